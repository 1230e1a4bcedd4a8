// The editor as part of the page: it must not look like a widget. Type, size and measure come from around it.
//
// Tokens it uses, defined in src/styles: --ink, --ink-quiet, --accent, --mark-quiet, --selection, --font-page,
// --font-ui, --code-ground.

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Everything of CodeMirror's own look taken away, and a quiet one for Markdown given. */
export function pageTheme(): Extension {
  return look;
}

const look = EditorView.theme({
  "&": { font: "inherit", color: "inherit", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: "0", caretColor: "var(--ink)" },
  // Each paragraph finds its own direction, as in a browser's plain text.
  ".cm-line": { padding: "0", unicodeBidi: "plaintext", textAlign: "start" },
  ".cm-content ::selection, .cm-line::selection": { backgroundColor: "var(--selection)" },
  ".cm-placeholder": { color: "var(--ink-quiet)", fontStyle: "italic" },
  "&.attentive .cm-content": { color: "var(--ink-quiet)" },
  "&.attentive .in-hand": { color: "var(--ink)" },
  ".found": { backgroundColor: "var(--found-ground)", borderRadius: "1px" },
  ".found-now": { boxShadow: "0 0 0 1.5px var(--ink)" },
  ".md-heading": { fontWeight: "600" },
  ".md-heading-1": { fontSize: "1.5em" },
  ".md-heading-2": { fontSize: "1.3em" },
  ".md-heading-3": { fontSize: "1.12em" },
  ".md-strong": { fontWeight: "650" },
  ".md-emphasis": { fontStyle: "italic" },
  ".md-struck": { textDecoration: "line-through" },
  ".md-link": {
    textDecoration: "underline",
    textUnderlineOffset: "0.15em",
    textDecorationThickness: "from-font",
  },
  ".md-url": { color: "var(--ink-quiet)", textDecoration: "none" },
  ".md-quote": { fontStyle: "italic" },
  ".md-code": {
    backgroundColor: "var(--code-ground)",
    borderRadius: "2px",
    fontFamily: "monospace",
    fontSize: "0.9em",
  },
  ".md-rule": { color: "var(--mark-quiet)" },
  ".md-mark": { color: "var(--mark-quiet)", fontWeight: "400", fontStyle: "normal" },
});
