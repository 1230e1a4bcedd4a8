// Two views of one article scroll together: the desk and the page. A place is a part and a line in it, and between two
// places the way is divided evenly. Knows no frame and no editor.

/** At this share of a view's height its reader is taken to read. */
export const READING_AT = 0.3;

/**
 * Where a height in one view stands in the other. `anchors` stand in the order of the page; `from` and `to` measure
 * them in the two views. Null where nothing can be compared.
 */
export function across<One>(
  anchors: readonly One[],
  from: (one: One) => number | null,
  to: (one: One) => number | null,
  y: number,
): number | null {
  // The last anchor that stands above, by halves.
  let [low, high] = [0, anchors.length - 1];
  let above = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const top = from(anchors[middle] as One);
    if (top !== null && top <= y) {
      above = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  const [one, next] = [anchors[Math.max(0, above)], anchors[Math.max(0, above) + 1]];
  if (one === undefined) return null;
  const [start, target] = [from(one), to(one)];
  if (start === null || target === null) return null;
  if (above < 0 || next === undefined) return target + (y - start);
  const [end, goal] = [from(next), to(next)];
  if (end === null || goal === null || end <= start) return target;
  return target + ((goal - target) * (y - start)) / (end - start);
}
