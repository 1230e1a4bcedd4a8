// Splitting, joining and spreading takeaways: one step of undo each, though half of it happens in a text and half in the
// list. The text's undo history has the step; when it goes over it, the list follows. Knows no editor and no record.

import type { RunTextView } from "../../backend/contract";
import { newId } from "./ids";
import type { PartText } from "./partText";

type Takeaway = { readonly id: string; readonly text: PartText };

/** The list as far as it must be known here. */
export type TakeawayList = {
  all(): readonly Takeaway[];
  add(id: string, after: string, text: RunTextView[]): void;
  /** One that was taken out comes back. */
  putBack(entry: Takeaway, after: string): void;
  takeOut(id: string): void;
};

/** Where the caret belongs, and what undoes all of it: false where it was not, because somebody wrote in it since. */
export type Spread = { id: string; at: number; undo: () => boolean };

/** `undo` and `redo` do the half that is not in the text. */
type Deed = {
  /** The entry whose text has it in its undo history. */
  in: string;
  /** The entries that it made. */
  made: readonly string[];
  undo(): void;
  redo(): void;
};

export class TakeawayDeeds {
  #list: TakeawayList;
  #done = new Map<number, Deed & { depth: number }>();
  #next = 1;
  /** Entries that undo may bring back. */
  #gone = new Map<string, Takeaway>();
  /** Those whose changed words undo put into another one. */
  #overwritten = new Set<string>();

  constructor(list: TakeawayList) {
    this.#list = list;
  }

  /** What stands behind `offset` becomes an entry of its own, with its origins. Answers with its id. */
  split(id: string, offset: number): string | null {
    const text = this.#text(id);
    if (!text) return null;
    const tail = text.pieces(offset);
    const words = text.state.sliceDoc(offset);
    const made = newId();
    this.#do(
      {
        in: id,
        made: [made],
        undo: () => this.#absorb(id, made, words, offset),
        redo: () => this.#release(id, made),
      },
      (deed) => text.replace(offset, text.length, [], deed),
    );
    this.#list.add(made, id, tail);
    return made;
  }

  /** Joins an entry to the one before. Answers where the caret belongs, or null for the first one. */
  merge(id: string): { id: string; at: number } | null {
    const from = this.#text(id);
    const all = this.#list.all();
    const into = all[all.findIndex((entry) => entry.id === id) - 1];
    if (!from || !into) return null;
    const at = into.text.length;
    const words = from.text;
    this.#do(
      {
        in: into.id,
        made: [],
        undo: () => this.#release(into.id, id),
        redo: () => this.#absorb(into.id, id, words, at),
      },
      (deed) => into.text.replace(at, at, from.pieces(), deed),
    );
    this.#takeOut(id);
    return { id: into.id, at };
  }

  /**
   * Puts several entries in the place of `from`..`to`: the first joins what stands before, the last what stands
   * behind, each with its origins.
   */
  spread(id: string, from: number, to: number, entries: readonly RunTextView[][]): Spread | null {
    const text = this.#text(id);
    const [first, ...others] = entries;
    if (!text || !first || others.length === 0) return null;
    const tail = text.pieces(to);
    const texts = others.map((entry, i) => (i === others.length - 1 ? [...entry, ...tail] : entry));
    const made = others.map(() => newId());
    const words = texts.map((entry) => entry.map((piece) => piece.text).join(""));
    const put = () => made.forEach((one, i) => this.#list.add(one, made[i - 1] ?? id, texts[i] ?? []));
    const written = (one: string, i: number) => (this.#text(one)?.text ?? words[i]) !== words[i];
    const deed = this.#do(
      {
        in: id,
        made,
        // One that somebody wrote in since is theirs, and stays.
        undo: () => made.filter((one, i) => !written(one, i)).forEach((one) => this.#takeOut(one)),
        redo: put,
      },
      (deed) => text.replace(from, text.length, first, deed),
    );
    put();
    const last = others.at(-1) ?? [];
    return {
      id: made.at(-1) ?? id,
      at: last.reduce((sum, piece) => sum + piece.text.length, 0),
      undo: () => !made.some(written) && this.#undo(deed),
    };
  }

  /** Takes back what made this entry, if there is nothing to undo in it and that was the last thing done where it was. */
  undoMaking(id: string): boolean {
    if (this.#text(id)?.undoDepth !== 0) return false;
    const deed = [...this.#done].findLast(([, { made }]) => made.includes(id))?.[0];
    return deed !== undefined && this.#undo(deed);
  }

  /** A text's undo history went over a deed. */
  passed(number: number, forward: boolean): void {
    const deed = this.#done.get(number);
    if (forward) deed?.redo();
    else deed?.undo();
  }

  /** `change` changes the text, and gets the number that its step of undo must bear. */
  #do(deed: Deed, change: (number: number) => void): number {
    const number = this.#next++;
    change(number);
    this.#done.set(number, { ...deed, depth: this.#text(deed.in)?.undoDepth ?? 0 });
    return number;
  }

  #undo(number: number): boolean {
    const deed = this.#done.get(number);
    const text = deed && this.#text(deed.in);
    return text !== undefined && text.undoDepth === deed?.depth && text.undo();
  }

  /** An entry that comes back is another object: it is looked for by its id each time. */
  #text(id: string): PartText | undefined {
    return this.#list.all().find((entry) => entry.id === id)?.text;
  }

  #takeOut(id: string): void {
    const entry = this.#list.all().find((one) => one.id === id);
    if (!entry) return;
    this.#gone.set(id, entry);
    this.#list.takeOut(id);
  }

  /**
   * The text of `into` ends with `words` again: the entry `id` goes, and what was written in it since stands in their
   * place. Where it does not, the entry stays, for it alone has its words.
   */
  #absorb(into: string, id: string, words: string, caret: number): void {
    const [text, entry] = [this.#text(into), this.#text(id)];
    if (!text || !entry || !text.text.endsWith(words)) return;
    if (entry.text !== words) {
      text.replace(text.length - words.length, text.length, entry.pieces());
      this.#overwritten.add(id);
    }
    this.#takeOut(id);
    text.focus(caret);
  }

  /** The text of `from` has given words away again: the entry `id`, which had them, comes back behind it. */
  #release(from: string, id: string): void {
    const text = this.#text(from);
    const entry = this.#gone.get(id);
    if (!text || !entry || this.#text(id)) return;
    // Words that the undo history of `text` does not know of, for they were written in the entry.
    const words = entry.text.text;
    if (this.#overwritten.delete(id) && text.text.endsWith(words))
      text.replace(text.length - words.length, text.length, []);
    const revived = { id, text: entry.text.revived() };
    this.#list.putBack(revived, from);
    revived.text.focus("start");
  }
}
