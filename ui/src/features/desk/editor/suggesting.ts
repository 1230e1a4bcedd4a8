// Suggesting mode: what is typed and deleted in a text becomes a suggestion beside it, and the text stays as it is. Words
// that are typed one after the other collect in one suggestion; what is deleted is struck in place. Undo takes it back
// word by word. Knows no record: whoever owns the text hears of every change of a draft.
//
// What an input method composes stands in the text until it is done, for the text under it must not change: then the text
// is put back as it was, and what was composed is suggested.

import { invertedEffects } from "@codemirror/commands";
import {
  Annotation,
  EditorSelection,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { newId } from "../ids";
import { cut, joined, type Runs } from "../runs";
import { allNoted, drafted, type Drafted, type Noted, notedPlace } from "./margin";
import { originRuns, typedBy, withOrigins } from "./origins";

/** Switches the mode on and off. */
export const suggest = StateEffect.define<boolean>();

/** A change that is one even while the mode is on: a fix, a replacement that somebody asked for. */
export const outright = Annotation.define<true>();

export function suggesting(): Extension {
  return [
    on,
    composition,
    EditorView.domEventHandlers({
      compositionend: (_event, view) => void setTimeout(() => composed(view), COMPOSED_MS),
    }),
    EditorState.transactionFilter.of((tr) => (meant(tr) ? suggested(tr) : tr)),
    invertedEffects.of((tr) =>
      tr.effects.flatMap((effect) =>
        effect.is(drafted)
          ? drafted.of({ id: effect.value.id, draft: notedPlace(tr.startState, effect.value.id) })
          : [],
      ),
    ),
  ];
}

export function isSuggesting(state: EditorState): boolean {
  return state.field(on);
}

/** The drafts that a transaction changes, as they are after it. */
export function draftsIn(tr: Transaction): Drafted[] {
  return tr.effects.flatMap((effect) => (effect.is(drafted) ? effect.value : []));
}

const on = StateField.define<boolean>({
  create: () => false,
  update: (was, tr) => tr.effects.reduce((now, effect) => (effect.is(suggest) ? effect.value : now), was),
});

/** Only what a hand does at the keyboard or with the clipboard. Undo and what comes from elsewhere are what they are. */
function meant(tr: Transaction): boolean {
  if (!tr.docChanged || !tr.startState.field(on) || tr.annotation(outright) || isComposed(tr)) return false;
  return ["input", "delete", "move"].some((event) => tr.isUserEvent(event));
}

type Change = { from: number; to: number; insert: string };

function suggested(tr: Transaction): TransactionSpec {
  const { startState } = tr;
  const change = whole(tr);
  const drafts = allNoted(startState).all.filter((one) => one.origin !== undefined);
  const arrives = tr.isUserEvent("input.paste") || tr.isUserEvent("input.drop") || tr.isUserEvent("move");
  const origin = arrives && change.insert ? `u:paste-${newId()}` : typedBy(startState);
  const near = drafts.find(
    (one) =>
      touches(one, change) && (one.origin === origin || change.insert === "" || one.replacement === ""),
  );
  const before = near ?? { id: newId(), from: change.from, to: change.from, replacement: "", origin };
  const { draft, caret } = grown(
    before,
    change,
    near !== undefined && change.insert !== "" ? origin : before.origin,
    startState,
    tr,
  );
  const nothing = draft.replacement === startState.sliceDoc(draft.from, draft.to);
  const now: Drafted = { id: before.id, draft: nothing ? null : draft };
  return {
    effects: drafted.of(now),
    selection: EditorSelection.cursor(caret),
    scrollIntoView: true,
    // Undo goes back by words: within one, nothing is a step of its own.
    annotations: Transaction.addToHistory.of(!near || nothing || isStep(near, draft)),
  };
}

/** Whether it begins another word, or another kind of change. */
function isStep(before: Noted, after: Noted): boolean {
  const [was, is] = [before.replacement ?? "", after.replacement ?? ""];
  const struck = before.from !== after.from || before.to !== after.to;
  return is.length - was.length > 1 || /\s$/.test(is) || (struck && was !== "") || (was === "" && is !== "");
}

/** Everything that a transaction changes, as one stretch. */
function whole(tr: Transaction): Change {
  let [from, to] = [Infinity, 0];
  let [fromB, toB] = [Infinity, 0];
  tr.changes.iterChangedRanges((a, b, c, d) => {
    [from, to] = [Math.min(from, a), Math.max(to, b)];
    [fromB, toB] = [Math.min(fromB, c), Math.max(toB, d)];
  });
  return { from, to, insert: tr.newDoc.sliceString(fromB, toB) };
}

function touches(one: Noted, { from, to }: Change): boolean {
  return from <= one.to && to >= one.from;
}

/** The draft with a change in it, and where the caret stands then. */
function grown(
  one: Noted,
  { from, to, insert }: Change,
  origin: string | undefined,
  state: EditorState,
  tr: Transaction,
): { draft: Noted; caret: number } {
  const written = one.replacement ?? "";
  const of = origin === undefined ? {} : { origin };
  // Backspace behind words that were just typed takes those back before it strikes any.
  if (
    insert === "" &&
    to === one.to &&
    from < to &&
    written &&
    tr.isUserEvent("delete") &&
    atEnd(state, one)
  ) {
    const left = shortened(written, to - from, tr.isUserEvent("delete.backward"));
    return { draft: { ...one, ...of, replacement: left }, caret: one.to };
  }
  const range = { from: Math.min(one.from, from), to: Math.max(one.to, to) };
  const draft = { ...one, ...of, ...range, replacement: written + insert };
  // Whoever deletes forwards goes on behind what is struck, and backwards ahead of it.
  const ahead = insert === "" && tr.isUserEvent("delete") && !tr.isUserEvent("delete.forward");
  return { draft, caret: ahead ? range.from : range.to };
}

function atEnd(state: EditorState, one: Noted): boolean {
  const { main } = state.selection;
  return main.empty && main.head === one.to;
}

/** Words without their last character, or without the last word where more was to go. */
function shortened(words: string, units: number, backward: boolean): string {
  if (units > 2 || !backward) return words.replace(/\s*\S+\s*$/u, "");
  const characters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(words)];
  return words.slice(0, characters.at(-1)?.index ?? 0);
}

