// Parts of one line: a headline, a credit. Line breaks become spaces on their way in. Knows no origins.

import { EditorState, type Extension, Transaction, type TransactionSpec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** Enter does nothing, and pasted line breaks are spaces. A text that has several lines already keeps them. */
export function singleLine(): Extension {
  return [
    EditorState.transactionFilter.of((tr): Transaction | TransactionSpec => {
      if (!tr.docChanged || tr.newDoc.lines <= tr.startState.doc.lines) return tr;
      const changes: { from: number; to: number; insert: string }[] = [];
      tr.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
        // One unit for one unit: places after it stay right.
        changes.push({ from, to, insert: inserted.toString().replaceAll("\n", " ") });
      });
      return {
        changes,
        ...(tr.selection ? { selection: tr.selection } : {}),
        effects: tr.effects,
        userEvent: tr.annotation(Transaction.userEvent) ?? "input",
        scrollIntoView: tr.scrollIntoView,
      };
    }),
    keymap.of([{ key: "Enter", run: () => true, shift: () => true }]),
    EditorView.contentAttributes.of({ "aria-multiline": "false" }),
  ];
}
