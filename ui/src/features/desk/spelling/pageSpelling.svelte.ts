// Spelling on the page: what looks at the words, which word is asked about, and the way from one misspelt word to the
// next over every part. Knows no DOM.

import { getContext, setContext } from "svelte";
import type { DictionariesView } from "../../../backend/contract";
import type { Stretch } from "../editor/found";
import { misspelt, NO_SPELLER, type Speller } from "../editor/misspelt";
import type { PartText } from "../partText";

/** What the page asks about words; whoever puts the page into the window brings it. */
export type PageSpeller = Speller & {
  /** Which dictionaries there are and which one is used; null before that is known. */
  readonly view: DictionariesView | null;
  toggle(): void;
  suggest(word: string): Promise<readonly string[]>;
  accept(list: "person" | "house" | "article", word: string): Promise<void>;
};

/** Where a word stands on the screen, in pixels of the window. */
export type Spot = { x: number; top: number; bottom: number };

/** A misspelt word that somebody asks about. */
export type Asked = { part: PartText; from: number; to: number; word: string; spot: Spot };

/** The way to the next misspelt word looks at so much text at once. */
const STRIDE_UNITS = 50_000;

/** Parts whose text is Markdown. */
const MARKDOWN = /^(?:body|analysis|note|takeaway:|answer:)/;

const NO_PAGE_SPELLER: PageSpeller = {
  ...NO_SPELLER,
  view: null,
  toggle: () => {},
  suggest: () => Promise.resolve([]),
  accept: () => Promise.resolve(),
};

export class PageSpelling {
  readonly speller: PageSpeller;
  /** The word whose menu is open. */
  asked = $state.raw<Asked | null>(null);

  constructor(speller: PageSpeller = NO_PAGE_SPELLER) {
    this.speller = speller;
  }

  ask(part: PartText, { from, to }: Stretch, spot: Spot): boolean {
    this.asked = { part, from, to, word: part.state.sliceDoc(from, to), spot };
    return true;
  }

  /** Writes `put` in the place of the word, typed by this person in one step; the caret goes behind it. */
  replace(put: string): void {
    const { asked } = this;
    this.asked = null;
    if (!asked) return;
    const { part, from, to, word } = asked;
    // Somebody else may have written here since the menu was opened.
    if (part.state.sliceDoc(from, to) !== word) return;
    part.type([{ from, to, insert: put }]);
    part.focus(from + put.length);
  }

  /** Closes the menu and puts the caret back behind the word. */
  close(): void {
    const { asked } = this;
    this.asked = null;
    asked?.part.focus(Math.min(asked.to, asked.part.state.doc.length));
  }

  /**
   * The next misspelt word behind a place (1), or the one before it (-1), round and round; null when there is none.
   * `parts` in the order of the page.
   */
  async next(
    parts: readonly PartText[],
    from: { part: PartText; at: number } | null,
    by: 1 | -1,
  ): Promise<{ part: PartText; word: Stretch } | null> {
    const start = Math.max(0, from ? parts.indexOf(from.part) : 0);
    // The part it starts in comes again at the end, for what stands on the other side of the caret.
    for (let step = 0; step <= parts.length; step += 1) {
      const part = parts[(start + by * step + 2 * parts.length) % parts.length];
      if (!part) return null;
      const { length } = part.state.doc;
      const [low, high] =
        step > 0 || !from ? [0, length] : by > 0 ? [from.at, length] : [0, Math.min(from.at, length)];
      const word = await this.#within(part, low, high, by);
      if (word) return { part, word };
    }
    return null;
  }

  /** The word at a place, if it is misspelt. */
  async at(part: PartText, place: number): Promise<Stretch | null> {
    const line = part.state.doc.lineAt(place);
    const found = await misspelt(part.state, [line], this.speller, MARKDOWN.test(part.name));
    return found?.find(({ from, to }) => from <= place && place <= to) ?? null;
  }

  async #within(part: PartText, low: number, high: number, by: 1 | -1): Promise<Stretch | null> {
    const { state } = part;
    for (let at = by > 0 ? low : high; by > 0 ? at <= high : at >= low;) {
      // Whole lines: a word is judged by the line it stands in.
      const first = state.doc.lineAt(by > 0 ? at : Math.max(low, at - STRIDE_UNITS));
      const last = state.doc.lineAt(by > 0 ? Math.min(high, at + STRIDE_UNITS) : at);
      const stretch = { from: first.from, to: last.to };
      const found = await misspelt(state, [stretch], this.speller, MARKDOWN.test(part.name));
      if (!found) return null;
      const here = found.filter(({ from, to }) => (by > 0 ? from >= low : to <= high));
      const word = by > 0 ? here[0] : here.at(-1);
      if (word) return word;
      at = by > 0 ? last.to + 1 : first.from - 1;
    }
    return null;
  }
}

const KEY = Symbol("spelling on the page");

export function providePageSpelling(spelling: PageSpelling): PageSpelling {
  return setContext(KEY, spelling);
}

/** The page's own, or none for an editor that stands alone. */
export function pageSpelling(): PageSpelling {
  return getContext<PageSpelling | undefined>(KEY) ?? new PageSpelling();
}
