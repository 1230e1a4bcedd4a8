// A pasted list, told apart into its entries with the origins of each. Knows no clipboard, no editor and no article.

import type { RunTextView } from "../../../backend/contract";
import { cut, type Runs, runTexts } from "../runs";

/** What stands before an entry and is no word of it: a bullet, a number, a box to tick. */
const MARKER = /^[ \t]*(?:(?:[-*+•·‣◦▪●–—]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|[•·‣◦▪●][ \t]*)?/;

/**
 * The entries of a text of several lines, without their markers; blank lines are none. In a list whose entries are
 * marked, an indented line without a marker goes on with the entry above. One line is one entry, with its marker:
 * who pastes a stretch of a sentence wants it as it is.
 */
export function entriesOf(text: string, runs: Runs): RunTextView[][] {
  const lines = [...text.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
  if (lines.length < 2) return [runTexts(text, runs)];
  const marked = lines.map((line) => (MARKER.exec(line[0])?.[0] ?? "").trim() !== "");
  const entries: RunTextView[][] = [];
  lines.forEach(({ 0: line, index }, i) => {
    const from = index + (MARKER.exec(line)?.[0].length ?? 0);
    const to = index + line.trimEnd().length;
    if (to <= from) return; // a marker alone
    const words = runTexts(text.slice(from, to), cut(runs, from, to));
    const above = entries.at(-1);
    if (above && !marked[i] && marked.includes(true) && /^[ \t]/.test(line)) {
      above.push({ text: " ", origin: words[0]!.origin }, ...words);
    } else entries.push(words);
  });
  return entries;
}
