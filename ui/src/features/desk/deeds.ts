// What was done to a list and to one of its texts at once, so that undoing the one undoes the other. Knows no editor and
// no record: article.svelte.ts says what doing and undoing are.

import type { PartText } from "./partText";

/** `undo` and `redo` do the half that is not in the text. */
export type Deed = {
  /** The text whose undo history has it; it may be gone for a while, and come back as another object. */
  in: () => PartText | undefined;
  /** The entries that it made. */
  made: readonly string[];
  undo(): void;
  redo(): void;
};

export class Deeds<Entry> {
  /** Entries that undo may bring back. */
  readonly gone = new Map<string, Entry>();
  /** Those whose changed words undo put into another one. */
  readonly overwritten = new Set<string>();

  #all = new Map<number, Deed & { depth: number }>();
  #next = 1;

  /** Does it: `change` changes the text, and gets the number that it must bear. */
  do(deed: Deed, change: (number: number) => void): number {
    const number = this.#next++;
    change(number);
    this.#all.set(number, { ...deed, depth: deed.in()?.undoDepth ?? 0 });
    return number;
  }

  /** The text's history went over it. */
  passed(number: number, forward: boolean): void {
    const deed = this.#all.get(number);
    if (forward) deed?.redo();
    else deed?.undo();
  }

  /** Undoes the deed, if it is the last thing done in its text. */
  undo(number: number): boolean {
    const deed = this.#all.get(number);
    const text = deed?.in();
    return text !== undefined && text.undoDepth === deed?.depth && text.undo();
  }

  /** The last deed that made this entry. */
  thatMade(entry: string): number | null {
    return [...this.#all].findLast(([, deed]) => deed.made.includes(entry))?.[0] ?? null;
  }
}
