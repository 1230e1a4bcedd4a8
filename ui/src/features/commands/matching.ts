// How well a name answers what was typed: letters in order, better where words begin and where they stand together.
// Knows no action and no article.

export type Match = {
  /** Higher is better. */
  score: number;
  /** UTF-16 offsets of the letters that matched, rising. */
  at: number[];
};

const WORD_START = 8;
const TOGETHER = 12;
const SKIPPED = -0.2;

/** Null where a letter of `typed` is missing. Spaces in `typed` only part words; case and accents do not matter. */
export function match(typed: string, name: string): Match | null {
  const wanted = [...plain(typed)].filter((letter) => letter.trim());
  const letters = [...plain(name)];
  if (letters.length !== [...name].length) return null;
  // Where each letter stands in UTF-16 units, for the marks on the screen.
  const offsets: number[] = [];
  let offset = 0;
  for (const letter of name) {
    offsets.push(offset);
    offset += letter.length;
  }
  // best[i]: the best way to have matched the letters so far with the last one at i.
  let best: (Match | null)[] = letters.map(() => null);
  for (const [n, letter] of wanted.entries()) {
    let before: Match | null = n === 0 ? { score: 0, at: [] } : null;
    let beforeAt = -1;
    best = letters.map((other, i) => {
      const previous = n > 0 && i > 0 ? (best[i - 1] ?? null) : null;
      if (previous && (!before || previous.score > before.score + SKIPPED * (i - 1 - beforeAt))) {
        before = previous;
        beforeAt = i - 1;
      }
      if (other !== letter || !before) return null;
      const gap = n === 0 ? i : i - 1 - beforeAt;
      const start = i === 0 || !/[\p{L}\p{N}]/u.test(letters[i - 1] ?? "") ? WORD_START : 0;
      const far = before.score + SKIPPED * gap + start + (n > 0 && gap === 0 ? TOGETHER : 0) + 1;
      // Right behind the last letter may beat a better beginning further back.
      const near = previous ? previous.score + TOGETHER + start + 1 : -Infinity;
      const [score, from] = near > far && previous ? [near, previous] : [far, before];
      return { score, at: [...from.at, offsets[i] ?? 0] };
    });
  }
  if (wanted.length === 0) return { score: 0, at: [] };
  return best.reduce((a, b) => (b && (!a || b.score > a.score) ? b : a), null);
}

/** One plain letter for each letter, so that offsets stay. */
function plain(text: string): string {
  return [...text].map((letter) => [...letter.normalize("NFD").toLowerCase()][0] ?? letter).join("");
}
