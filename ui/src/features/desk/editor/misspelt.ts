// Where misspelt words stand in a part: which of its lines are looked at, and what comes back as places. Knows no screen.

import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { Stretch } from "./found";

/** What looks at words. */
export type Speller = {
  readonly on: boolean;
  /** Another number whenever everything must be looked at anew: other words are accepted, another language is meant. */
  readonly round: number;
  /** For each line, begin and end of every misspelt word, one after the other; null while nothing can be said. */
  check(lines: readonly string[], markdown: boolean): Promise<readonly (readonly number[])[] | null>;
};

/** Looks at nothing: for an editor that stands alone. */
export const NO_SPELLER: Speller = { on: false, round: 0, check: () => Promise.resolve(null) };

/** A line longer than this is looked at where it is seen. */
const LINE_UNITS_MAX = 4_000;

/** A stretch of a long line is looked at up to a space at most so far away. */
const REACH_UNITS = 200;

const BLOCKS = new Set(["FencedCode", "CodeBlock", "CommentBlock"]);
const INLINE = new Set(["InlineCode", "URL", "HTMLTag", "Comment", "LinkLabel", "Autolink"]);

/** The misspelt words in these stretches of a part, in order; null while nothing can be said. */
export async function misspelt(
  state: EditorState,
  within: readonly Stretch[],
  speller: Speller,
  markdown: boolean,
): Promise<Stretch[] | null> {
  const lines = looked(state, within);
  const answers = await speller.check(
    lines.map(({ from, to }) => state.sliceDoc(from, to)),
    markdown,
  );
  if (!answers) return null;
  const places = lines.flatMap(({ from }, i) => pairs(answers[i] ?? [], from));
  return places.filter(({ from }) => !stands(state, from, INLINE));
}

/** The lines that these stretches touch, code left out. */
function looked(state: EditorState, within: readonly Stretch[]): Stretch[] {
  const lines: Stretch[] = [];
  for (const seen of within) {
    for (let at = seen.from; at <= seen.to;) {
      const line = state.doc.lineAt(at);
      at = line.to + 1;
      const last = lines.at(-1);
      const { from, to } =
        line.length <= LINE_UNITS_MAX
          ? line
          : between(line.text, line.from, Math.max(line.from, seen.from), Math.min(line.to, seen.to));
      if ((last && last.to >= from) || from === to || stands(state, from, BLOCKS)) continue;
      lines.push({ from, to });
    }
  }
  return lines;
}

/** A stretch of a long line, as far as the spaces around it. */
function between(text: string, start: number, from: number, to: number): Stretch {
  const before = text.lastIndexOf(" ", from - start);
  const after = text.indexOf(" ", to - start);
  const near = before >= 0 && from - start - before <= REACH_UNITS;
  const end = after < 0 ? text.length : after;
  return {
    from: near ? start + before + 1 : from,
    to: end - (to - start) <= REACH_UNITS ? start + end : to,
  };
}

function stands(state: EditorState, at: number, kinds: ReadonlySet<string>): boolean {
  type Node = { name: string; parent: Node | null };
  for (let node: Node | null = syntaxTree(state).resolveInner(at, 1); node; node = node.parent)
    if (kinds.has(node.name)) return true;
  return false;
}

function pairs(flat: readonly number[], base: number): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    found.push({ from: base + (flat[i] ?? 0), to: base + (flat[i + 1] ?? 0) });
  }
  return found;
}
