// What the checks have found, marked in the text: a double line under the words, thicker where the finding keeps the
// article here. The marks move with what is typed, and one whose words change goes until the checks have looked again.
// Knows no check: it is told where.

import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { FindingView } from "../../../backend/contract";
import { untouched } from "./untouched";

/** Words that a finding is about, in UTF-16 units. */
export type Flag = { readonly finding: FindingView; readonly from: number; readonly to: number };

/** Marks these and no others. */
export const showFlags = StateEffect.define<readonly Flag[]>();

/** The marks: class `flagged`, and `flagged-required` where the finding keeps the article here. */
export function flaggedMarks(): Extension {
  return flagged;
}

/** What is found in the words at a place, where it stands now; the shortest first. */
export function flagsAt(state: EditorState, at: number): Flag[] {
  const here: Flag[] = [];
  state.field(flagged).between(at, at, (from, to, mark) => {
    here.push({ finding: findingOf(mark), from, to });
  });
  return here.toSorted((a, b) => a.to - a.from - (b.to - b.from));
}

/** Whether exactly these are marked. */
export function hasFlags(state: EditorState, flags: readonly Flag[]): boolean {
  const set = state.field(flagged);
  if (set.size !== flags.length) return false;
  const marks = set.iter();
  for (const { finding, from, to } of inOrder(flags)) {
    if (!marks.value || marks.from !== from || marks.to !== to || findingOf(marks.value) !== finding)
      return false;
    marks.next();
  }
  return true;
}

const flagged = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, tr) => {
    let next = tr.docChanged ? untouched(shown, tr.changes) : shown;
    for (const effect of tr.effects) {
      if (!effect.is(showFlags)) continue;
      const { length } = tr.newDoc;
      const there = effect.value.filter(({ from, to }) => from < to && to <= length);
      next = Decoration.set(inOrder(there).map((flag) => marked(flag.finding).range(flag.from, flag.to)));
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function inOrder(flags: readonly Flag[]): Flag[] {
  return flags.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function marked(finding: FindingView): Decoration {
  const required = finding.severity === "required" ? " flagged-required" : "";
  return Decoration.mark({
    class: `flagged${required}`,
    attributes: { "data-flag": finding.check },
    finding,
  });
}

function findingOf(mark: Decoration): FindingView {
  return (mark.spec as { finding: FindingView }).finding;
}
