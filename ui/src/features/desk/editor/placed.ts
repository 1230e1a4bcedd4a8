// Where a picture goes in Markdown: a paragraph of its own, at the caret or where it was dropped. Knows no editor.

import type { Text } from "@codemirror/state";

/** One change, and where the caret goes: between the brackets, where the picture is described. */
export type Placed = { from: number; insert: string; caret: number };

/** Puts a link to a picture near `at`. A line that has words is not broken: the picture stands behind its paragraph. */
export function placed(doc: Text, at: number, link: string): Placed {
  const line = doc.lineAt(Math.min(at, doc.length));
  const empty = line.text.trim() === "";
  let last = line;
  // A paragraph can have several lines.
  while (!empty && last.number < doc.lines && doc.line(last.number + 1).text.trim() !== "") {
    last = doc.line(last.number + 1);
  }
  const from = empty ? line.from : last.to;
  const above = line.number > 1 ? doc.line(line.number - 1).text.trim() : "";
  const before = empty ? (above === "" ? "" : "\n") : "\n\n";
  const below = last.number < doc.lines ? doc.line(last.number + 1).text.trim() : "";
  const after = below === "" ? "" : empty ? "\n" : "\n\n";
  return { from, insert: `${before}![](${link})${after}`, caret: from + before.length + 2 };
}
