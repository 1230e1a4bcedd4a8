// The paste event: what is our own or plain goes the editor's way, what is rich is read first. Knows the clipboard and
// the keys; what becomes of the text is the desk's.

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { PartText } from "../partText";
import type { Pasting } from "../paste/pasting.svelte";
import { RUNS_TYPE } from "./clipboard";

/** The key for plain text is followed by its paste event within this time. */
const KEY_MS = 1_000;

/** Rich text becomes Markdown, or the plain words where a part holds no Markdown; Ctrl+Shift+V takes the plain words. */
export function richPaste(
  part: PartText,
  kind: { singleLine: boolean; prose: boolean },
  pasting: Pasting,
): Extension {
  let plainUntil = 0;
  return EditorView.domEventHandlers({
    // Not ours to do: the system gives the clipboard to its own event alone, which comes next.
    keydown: (event) => {
      const plainly = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "v";
      if (plainly) plainUntil = Date.now() + KEY_MS;
      return false;
    },
    paste: (event, view) => {
      const data = event.clipboardData;
      const plainWanted = Date.now() < plainUntil;
      plainUntil = 0;
      if (!data || plainWanted || view.state.readOnly || view.state.selection.ranges.length > 1) return false;
      // Words from this window bring their origins; an editor for programs brings its colours, and they are no format.
      if (data.getData(RUNS_TYPE) || data.getData("vscode-editor-data")) return false;
      const rich = { html: data.getData("text/html"), plain: data.getData("text/plain") };
      if (data.files.length > 0 && !rich.plain.trim()) return false;
      if (!pasting.wants(rich, kind.prose)) return false;
      event.preventDefault();
      const { from, to } = view.state.selection.main;
      void pasting.paste(part, from, to, rich, kind.singleLine, kind.prose);
      return true;
    },
  });
}
