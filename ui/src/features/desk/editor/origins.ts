// Where every character of a part comes from, carried through everything an editor does: typing, pasting,
// dragging, undoing, and changes made elsewhere. Knows no article; the desk tells it who types.

import { invertedEffects, isolateHistory } from "@codemirror/commands";
import {
  type ChangeDesc,
  type ChangeSet,
  EditorState,
  type Extension,
  Facet,
  StateEffect,
  StateField,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { newId } from "../ids";
import {
  changed,
  covered,
  cut,
  fitted,
  joined,
  marksBack,
  marksMoved,
  overlaid,
  type Replaced,
  type Runs,
  STANDING,
  whole,
} from "../runs";
import { carrier, type Carried } from "./clipboard";

/** Where a text is at home. */
export type Hearth = {
  /** The article's id: it goes with what is copied. */
  readonly article: string;
  /** What somebody has said beforehand about the words that arrive next, if anything. */
  told(): string | null;
};

/**
 * Full-cover runs of origin, and the origin of the next key press.
 *
 * A mapped range would swallow what a person types inside an AI's words; runs that cover everything cannot.
 * `newPaste` names a paste (tests pass their own).
 */
export function origins(
  typing: string,
  runs: Runs,
  hearth: Hearth | null = null,
  newPaste: () => string = newId,
): Extension {
  const carried = carrier(originRuns, hearth?.article ?? null);
  return [
    typingOrigin.of(typing),
    runsField.init((state) => fitted(runs, state.doc.length)),
    undoneOrigins,
    undoneMarks,
    elsewhereLast,
    compositionAnew,
    EditorState.transactionExtender.of((tr) => arrival(tr, carried.taken(), hearth, newPaste)),
    carried.extension,
  ];
}

/** The runs of the whole text. */
export function originRuns(state: EditorState): Runs {
  return state.field(runsField, false) ?? whole(state.doc.length, typedBy(state));
}

/** The runs of what a change inserts, in order, without the text between. `state` is the one after the change. */
export function writtenRuns(state: EditorState, changes: ChangeSet): Runs {
  const runs = originRuns(state);
  return joined(...replacedBy(changes).map(({ fromB, toB }) => cut(runs, fromB, toB)));
}

/** Text with told origins: goes with a change that inserts exactly these units, in order. */
export function withOrigins(runs: Runs): StateEffect<Runs> {
  return written.of(runs);
}

/** Stretches, in order and apart, that have another origin from now on: one step of undo, and no change of the text. */
export function marking(
  state: EditorState,
  stretches: readonly { from: number; to: number }[],
  origin: string,
): TransactionSpec {
  const marks: Runs[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    marks.push(whole(from - at, STANDING), whole(to - from, origin));
    at = to;
  }
  return {
    effects: marked.of(joined(...marks, whole(state.doc.length - at, STANDING))),
    annotations: isolateHistory.of("full"),
    userEvent: "mark",
  };
}

/** Whether something in it has another origin than before, though its text stayed. */
export function marks(tr: Transaction): boolean {
  return tr.effects.some((effect) => effect.is(marked));
}

/** A change that arrived from the record: it brings the runs of the whole text after it, and cannot be undone here. */
export function fromRecord(changes: ChangeSet, runs: Runs): TransactionSpec {
  return {
    changes,
    effects: everyRun.of(runs),
    annotations: [
      Transaction.remote.of(true),
      Transaction.addToHistory.of(false),
      // Typing after it is a new step of the undo history: the origins of a step are counted on its own text.
      isolateHistory.of("full"),
    ],
    filter: false,
  };
}

/** What a change replaces, stretch by stretch. */
export function replacedBy(changes: ChangeDesc): Replaced[] {
  const out: Replaced[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => out.push({ fromA, toA, fromB, toB }), true);
  return out;
}

const typingOrigin = Facet.define<string, string>({ combine: (values) => values[0] ?? "" });

const written = StateEffect.define<Runs>();
const everyRun = StateEffect.define<Runs>();

/** Marks on the text after the change, which goes with no change of the text but those that moved it since. */
const marked = StateEffect.define<Runs>({
  map: (marks, changes) => marksMoved(marks, replacedBy(changes)) ?? undefined,
});

const undoneMarks = invertedEffects.of((tr) =>
  tr.effects.flatMap((effect) =>
    effect.is(marked) ? marked.of(marksBack(originRuns(tr.startState), effect.value)) : [],
  ),
);

/**
 * The inverse of one change: what it replaces and the runs of what it brings back. Its places are never mapped.
 * Changes from elsewhere move where an undo inserts, but not what it inserts, nor in which order; so the origins of
 * an undo are worked out on the text as it was, and then laid on what the undo really inserts, from left to right.
 */
type Inverse = { length: number; replaced: readonly Replaced[]; runs: Runs };
const inverse = StateEffect.define<Inverse>();

const undoneOrigins = invertedEffects.of((tr) => {
  if (!tr.docChanged) return [];
  const runs = originRuns(tr.startState);
  const replaced = replacedBy(tr.changes.invertedDesc);
  return [
    inverse.of({
      length: tr.newDoc.length,
      replaced,
      runs: joined(...replaced.map(({ fromB, toB }) => cut(runs, fromB, toB))),
    }),
  ];
});

const runsField = StateField.define<Runs>({
  create: (state) => whole(state.doc.length, typedBy(state)),
  update(runs, tr) {
    for (const effect of tr.effects) if (effect.is(everyRun)) return fitted(effect.value, tr.newDoc.length);
    let now = runs;
    if (tr.docChanged) {
      const replaced = replacedBy(tr.changes);
      const fresh = replaced.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
      now = changed(runs, replaced, freshRuns(tr, fresh));
    }
    for (const effect of tr.effects) if (effect.is(marked)) now = overlaid(now, effect.value);
    return now;
  },
});

function freshRuns(tr: Transaction, units: number): Runs {
  const inverses: Inverse[] = [];
  for (const effect of tr.effects) {
    if (effect.is(written)) return fitted(effect.value, units);
    if (effect.is(inverse)) inverses.push(effect.value);
  }
  if (inverses.length > 0) return fitted(broughtBack(inverses), units);
  return whole(units, typedBy(tr.startState));
}

/** Whether the text was changed last by something else than a new step of undo. */
const elsewhereLast = StateField.define<boolean>({
  create: () => false,
  update: (before, tr) => {
    if (!tr.docChanged) return before;
    const back = tr.isUserEvent("undo") || tr.isUserEvent("redo");
    return back || tr.annotation(Transaction.addToHistory) === false;
  },
});

/**
 * The undo history joins what is composed with an input method to the step before it, whatever happened between. After
 * a change from elsewhere, or an undo, it begins a step instead: the origins of a step are counted on its own text.
 */
const compositionAnew = EditorState.transactionFilter.of((tr) => {
  const joins = tr.annotation(Transaction.userEvent) === "input.type.compose";
  if (!joins || !tr.startState.field(elsewhereLast)) return tr;
  const { changes, selection, effects, scrollIntoView } = tr;
  return { changes, selection, effects, scrollIntoView, userEvent: "input.type.compose.start" };
});

/** The runs that a chain of inverses inserts, in order; what one brings and the next removes is not among them. */
function broughtBack(inverses: readonly Inverse[]): Runs {
  const standing = "standing"; // no origin has this name: they all begin with a letter and a colon
  let runs = whole(inverses[0]?.length ?? 0, standing);
  for (const step of inverses) runs = changed(runs, step.replaced, step.runs);
  return joined(runs.filter((run) => run.origin !== standing));
}

/** Words of another article, and what they come from there. */
export type Foreign = { article: string; origins: readonly string[] };
const foreign = StateEffect.define<Foreign>();

/** What arrives with a change from another article; null where nothing does. */
export function foreignIn(tr: Transaction): Foreign | null {
  return tr.effects.find((effect) => effect.is(foreign))?.value ?? null;
}

/** Whether a change brings words from elsewhere. */
export function isArrival(tr: Transaction): boolean {
  return tr.docChanged && (tr.isUserEvent("input.paste") || tr.isUserEvent("input.drop"));
}

/** The origin of the next key press. */
export function typedBy(state: EditorState): string {
  return state.facet(typingOrigin);
}

/** What arrives by paste or drop keeps the origins that came with it, or is unknown. */
function arrival(
  tr: Transaction,
  carried: Carried | null,
  hearth: Hearth | null,
  newPaste: () => string,
): TransactionSpec | null {
  const moved = tr.docChanged && tr.isUserEvent("move");
  if (!moved && !isArrival(tr)) return null;
  if (tr.effects.some((effect) => effect.is(written))) return null;
  const said = moved ? null : (hearth?.told() ?? null);
  const unknown = said ?? `u:paste-${newPaste()}`;
  const lines = carried ? carried.text.split("\n") : [];
  const theirs = said ? null : carried;
  const pieces: Runs[] = [];
  let line = 0;
  tr.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    const text = inserted.toString();
    if (text === "") return;
    if (theirs && sameWords(text, theirs.text)) pieces.push(theirs.runs);
    else if (theirs && sameWords(text, lines[line] ?? "")) {
      // Several carets, one line of the clipboard for each.
      const from = lines.slice(0, line).reduce((sum, before) => sum + before.length + 1, 0);
      pieces.push(cut(theirs.runs, from, from + text.length));
    } else pieces.push((moved && deletedRuns(tr, text)) || whole(text.length, unknown));
    line += 1;
  }, true);
  const runs = joined(...pieces);
  if (covered(runs) === 0) return null;
  const origins = [...new Set(runs.map((run) => run.origin))].filter((one) => !one.startsWith("u:"));
  const from = theirs?.article;
  const elsewhere = from && hearth && from !== hearth.article && origins.length > 0;
  return {
    effects: elsewhere ? [written.of(runs), foreign.of({ article: from, origins })] : written.of(runs),
    annotations: isolateHistory.of("full"),
  };
}

/** Whether they are the same but for line breaks that a part of one line has made spaces of. */
function sameWords(a: string, b: string): boolean {
  return a.length === b.length && a.replaceAll("\n", " ") === b.replaceAll("\n", " ");
}

/** The runs of `text`, if this transaction takes the same text away somewhere else. */
function deletedRuns(tr: Transaction, text: string): Runs | null {
  const found: Runs[] = [];
  tr.changes.iterChanges((fromA, toA) => {
    if (tr.startState.sliceDoc(fromA, toA) === text) found.push(cut(originRuns(tr.startState), fromA, toA));
  }, true);
  return found[0] ?? null;
}
