// What find and replace has found in a part, marked on the screen. Knows no query: it is told where.

import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** A stretch of text, in UTF-16 units. */
export type Stretch = { from: number; to: number };

/** Marks these stretches and no others; `current` is the one that is meant now. */
export const showFound = StateEffect.define<{ all: readonly Stretch[]; current: Stretch | null }>();

/** The marks: classes `found` and `found-now`. */
export function foundMarks(): Extension {
  return marks;
}

const one = Decoration.mark({ class: "found" });
const now = Decoration.mark({ class: "found found-now" });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, tr) => {
    let next = shown.map(tr.changes);
    for (const effect of tr.effects) {
      if (!effect.is(showFound)) continue;
      const { all, current } = effect.value;
      const { length } = tr.newDoc;
      next = Decoration.set(
        all
          .filter(({ from, to }) => from < to && to <= length)
          .map((stretch) =>
            (current?.from === stretch.from && current.to === stretch.to ? now : one).range(
              stretch.from,
              stretch.to,
            ),
          ),
      );
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
