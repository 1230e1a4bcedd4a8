// Marks that are about the words they stand on: they move with the text, and go as soon as somebody writes in those words.

import type { ChangeDesc } from "@codemirror/state";
import type { DecorationSet } from "@codemirror/view";

/** The marks that a change does not touch, where they stand after it. */
export function untouched(marks: DecorationSet, changes: ChangeDesc): DecorationSet {
  if (marks.size === 0) return marks;
  let kept = marks;
  changes.iterChangedRanges((fromA, toA) => {
    kept = kept.update({ filterFrom: fromA, filterTo: toA, filter: (from, to) => to < fromA || from > toA });
  }, true);
  return kept.map(changes);
}
