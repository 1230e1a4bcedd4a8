// One step of writing in one part: what it replaces and the runs of what it inserts. Steps are how the desk keeps
// what is not on disk yet. Knows no editor, no queue, no network.

import type { ChangeSet, Text } from "@codemirror/state";
import type { EditView } from "../../backend/contract";
import { changed, cut, overlaid, type Runs, runTexts, STANDING } from "./runs";
import { replacedBy } from "./editor/origins";

/**
 * `changes` may be moved about by changes from elsewhere; `runs` stay: they cover the inserted text alone. `marks` say
 * what else has another origin in the text after the changes, if anything.
 */
export type Step = { changes: ChangeSet; readonly runs: Runs; marks: Runs | null };

/** A text with the runs that cover it. */
export type Covered = { text: Text; runs: Runs };

/** The text after a step. */
export function stepped({ text, runs }: Covered, step: Step): Covered {
  const after = changed(runs, replacedBy(step.changes), step.runs);
  return { text: step.changes.apply(text), runs: step.marks ? overlaid(after, step.marks) : after };
}

/** The step as the record's edits: each one applies to what the one before it left, so each stands at its new place. */
export function editsOf(part: string, step: Step): EditView[] {
  const edits: EditView[] = [];
  let used = 0;
  step.changes.iterChanges((fromA, toA, fromB, _toB, inserted) => {
    const text = inserted.toString();
    const insert = runTexts(text, cut(step.runs, used, used + text.length));
    used += text.length;
    edits.push({ kind: "splice", part, at: fromB, delete: toA - fromA, insert });
  });
  let at = 0;
  for (const { len, origin } of step.marks ?? []) {
    if (origin !== STANDING) edits.push({ kind: "mark", part, at, len, origin });
    at += len;
  }
  return edits;
}
