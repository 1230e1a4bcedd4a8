// A stretch of a part's text that keeps its place while the text around it changes. Knows no editor and no clipboard.

import type { ChangeDesc } from "@codemirror/state";

export class Followed {
  from: number;
  to: number;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }

  get empty(): boolean {
    return this.from === this.to;
  }

  /** What is written at an edge stays outside; where there is nothing yet, it comes after. */
  map(changes: ChangeDesc): void {
    const inside = this.empty ? -1 : 1;
    const from = changes.mapPos(this.from, inside);
    this.to = Math.max(from, changes.mapPos(this.to, -1));
    this.from = from;
  }
}
