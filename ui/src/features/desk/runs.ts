// Stretches of text with one origin, and the arithmetic on them. Knows no editor and no article.

import type { RunTextView, RunView } from "../../backend/contract";

/**
 * Runs cover a text from its first to its last UTF-16 code unit; none is empty, and neighbours differ. They are
 * never changed in place.
 */
export type Runs = readonly RunView[];

/** Text whose origin nobody has told us. Human is never assumed. */
export const UNTOLD = "u:untold";

/** One run of `len` units; none when there is nothing to cover. */
export function whole(len: number, origin: string): Runs {
  return len > 0 ? [{ len, origin }] : [];
}

/** How many UTF-16 code units they cover. */
export function covered(runs: Runs): number {
  return runs.reduce((sum, run) => sum + run.len, 0);
}

/** The runs of the stretch `from`..`to`. */
export function cut(runs: Runs, from: number, to: number): Runs {
  const out: RunView[] = [];
  let at = 0;
  for (const run of runs) {
    if (at >= to) break;
    const len = Math.min(to, at + run.len) - Math.max(from, at);
    if (len > 0) out.push({ len, origin: run.origin });
    at += run.len;
  }
  return out;
}

/** One after the other, neighbours of the same origin made one. */
export function joined(...parts: Runs[]): Runs {
  const out: RunView[] = [];
  for (const part of parts) for (const run of part) push(out, run.len, run.origin);
  return out;
}

/** Exactly `len` units: what is too long is cut, what is missing is untold. */
export function fitted(runs: Runs, len: number): Runs {
  const has = covered(runs);
  if (has === len) return joined(runs);
  return has > len ? cut(joined(runs), 0, len) : joined(runs, whole(len - has, UNTOLD));
}

export function sameRuns(a: Runs, b: Runs): boolean {
  return a.length === b.length && a.every((run, i) => run.len === b[i]?.len && run.origin === b[i]?.origin);
}

/** The text cut where its origin changes, as the record wants it. */
export function runTexts(text: string, runs: Runs): RunTextView[] {
  let at = 0;
  return runs.map((run) => ({ text: text.slice(at, (at += run.len)), origin: run.origin }));
}

/** The runs of such pieces. */
export function runsOf(pieces: readonly RunTextView[]): Runs {
  return joined(pieces.map((piece) => ({ len: piece.text.length, origin: piece.origin })));
}

/** Among marks: nothing is said here, and the origin that stands here stays. */
export const STANDING = "";

/** What `marks` say, laid over `runs`; both cover the same text. */
export function overlaid(runs: Runs, marks: Runs): Runs {
  return zipped(runs, marks, (origin, said) => said || origin);
}

/** The marks that make `after` of `before`; null where both say the same. Both cover the same text. */
export function marksBetween(before: Runs, after: Runs): Runs | null {
  return saying(zipped(before, after, (old, now) => (old === now ? STANDING : now)));
}

/** What takes `marks` back where the text had `runs` before them. */
export function marksBack(runs: Runs, marks: Runs): Runs {
  return zipped(runs, marks, (old, said) => (said ? old : STANDING));
}

/** The marks after a change: what it inserts is not meant by them. Null where nothing is said any more. */
export function marksMoved(marks: Runs, replaced: readonly Replaced[]): Runs | null {
  const inserted = replaced.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
  return saying(changed(marks, replaced, whole(inserted, STANDING)));
}

function saying(marks: Runs): Runs | null {
  return marks.some((run) => run.origin !== STANDING) ? marks : null;
}

/** Runs cut wherever one of two texts' runs ends, with an origin made of both. */
function zipped(a: Runs, b: Runs, both: (a: string, b: string) => string): Runs {
  const out: RunView[] = [];
  let [i, j, usedA, usedB] = [0, 0, 0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return out;
    const len = Math.min(one.len - usedA, other.len - usedB);
    push(out, len, both(one.origin, other.origin));
    usedA += len;
    usedB += len;
    if (usedA === one.len) [i, usedA] = [i + 1, 0];
    if (usedB === other.len) [j, usedB] = [j + 1, 0];
  }
}

/** A stretch that is replaced: units `fromA`..`toA` of the text before, `fromB`..`toB` of the text after. */
export type Replaced = { fromA: number; toA: number; fromB: number; toB: number };

/**
 * The runs after a change. `written` are the runs of everything that the change inserts, in order, without the
 * text between: so they stay right however the change is moved about by other changes.
 */
export function changed(runs: Runs, replaced: readonly Replaced[], written: Runs): Runs {
  const out: RunView[] = [];
  const old = reader(runs);
  const fresh = reader(written);
  let at = 0;
  for (const { fromA, toA, fromB, toB } of replaced) {
    old(fromA - at, out);
    old(toA - fromA, null);
    fresh(toB - fromB, out);
    at = toA;
  }
  old(Infinity, out);
  return out;
}

/** Takes units off the front of the runs, one call after the other; without a taker they are dropped. */
function reader(runs: Runs): (units: number, into: RunView[] | null) => void {
  let index = 0;
  let used = 0;
  return (units, into) => {
    while (units > 0) {
      const run = runs[index];
      if (!run) {
        if (into && units !== Infinity) push(into, units, UNTOLD);
        return;
      }
      const len = Math.min(units, run.len - used);
      // A run that stays as it is stays the same object: with ten thousand of them a key press must not copy all.
      if (into && len === run.len && into.at(-1)?.origin !== run.origin) into.push(run);
      else if (into) push(into, len, run.origin);
      units -= len;
      used += len;
      if (used === run.len) {
        index += 1;
        used = 0;
      }
    }
  };
}

function push(runs: RunView[], len: number, origin: string): void {
  if (len <= 0) return;
  const last = runs[runs.length - 1];
  if (last && last.origin === origin) runs[runs.length - 1] = { len: last.len + len, origin };
  else runs.push({ len, origin });
}
