// A pasted list or a paragraph, told apart into entries with the origins of each. Knows no clipboard, no editor and no article.

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

/** A stretch of prose as entries: its lines, or the sentences of the only one. Nothing without words is an entry. */
export function entriesOfProse(text: string, runs: Runs, language: string): RunTextView[][] {
  const lines = entriesOf(text, runs);
  if (lines.length > 1) return lines;
  const entries: RunTextView[][] = [];
  for (const { segment, index } of sentencesIn(language).segment(text)) {
    const from = index + segment.length - segment.trimStart().length;
    const to = index + segment.trimEnd().length;
    if (to > from) entries.push(runTexts(text.slice(from, to), cut(runs, from, to)));
  }
  return entries;
}

/** An article's language is what a person wrote there: one that nobody knows is the system's. */
function sentencesIn(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}
