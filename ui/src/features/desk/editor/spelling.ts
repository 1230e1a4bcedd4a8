// Misspelt words, marked on the screen: a wavy line under them, and told to those who cannot see it. Looks off the
// typing path, a moment after the last key, and only at what is seen; never marks the word that is being written.

import { type Extension, StateEffect } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { say } from "../../../shared/words.svelte";
import type { Stretch } from "./found";
import { misspelt, type Speller } from "./misspelt";
import { untouched } from "./untouched";

/** Says that words must be looked at anew, or not at all any more. */
export const lookAgain = StateEffect.define<null>();

/** How long after the last key a text is looked at. */
const AFTER_KEY_MS = 300;
/** And after it was scrolled, or opened. */
const AFTER_SCROLL_MS = 60;

/**
 * The marks: class `misspelt`. `onmenu` is told which word was asked about with the other mouse button or the menu
 * key, and where on the screen; it answers whether it shows something.
 */
export function spelling(
  speller: Speller,
  markdown: boolean,
  onmenu: (word: Stretch, spot: { x: number; top: number; bottom: number }) => boolean,
): Extension {
  const reader = ViewPlugin.define((view) => new Reader(view, speller, markdown), {
    decorations: (plugin) => plugin.shown,
    provide: (plugin) =>
      EditorView.contentAttributes.of((view): Record<string, string> => {
        const count = view.plugin(plugin)?.count ?? 0;
        return count > 0 ? { "aria-description": say("spelling-count", { count }) } : {};
      }),
    eventHandlers: {
      contextmenu(event, view) {
        const word = this.at(asked(event, view));
        const place = word && view.coordsAtPos(word.from);
        if (!word || !place || !onmenu(word, { x: place.left, top: place.top, bottom: place.bottom }))
          return false;
        event.preventDefault();
        return true;
      },
      blur() {
        this.rest();
      },
      compositionend() {
        this.look(AFTER_KEY_MS);
      },
    },
  });
  return reader;
}

const mark = Decoration.mark({ class: "misspelt", attributes: { "aria-invalid": "spelling" } });

/** Where the menu was asked for: under the pointer, or at the caret. */
function asked(event: MouseEvent, view: EditorView): number {
  const pointed = event.button === 2 ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
  return pointed ?? view.state.selection.main.head;
}

class Reader implements PluginValue {
  shown: DecorationSet = Decoration.none;
  count = 0;
  /** Every misspelt word that was found in what is seen. */
  #found: DecorationSet = Decoration.none;
  /** A word is being written at the caret. */
  #writing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #view: EditorView;
  #speller: Speller;
  #markdown: boolean;

  constructor(view: EditorView, speller: Speller, markdown: boolean) {
    this.#view = view;
    this.#speller = speller;
    this.#markdown = markdown;
    this.look(AFTER_SCROLL_MS);
  }

  update(update: ViewUpdate): void {
    const again = update.transactions.some((tr) => tr.effects.some((effect) => effect.is(lookAgain)));
    if (again && !this.#speller.on) this.#found = Decoration.none;
    if (update.docChanged) {
      this.#found = untouched(this.#found, update.changes);
      this.#writing = update.transactions.some(
        (tr) => tr.isUserEvent("input.type") || tr.isUserEvent("delete"),
      );
    } else if (update.selectionSet) this.#writing = false;
    if (update.docChanged) this.look(AFTER_KEY_MS);
    else if (again || update.viewportChanged) this.look(AFTER_SCROLL_MS);
    this.#show(update.state.selection.main.head);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  /** The misspelt word at a place. */
  at(place: number): Stretch | null {
    let word: Stretch | null = null;
    this.#found.between(place, place, (from, to) => {
      word = { from, to };
    });
    return word;
  }

  /** The caret left: no word is being written. */
  rest(): void {
    if (!this.#writing) return;
    this.#writing = false;
    this.look(0);
  }

  /** Looks in a moment; a later call puts it off. */
  look(in_ms: number): void {
    clearTimeout(this.#timer);
    if (this.#speller.on) this.#timer = setTimeout(() => void this.#look(), in_ms);
  }

  async #look(): Promise<void> {
    const view = this.#view;
    // While a word is being composed its text belongs to the input method.
    if (view.composing) return;
    const { state, visibleRanges } = view;
    const { round } = this.#speller;
    const found = await misspelt(state, visibleRanges, this.#speller, this.#markdown);
    const stale = view.state.doc !== state.doc || this.#speller.round !== round;
    // What happened meanwhile has asked for another look, or the composition's end will.
    if (!found || stale || view.composing || !this.#speller.on) return;
    const next = Decoration.set(found.map(({ from, to }) => mark.range(from, to)));
    if (same(this.#found, next) && same(this.shown, next)) return;
    this.#found = next;
    view.dispatch({});
  }

  #show(head: number): void {
    this.shown = this.#writing
      ? this.#found.update({ filter: (from, to) => head < from || head > to })
      : this.#found;
    this.count = this.shown.size;
  }
}

function same(a: DecorationSet, b: DecorationSet): boolean {
  if (a.size !== b.size) return false;
  const [one, other] = [a.iter(), b.iter()];
  for (; one.value; one.next(), other.next())
    if (one.from !== other.from || one.to !== other.to) return false;
  return true;
}
