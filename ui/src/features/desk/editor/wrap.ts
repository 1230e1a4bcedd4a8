// A mark, bracket or quote typed over selected words stands around them instead of replacing them; an address pasted
// over them makes them a link. Knows no article.

import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, type Extension, Prec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { newId } from "../ids";
import { joined, whole } from "../runs";
import { ADDRESS } from "./format";
import { typedBy, withOrigins } from "./origins";

/** What is typed, and what then stands behind the words. */
const PAIRS: Readonly<Record<string, string>> = {
  "*": "*",
  _: "_",
  "`": "`",
  "~": "~",
  "(": ")",
  "[": "]",
  "{": "}",
  '"': '"',
  "'": "'",
  "“": "”",
  "‘": "’",
  "„": "“",
  "«": "»",
};

/** In a line of Markdown the marks work, too; elsewhere brackets and quotes only. */
export function wrapping(prose: boolean): Extension {
  return [
    EditorView.inputHandler.of((view, from, to, text) => {
      const close = PAIRS[text];
      const { state, composing } = view;
      if (close === undefined || from === to || composing || state.readOnly) return false;
      if (!prose && /[*_`~]/.test(text)) return false;
      // A mark around several paragraphs would be none.
      const words = state.sliceDoc(from, to);
      if (/\n/.test(words) || !words.trim()) return false;
      const changes = [
        { from, insert: text },
        { from: to, insert: close },
      ];
      view.dispatch({
        changes,
        selection: EditorSelection.single(from + text.length, to + text.length),
        userEvent: "input.type",
        scrollIntoView: true,
      });
      return true;
    }),
    prose ? pastedAddress : [],
  ];
}

const pastedAddress = Prec.high(
  EditorView.domEventHandlers({
    paste: (event, view) => {
      const { state } = view;
      const address = event.clipboardData?.getData("text/plain").trim() ?? "";
      const { from, to, empty } = state.selection.main;
      const words = state.sliceDoc(from, to);
      if (empty || !ADDRESS.test(address) || ADDRESS.test(words) || /\n/.test(words)) return false;
      event.preventDefault();
      const typed = typedBy(state);
      const [before, behind] = ["](", ")"];
      view.dispatch({
        changes: [
          { from, insert: "[" },
          { from: to, insert: before + address + behind },
        ],
        selection: EditorSelection.cursor(to + 1 + before.length + address.length + behind.length),
        // The person made the link; where the address comes from nobody has said.
        effects: withOrigins(
          joined(
            whole(1 + before.length, typed),
            whole(address.length, `u:paste-${newId()}`),
            whole(behind.length, typed),
          ),
        ),
        annotations: isolateHistory.of("full"),
        userEvent: "input.paste",
        scrollIntoView: true,
      });
      return true;
    },
  }),
);
