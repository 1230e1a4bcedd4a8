// Strong, emphasis and links by key: Mod-b, Mod-i, Mod-k. The marks are text like any other, and whoever pressed
// the key typed them. Knows no origins and no article.

import { EditorSelection, type Extension, type StateCommand } from "@codemirror/state";
import { keymap } from "@codemirror/view";

/** The keys that put marks around what is selected, and take them away again. */
export function emphasis(): Extension {
  return keymap.of([
    { key: "Mod-b", run: toggled("**"), preventDefault: true },
    { key: "Mod-i", run: toggled("*"), preventDefault: true },
    { key: "Mod-k", run: linked, preventDefault: true },
  ]);
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
