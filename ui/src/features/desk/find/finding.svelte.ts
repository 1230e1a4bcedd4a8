// Find and replace in the whole article: one search over every part, in the order of the page. Knows no DOM.

import type { Stretch } from "../editor/found";
import type { PartText } from "../partText";
import { type Found, hits, pattern, replacement } from "./pattern";

type Hit = Found & { part: PartText };

export class Finding {
  text = $state("");
  exact = $state(false);
  words = $state(false);
  regex = $state(false);
  /** What takes the place of what is found. */
  put = $state("");

  #parts: () => readonly PartText[];
  #at = $state(0);

  /** `parts` in the order of the page. */
  constructor(parts: () => readonly PartText[]) {
    this.#parts = parts;
  }

  #pattern = $derived.by(() => pattern(this));

  /** What is wrong with the regular expression; empty when nothing is. */
  problem = $derived(typeof this.#pattern === "string" ? this.#pattern : "");

  hits = $derived.by((): readonly Hit[] => {
    const expression = this.#pattern;
    if (!(expression instanceof RegExp)) return [];
    return this.#parts().flatMap((part) => hits(expression, part.text).map((found) => ({ ...found, part })));
  });

  /** Which hit is meant now, from 0; -1 without any. */
  get at(): number {
    return Math.min(this.#at, this.hits.length - 1);
  }

  get current(): Hit | null {
    return this.hits[this.at] ?? null;
  }

  /** Marks every hit on the page. */
  mark(): void {
    const { hits, current } = this;
    for (const part of this.#parts()) {
      const all: Stretch[] = hits.filter((hit) => hit.part === part);
      part.showFound(all, current?.part === part ? current : null);
    }
  }

  /** Takes every mark off the page. */
  unmark(): void {
    for (const part of this.#parts()) part.showFound([], null);
  }

  /** The next hit (1) or the one before (-1), round and round; brings it into sight. */
  step(by: 1 | -1): void {
    const { length } = this.hits;
    if (length === 0) return;
    this.#at = (this.at + by + length) % length;
    this.reveal();
  }

  /** Starts with the first hit at or behind a place of a part. */
  from(part: PartText | null, offset: number): void {
    const parts = this.#parts();
    const place = part ? parts.indexOf(part) : 0;
    const first = this.hits.findIndex((hit) => {
      const other = parts.indexOf(hit.part);
      return other > place || (other === place && hit.from >= offset);
    });
    this.#at = Math.max(0, first);
    this.reveal();
  }

  reveal(): void {
    const hit = this.current;
    hit?.part.reveal(hit.from, hit.to);
  }

  /** Replaces the hit that is meant now, and goes on to the next. What is put there was typed by this person. */
  replace(): void {
    const hit = this.current;
    if (!hit) return;
    const put = replacement(hit, this.put, this.regex);
    hit.part.type([{ from: hit.from, to: hit.to, insert: put }]);
    this.from(hit.part, hit.from + put.length);
  }

  /** Replaces every hit; in each part that is one step of undo. Answers how many. */
  replaceAll(): number {
    const all = this.hits;
    for (const part of this.#parts()) {
      const here = all.filter((hit) => hit.part === part);
      if (here.length === 0) continue;
      part.type(
        here.map((hit) => ({ from: hit.from, to: hit.to, insert: replacement(hit, this.put, this.regex) })),
      );
    }
    return all.length;
  }
}
