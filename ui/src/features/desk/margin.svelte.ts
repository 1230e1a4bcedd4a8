// What stands beside the text of the open article: comments and suggestions, where they are on the screen, and how the words
// of a suggestion come into the text. Knows no record but through the edits it hands on.

import type { CommentView, EditView, PersonView, PlacedView, SuggestionView } from "../../backend/contract";
import type { Noted } from "./editor/margin";
import type { PartText } from "./partText";

/** A part by its name, and places in it. */
type Spot = { part: string; from: number; to: number };

export type MarginOf = {
  parts(): readonly PartText[];
  part(name: string): PartText | undefined;
  edit(edit: EditView): void;
  /** A suggestion that is being written. */
  revise(edit: Extract<EditView, { kind: "suggest" }>): void;
  /** Who writes here. */
  me(): PersonView;
  /** RFC 3339. */
  now(): string;
};

/** What became of the wish to accept: done, or the words are not what they were, or they are gone. */
export type Acceptance = "accepted" | "changed" | "gone";

export class Margin {
  comments = $state.raw<readonly CommentView[]>([]);
  suggestions = $state.raw<readonly SuggestionView[]>([]);
  /** The one in hand, by its id. */
  #current: string | null = null;
  #of: MarginOf;
  /** The suggestions that were accepted here, by the number of the deed in the undo history. */
  #accepted: Record<number, string> = {};
  /** The suggestions that are being written here: what the record says of them may be older. */
  #mine: Record<string, SuggestionView> = {};
  /** Below zero: the deeds of lists count upwards. */
  #next = -1;

  constructor(of: MarginOf) {
    this.#of = of;
  }

  /** The record was read whole. */
  read(view: { comments: readonly CommentView[]; suggestions: readonly SuggestionView[] }): void {
    this.comments = view.comments;
    this.suggestions = view.suggestions.map((one) => this.#newest(one));
    const unsent = Object.values(this.#mine).filter(
      (one) => !view.suggestions.some(({ id }) => id === one.id),
    );
    this.suggestions = [...this.suggestions, ...unsent];
    this.#show();
  }

  /** The record says where everything is after what was typed. */
  placed(places: readonly PlacedView[]): void {
    const put = <One extends CommentView | SuggestionView>(one: One): One => {
      const place = places.find((other) => other.id === one.id);
      return !place || same(place, one) ? one : { ...one, place: place.place, lost: place.lost };
    };
    const [comments, suggestions] = [this.comments.map(put), this.suggestions.map(put)];
    if (comments.some((one, i) => one !== this.comments[i])) this.comments = comments;
    if (suggestions.some((one, i) => one !== this.suggestions[i])) this.suggestions = suggestions;
    this.#show();
  }

  /** Where something is on the screen; null where it is not. */
  placeOf(id: string): Spot | null {
    for (const part of this.#of.parts()) {
      const place = part.notedPlace(id);
      if (place) return { part: part.name, from: place.from, to: place.to };
    }
    return null;
  }

  /** Somebody is writing a suggestion in a text; null where it suggests nothing any more. */
  drafted(name: string, id: string, draft: Noted | null): void {
    const part = this.#of.part(name);
    const known = this.suggestions.find((one) => one.id === id);
    if (!part || (!draft && !known)) return;
    if (!draft) {
      delete this.#mine[id];
      this.#settle(id, "rejected");
      return;
    }
    const { from, to } = draft;
    const [replacement, origin] = [draft.replacement ?? "", draft.origin ?? `h:${this.#of.me().id}`];
    const now: SuggestionView = {
      ...(known ?? { id, part: name, by: this.#of.me(), at: this.#of.now() }),
      ...{ place: { from, to }, lost: false, quote: part.state.sliceDoc(from, to), replacement, origin },
      ...{ state: "open", settled: null },
    };
    this.#mine[id] = now;
    this.suggestions = known
      ? this.suggestions.map((one) => (one.id === id ? now : one))
      : [...this.suggestions, now];
    this.#of.revise({ kind: "suggest", id, part: name, from, to, replacement, origin });
  }

  /** The one in hand is shown as such. */
  point(id: string | null): void {
    if (this.#current === id) return;
    this.#current = id;
    this.#show();
  }

  /**
   * Puts the words of a suggestion into the text, with their origin, as one step of undo. Where other words stand there
   * than it was about, only if `anyway`.
   */
  accept(id: string, anyway = false): Acceptance {
    const one = this.suggestions.find((other) => other.id === id);
    const spot = this.placeOf(id);
    const part = spot && this.#of.part(spot.part);
    if (!one || !part || one.state !== "open") return "gone";
    const now = part.state.sliceDoc(spot.from, spot.to);
    if (now !== one.quote && !anyway) return "changed";
    const { at, remove, insert } = exchange(now, one.replacement);
    const deed = this.#next--;
    this.#accepted[deed] = id;
    const from = spot.from + at;
    part.replace(from, from + remove, insert ? [{ text: insert, origin: one.origin }] : [], deed);
    this.#settle(id, "accepted");
    return "accepted";
  }

  /** An undo history went over a deed; false where it is none of these. */
  passed(deed: number, forward: boolean): boolean {
    const id = this.#accepted[deed];
    if (id === undefined) return false;
    this.#settle(id, forward ? "accepted" : "open");
    return true;
  }

  /** What is being written here is newer than what the record says, unless somebody has said yes or no to it. */
  #newest(one: SuggestionView): SuggestionView {
    const mine = this.#mine[one.id];
    if (mine && one.state !== "open") delete this.#mine[one.id];
    return mine && one.state === "open"
      ? { ...one, quote: mine.quote, replacement: mine.replacement, origin: mine.origin }
      : one;
  }

  #settle(id: string, state: string): void {
    delete this.#mine[id];
    this.suggestions = this.suggestions.map((one) => (one.id === id ? { ...one, state } : one));
    this.#of.edit({ kind: "settle_suggestion", id, state });
    this.#show();
  }

  #show(): void {
    const all = [...this.comments.map((one) => ({ ...one, replacement: null })), ...this.suggestions];
    const noted = all.flatMap(({ id, part, place, replacement, state }) =>
      place && state === "open" ? [{ part, one: { id, from: place.from, to: place.to, replacement } }] : [],
    );
    for (const part of this.#of.parts()) {
      const here = noted.filter((other) => other.part === part.name).map(({ one }) => one);
      part.showNoted(here, this.#current);
    }
  }
}

function same(a: Pick<PlacedView, "place" | "lost">, b: Pick<PlacedView, "place" | "lost">): boolean {
  return a.lost === b.lost && a.place?.from === b.place?.from && a.place?.to === b.place?.to;
}

/** The smallest stretch whose exchange makes `now` of `old`; a surrogate pair is never split. */
export function exchange(old: string, now: string): { at: number; remove: number; insert: string } {
  const [a, b] = [[...old], [...now]];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const units = (characters: string[]) => characters.join("").length;
  return {
    at: units(a.slice(0, start)),
    remove: units(a.slice(start, a.length - end)),
    insert: b.slice(start, b.length - end).join(""),
  };
}
