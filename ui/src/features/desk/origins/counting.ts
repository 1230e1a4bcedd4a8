// How many words come from where, and where the stretches stand. The record counts the same way (`domain::words`).

import type { PartText } from "../partText";
import { cut, type Runs } from "../runs";

/** A stretch of a part. */
export type Spot = { part: PartText; from: number; to: number };

/** Parts whose words readers do not read as the article. */
const UNREAD = new Set(["hero.alt", "hero.credit", "hero.rights", "note"]);

/** A word is what stands between white space, from its first letter or digit; each Han or Kana character is one. */
const WORD =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]|[\p{L}\p{N}](?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}])\S)*/gu;

/** The words of a text by the origin of their first letter. */
export function countWords(text: string, runs: Runs, into = new Map<string, number>()): Map<string, number> {
  let index = 0;
  let end = runs[0]?.len ?? 0;
  for (const { index: at } of text.matchAll(WORD)) {
    while (index < runs.length - 1 && at >= end) end += runs[(index += 1)]?.len ?? 0;
    const origin = runs[index]?.origin ?? "u:untold";
    into.set(origin, (into.get(origin) ?? 0) + 1);
  }
  return into;
}

/** The words that readers read, by origin, the most first. */
export function wordsByOrigin(parts: readonly PartText[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const part of parts) if (!UNREAD.has(part.name)) countWords(part.text, part.runs, counts);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The stretches whose origin `wanted` names, in the order of the parts; neighbours are one, and blank ones are left out. */
export function stretches(
  parts: readonly PartText[],
  wanted: (origin: string) => boolean,
  byParagraph = false,
): Spot[] {
  return parts.flatMap((part) => {
    const { text, runs } = part;
    const found: { from: number; to: number }[] = [];
    let at = 0;
    for (const { len, origin } of runs) {
      const last = found.at(-1);
      if (wanted(origin)) {
        if (last?.to === at) last.to += len;
        else found.push({ from: at, to: at + len });
      }
      at += len;
    }
    return found
      .flatMap(({ from, to }) => (byParagraph ? paragraphs(text, from, to) : [{ from, to }]))
      .filter(({ from, to }) => text.slice(from, to).trim() !== "")
      .map(({ from, to }) => ({ part, from, to }));
  });
}

/** A stretch cut behind its line breaks. */
function paragraphs(text: string, from: number, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let start = from;
  for (const { index, 0: breaks } of text.slice(from, to).matchAll(/(?:\r?\n)+/g)) {
    found.push({ from: start, to: from + index + breaks.length });
    start = from + index + breaks.length;
  }
  if (start < to) found.push({ from: start, to });
  return found;
}

/** The run around a place; null in an empty text. At a border it is the run before. */
export function runAt(part: PartText, at: number): { from: number; to: number; origin: string } | null {
  let from = 0;
  for (const { len, origin } of part.runs) {
    if (at <= from + len) return { from, to: from + len, origin };
    from += len;
  }
  return null;
}

/** The origins of a stretch, each once. */
export function originsIn({ part, from, to }: Spot): string[] {
  return [...new Set(cut(part.runs, from, to).map((run) => run.origin))];
}