/** The last change of a composition comes a moment after its end. */
const COMPOSED_MS = 60;

/** Where something is being composed, and what stood there before with its origins. */
type Composition = { from: number; to: number; removed: string; runs: Runs };

const settled = StateEffect.define<null>();

const isComposed = (tr: Transaction) => tr.docChanged && tr.isUserEvent("input.type.compose");

const composition = StateField.define<Composition | null>({
  create: () => null,
  update: (was, tr) => {
    if (tr.effects.some((effect) => effect.is(settled))) return null;
    if (isComposed(tr) && tr.startState.field(on)) return composing(was, tr);
    return was && tr.docChanged
      ? { ...was, from: tr.changes.mapPos(was.from, -1), to: tr.changes.mapPos(was.to, 1) }
      : was;
  },
});

function composing(was: Composition | null, tr: Transaction): Composition {
  const { startState } = tr;
  const change = whole(tr);
  const { from, to, removed, runs } = was ?? { from: change.from, to: change.from, removed: "", runs: [] };
  const [low, high] = [Math.min(from, change.from), Math.max(to, change.to)];
  const before = originRuns(startState);
  return {
    from: low,
    to: tr.changes.mapPos(high, 1),
    removed: startState.sliceDoc(low, from) + removed + startState.sliceDoc(to, high),
    runs: joined(cut(before, low, from), runs, cut(before, to, high)),
  };
}

/** What was composed is suggested, and the text is as it was. */
function composed(view: EditorView): void {
  const done = view.state.field(composition);
  if (!done || view.composing) return;
  const { from, to, removed, runs } = done;
  const words = view.state.sliceDoc(from, to);
  view.dispatch({
    changes: { from, to, insert: removed },
    effects: [settled.of(null), withOrigins(runs)],
    annotations: [Transaction.addToHistory.of(false), outright.of(true)],
    filter: false,
  });
  view.dispatch({ changes: { from, to: from + removed.length, insert: words }, userEvent: "input.type" });
}
