// What stands beside a text, shown in it: the words that comments are about, and what is suggested in their place. Never by
// colour alone: comments have a line under them, suggestions a line through what would go and a double one under what
// would come. Knows no record: it is told where.

import { type EditorState, type Extension, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { say } from "../../../shared/words.svelte";

/** A stretch of a text that something is fastened to. `replacement` is null for a comment. */
export type Noted = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly replacement: string | null;
  /** Where the words of a suggestion come from that is still being written here; its place is this text's own. */
  readonly origin?: string;
};

/** Shows these and no others; `current` is the id of the one in hand. */
export const showNoted = StateEffect.define<{ all: readonly Noted[]; current: string | null }>();

/** A suggestion that is being written: what it says from now on, or null where it suggests nothing any more. */
export type Drafted = { readonly id: string; readonly draft: Noted | null };
export const drafted = StateEffect.define<Drafted>({
  map: ({ id, draft }, changes) => ({ id, draft: draft && moved(draft, changes.mapPos.bind(changes)) }),
});

/** The marks: classes `commented`, `suggested` and `suggested-words`, and `noted-now` for the one in hand. */
export function notedMarks(): Extension {
  return noted;
}

/** Where something stands now; null where it is not shown. */
export function notedPlace(state: EditorState, id: string): Noted | null {
  return state.field(noted).all.find((one) => one.id === id) ?? null;
}

/** What is shown at a place; the shortest first. */
export function notedAt(state: EditorState, at: number): Noted[] {
  const here = state.field(noted).all.filter((one) => one.from <= at && at <= one.to);
  return here.toSorted((a, b) => a.to - a.from - (b.to - b.from));
}

/** Everything that is shown, and which one is in hand. */
export function allNoted(state: EditorState): { all: readonly Noted[]; current: string | null } {
  return state.field(noted);
}

type Shown = { all: readonly Noted[]; current: string | null; marks: DecorationSet };

const NOTHING: Shown = { all: [], current: null, marks: Decoration.none };

const noted = StateField.define<Shown>({
  create: () => NOTHING,
  update: (shown, tr) => {
    let { all, current } = shown;
    let told = false;
    if (tr.docChanged && tr.effects.some((effect) => effect.is(drafted)))
      all = all.map((one) => moved(one, tr.changes.mapPos.bind(tr.changes)));
    for (const effect of tr.effects) {
      if (effect.is(showNoted)) ({ all, current } = effect.value);
      else if (effect.is(drafted)) all = redrafted(all, effect.value);
      else continue;
      told = true;
    }
    if (told) all = all.filter((one) => one.from <= one.to && one.to <= tr.newDoc.length);
    else if (tr.docChanged && all.length > 0)
      all = all.map((one) => moved(one, tr.changes.mapPos.bind(tr.changes)));
    else return shown;
    return { all, current, marks: marksOf(all, current, tr.newDoc.lineAt.bind(tr.newDoc)) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

function redrafted(all: readonly Noted[], { id, draft }: Drafted): readonly Noted[] {
  const others = all.filter((one) => one.id !== id);
  return draft ? [...others, draft] : others;
}

/** What is written at an edge stays outside. */
export function moved(one: Noted, mapPos: (place: number, side: number) => number): Noted {
  if (one.from === one.to) {
    const at = mapPos(one.from, -1);
    return { ...one, from: at, to: at };
  }
  const from = mapPos(one.from, 1);
  return { ...one, from, to: Math.max(from, mapPos(one.to, -1)) };
}

function marksOf(
  all: readonly Noted[],
  current: string | null,
  lineAt: (place: number) => { from: number },
): DecorationSet {
  const marks: Range<Decoration>[] = [];
  const lines = new Set<number>();
  for (const one of all) {
    const comment = one.replacement === null;
    if (comment && one.from === one.to) continue; // the words are gone, and the record says so in a moment
    lines.add(lineAt(one.from).from);
    const now = one.id === current ? " noted-now" : "";
    if (one.from < one.to) {
      const mark = {
        class: `${comment ? "commented" : "suggested"}${now}`,
        attributes: { "data-noted": one.id },
      };
      marks.push(Decoration.mark(mark).range(one.from, one.to));
    }
    if (one.replacement) {
      const widget = new SuggestedWords(one.id, one.replacement, now, one.origin !== undefined);
      // The caret stands behind words that are being written, and ahead of others.
      marks.push(Decoration.widget({ widget, side: one.origin === undefined ? 1 : -1 }).range(one.to));
    }
  }
  for (const from of lines) marks.push(Decoration.line({ class: "noted" }).range(from));
  return Decoration.set(marks, true);
}

/** So much of what is suggested stands in the text; all of it stands in the panel. */
const SHOWN_CHARS_MAX = 120;

class SuggestedWords extends WidgetType {
  constructor(
    readonly id: string,
    readonly words: string,
    readonly now: string,
    /** Whoever is writing them sees all of them. */
    readonly whole: boolean,
  ) {
    super();
  }

  override eq(other: SuggestedWords): boolean {
    const { id, words, now, whole } = other;
    return id === this.id && words === this.words && now === this.now && whole === this.whole;
  }

  toDOM(): HTMLElement {
    const shown = document.createElement("span");
    shown.className = `suggested-words${this.now}`;
    shown.dataset["noted"] = this.id;
    const long = !this.whole && this.words.length > SHOWN_CHARS_MAX;
    shown.textContent = long ? `${this.words.slice(0, SHOWN_CHARS_MAX)}…` : this.words;
    shown.setAttribute("role", "note");
    shown.setAttribute("aria-label", say("comments-suggested-words", { words: this.words }));
    return shown;
  }

  /** Words that are being written change in the element that stands. */
  override updateDOM(shown: HTMLElement): boolean {
    if (shown.dataset["noted"] !== this.id) return false;
    const next = this.toDOM();
    shown.className = next.className;
    shown.textContent = next.textContent;
    shown.setAttribute("aria-label", next.getAttribute("aria-label") ?? "");
    return true;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
