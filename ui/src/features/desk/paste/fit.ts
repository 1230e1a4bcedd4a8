// Pasted Markdown made to fit where the caret stands: a heading in the middle of a line would be none. Knows no editor
// and no clipboard.

/** The line begins a block that is no paragraph. */
const BLOCK = /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> ?|`{3,}|~{3,}|\||-{3,}$|\[\^\d+\]: )/;

/** What to insert between `before` and `after`, the rest of the line on both sides of the caret. */
export function fit(markdown: string, plain: string, before: string, after: string): string {
  const lines = markdown.split("\n");
  if (lines.length === 1 && !BLOCK.test(markdown)) {
    // Words from the middle of a sentence bring their spaces.
    const start = /^[ \u00a0]/.test(plain) && before && !/\s$/.test(before) ? " " : "";
    const end = /[ \u00a0]$/.test(plain) && !/^\s/.test(after) ? " " : "";
    return start + markdown + end;
  }
  const above = before.trim() && BLOCK.test(lines[0] ?? "") ? "\n\n" : "";
  const last = lines.at(-1) ?? "";
  const below = after.trim() && (BLOCK.test(last.trimStart()) || lines.length > 1) ? "\n\n" : "";
  return above + markdown + below;
}
