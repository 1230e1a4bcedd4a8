// The files of an export as a tree: folders before what is in them, in the order of their names.

import type { PlannedFile } from "../../backend/contract";

export type Row = { depth: number; name: string; path: string; file: PlannedFile | null };

/** The rows of the tree, with a row for every folder. */
export function rows(files: readonly PlannedFile[]): Row[] {
  const sorted = files.toSorted((a, b) => order(a.path).localeCompare(order(b.path)));
  const found: Row[] = [];
  const folders = new Set<string>();
  for (const file of sorted) {
    const names = file.path.split("/");
    for (let depth = 0; depth < names.length - 1; depth += 1) {
      const path = names.slice(0, depth + 1).join("/");
      if (folders.has(path)) continue;
      folders.add(path);
      found.push({ depth, name: names[depth] ?? "", path, file: null });
    }
    found.push({ depth: names.length - 1, name: names.at(-1) ?? "", path: file.path, file });
  }
  return found;
}

/** Files of a folder stand before its folders. */
function order(path: string): string {
  const names = path.split("/");
  return names.map((name, at) => (at < names.length - 1 ? `~${name}` : ` ${name}`)).join("/");
}
