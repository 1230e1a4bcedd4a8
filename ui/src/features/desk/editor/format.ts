// Markdown's marks by command: strong, emphasis, links, headings, quotes and lists. The marks are text like any other,
// and whoever asked for them typed them. Knows no origins, no keys and no article.

import { type EditorState, EditorSelection, type Line, type StateCommand } from "@codemirror/state";

/** Every command that writes marks, by the name its action has. */
export const FORMATS: Readonly<Record<string, StateCommand>> = {
  strong: toggled("**"),
  emphasis: toggled("*"),
  link: (target) => linked(target),
  "heading-1": begun("# "),
  "heading-2": begun("## "),
  "heading-3": begun("### "),
  paragraph: begun(""),
  quote: begun("> "),
  bullets: begun("- "),
  numbers: begun("1. "),
};

/** What a line of prose may begin with that makes it something else than a paragraph. */
const BEGINNING = /^(\s*)(#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)?/;

/**
 * Makes every selected line that has words begin with `mark`, in place of a heading, quote or list mark it has; where
 * all of them begin so already, takes it away. Lists are numbered from 1.
 */
export function begun(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const numbers = mark === "1. ";
    const wanted = lines.map((_, i) => (numbers ? `${i + 1}. ` : mark));
    const has = lines.map((line) => BEGINNING.exec(line.text)?.[2] ?? "");
    const same = numbers ? has.every((one) => /^\d/.test(one)) : has.every((one) => one === mark);
    const changes = lines.map((line, i) => {
      const from = line.from + (BEGINNING.exec(line.text)?.[1]?.length ?? 0);
      return { from, to: from + (has[i]?.length ?? 0), insert: same ? "" : wanted[i] };
    });
    const set = state.changes(changes);
    if (set.empty) return false;
    dispatch(
      state.update({
        changes: set,
        // Behind the new mark, not before it.
        selection: EditorSelection.create(
          state.selection.ranges.map((range) =>
            EditorSelection.range(set.mapPos(range.anchor, 1), set.mapPos(range.head, 1)),
          ),
          state.selection.mainIndex,
        ),
        userEvent: "input",
        scrollIntoView: true,
      }),
    );
    return true;
  };
}

/** The lines in the selection; empty ones only where there is nothing else. */
function selectedLines(state: EditorState): Line[] {
  const lines: Line[] = [];
  for (const { from, to } of state.selection.ranges) {
    for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
      if (lines.at(-1)?.number !== at.number) lines.push(at);
      // A selection that ends where a line begins does not take that line.
      if (at.to + 1 >= to || at.number === state.doc.lines) break;
    }
  }
  const filled = lines.filter((line) => line.text.trim());
  return filled.length > 0 ? filled : lines;
}

/** Puts `mark` around each selection, or removes it where it stands already. */
export function toggled(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const size = mark.length;
    const changes = state.changeByRange(({ from, to }) => {
      if (marked(state.sliceDoc(Math.max(0, from - 3), from), state.sliceDoc(to, to + 3), mark)) {
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(from - size, to - size),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + size, to + size),
      };
    });
    dispatch(state.update(changes, { userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

/** Makes what is selected the text of a link, with the caret where the address goes. */
export const linked: StateCommand = ({ state, dispatch }) => {
  const changes = state.changeByRange(({ from, to }) => ({
    changes: [
      { from, insert: "[" },
      { from: to, insert: "]()" },
    ],
    range: EditorSelection.cursor(from === to ? from + 1 : to + 3),
  }));
  dispatch(state.update(changes, { userEvent: "input", scrollIntoView: true }));
  return true;
};

/** Whether the stars on both sides make the text so: one is emphasis, two are strong, three are both. */
function marked(before: string, after: string, mark: string): boolean {
  const left = /\**$/.exec(before)?.[0].length ?? 0;
  const right = /^\**/.exec(after)?.[0].length ?? 0;
  const stars = Math.min(left, right);
  return mark === "**" ? stars >= 2 : stars === 1 || stars === 3;
}
