// Keys that the owner of an editor gives meaning to, without knowing CodeMirror: what Enter does in a list is the
// list's business. Knows no article.

import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";

/** Where the caret stands, in UTF-16 units; `from` and `to` differ where text is selected. */
export type Caret = {
  from: number;
  to: number;
  length: number;
  /** On the first or last line as it is wrapped on the screen. */
  readonly firstLine: boolean;
  readonly lastLine: boolean;
};

/** `key` as CodeMirror writes it: `Enter`, `Mod-Enter`, `Alt-ArrowUp`. `run` answers whether that was all. */
export type PartKey = { key: string; run(caret: Caret): boolean };

/** The owner's keys, before all others. While a word is being composed they rest. */
export function partKeys(keys: readonly PartKey[]): Extension {
  return Prec.highest(
    keymap.of(keys.map(({ key, run }) => ({ key, run: (view) => !view.composing && run(caretOf(view)) }))),
  );
}

function caretOf(view: EditorView): Caret {
  const { from, to, head } = view.state.selection.main;
  const { length } = view.state.doc;
  const sameLine = (at: number): boolean => {
    // What is far from the screen has no place on it.
    const { doc } = view.state;
    if (doc.lineAt(head).number !== doc.lineAt(at).number) return false;
    const here = view.coordsAtPos(head);
    const there = view.coordsAtPos(at);
    return !here || !there || (here.top < there.bottom && there.top < here.bottom);
  };
  return {
    from,
    to,
    length,
    get firstLine() {
      return sameLine(0);
    },
    get lastLine() {
      return sameLine(length);
    },
  };
}
