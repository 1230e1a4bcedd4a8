// The order of takeaways and of pairs, and what becomes of it when somebody else changed it too. Knows no texts.

import type { EditView } from "../../backend/contract";

/** Something with a name, in a list. */
export type Entry = { readonly id: string };

/** The one before `id`; null for the first. */
export function before(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) - 1] ?? null;
}

/** `entry` behind `after`; null is the first place, and behind one that is gone is the last. */
export function placed<E>(
  list: readonly E[],
  entry: E,
  after: string | null,
  idOf: (entry: E) => string,
): E[] {
  const rest = list.filter((other) => idOf(other) !== idOf(entry));
  const found = rest.findIndex((other) => idOf(other) === after);
  const index = after === null ? 0 : found < 0 ? rest.length : found + 1;
  return [...rest.slice(0, index), entry, ...rest.slice(index)];
}

/** The list with `id` at `index`, or null where that changes nothing. */
export function moved<E extends Entry>(list: readonly E[], id: string, index: number): E[] | null {
  const from = list.findIndex((entry) => entry.id === id);
  const entry = list[from];
  const to = Math.max(0, Math.min(list.length - 1, index));
  if (!entry || from === to) return null;
  const rest = list.filter((other) => other !== entry);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** The two kinds of entries, and how edits name them. */
export type Kind = "takeaway" | "pair";

/** An edit of the list itself. */
export type ListEdit = Extract<EditView, { id: string }>;

/** Whether an edit is about the list of this kind. */
export function isOf(kind: Kind, edit: EditView): edit is ListEdit {
  return edit.kind.endsWith(`_${kind}`);
}

/**
 * The record's order with the edits that it has not seen yet.
 *
 * An edit whose neighbour somebody else removed gets the last place, in the edit itself too. Edits about an entry
 * that is gone from the record have lost their meaning: they come back in `lost`.
 */
export function replayed(
  record: readonly string[],
  edits: readonly ListEdit[],
): { ids: string[]; lost: ListEdit[] } {
  let ids = [...record];
  const lost: ListEdit[] = [];
  for (const edit of edits) {
    const known = ids.includes(edit.id);
    if (edit.kind.startsWith("add_")) {
      ids = placed(ids, edit.id, standing(edit, ids), (id) => id);
    } else if (!known) {
      lost.push(edit);
    } else if (edit.kind.startsWith("move_")) {
      ids = placed(ids, edit.id, standing(edit, ids), (id) => id);
    } else {
      ids = ids.filter((id) => id !== edit.id);
    }
  }
  return { ids, lost };
}

function standing(edit: ListEdit, ids: readonly string[]): string | null {
  if (!("after" in edit) || edit.after === null) return null;
  if (!ids.includes(edit.after)) edit.after = ids.filter((id) => id !== edit.id).at(-1) ?? null;
  return edit.after;
}
