// The editor as part of the page: it must not look like a widget. Type, size and measure come from around it.
//
// Tokens it uses, defined in src/styles: --ink, --ink-quiet, --accent, --mark-quiet, --selection, --font-page,
// --font-ui, --code-ground, --misspelt, --comment, --comment-ground.

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Everything of CodeMirror's own look taken away, and a quiet one for Markdown given. */
export function pageTheme(): Extension {
  return look;
}

/** A line at words. Property by property: WebKitGTK 2.50 draws nothing for the shorthand with a style and a colour. */
const drawn = (line: string, style: string, token: string, thickness: string) => ({
  textDecorationLine: line,
  textDecorationStyle: style,
  textDecorationColor: `var(${token})`,
  textDecorationThickness: thickness,
});

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
  // A line below the words' own underlines, which tell where they come from.
  ".commented": {
    backgroundColor: "var(--comment-ground)",
    boxShadow: "0 2px 0 var(--comment)",
    borderRadius: "1px",
  },
  ".suggested": {
    ...drawn("line-through", "solid", "--comment", "1.5px"),
    backgroundColor: "var(--comment-ground)",
  },
  ".suggested-words": {
    paddingInline: "0.15em",
    whiteSpace: "pre-wrap",
    color: "var(--ink)",
    backgroundColor: "var(--comment-ground)",
    ...drawn("underline", "double", "--comment", "1px"),
    textUnderlineOffset: "0.18em",
    cursor: "default",
  },
  ".noted-now": { outline: "1.5px solid var(--comment)", outlineOffset: "1px" },
  // And a mark in the margin, so that they are found by looking down the page.
  ".noted": { position: "relative" },
  ".noted::after": {
    content: '""',
    position: "absolute",
    insetInlineEnd: "calc(var(--step) * -5)",
    insetBlockStart: "0.35em",
    inlineSize: "0.5em",
    blockSize: "0.5em",
    border: "1.5px solid var(--comment)",
    borderEndStartRadius: "0.3em",
    pointerEvents: "none",
  },
  ".misspelt": {
    ...drawn("underline", "wavy", "--misspelt", "1px"),
    textUnderlineOffset: "0.24em",
    textDecorationSkipInk: "none",
  },
  // No other line is a double one but under words that are suggested, which stand on a ground.
  ".flagged": {
    ...drawn("underline", "double", "--ink-quiet", "1px"),
    textUnderlineOffset: "0.3em",
    textDecorationSkipInk: "none",
  },
  ".flagged-required": { textDecorationColor: "var(--accent)", textDecorationThickness: "1.5px" },
  ".of-tool": {
    backgroundColor: "var(--origin-tool-ground)",
    ...drawn("underline", "solid", "--origin-tool", "1px"),
    textUnderlineOffset: "0.22em",
    textDecorationSkipInk: "none",
  },
  ".of-source": {
    backgroundColor: "var(--origin-source-ground)",
    ...drawn("underline", "dashed", "--origin-source", "1px"),
    textUnderlineOffset: "0.22em",
    textDecorationSkipInk: "none",
  },
  ".of-unknown": {
    ...drawn("underline", "dotted", "--origin-unknown", "1.5px"),
    textUnderlineOffset: "0.22em",
    textDecorationSkipInk: "none",
  },
  // What is asked for with a key is the tooltip itself.
  ".cm-tooltip:has(.told), .cm-tooltip.told": {
    padding: "0.4rem 0.65rem",
    maxInlineSize: "20rem",
    fontFamily: "var(--font-ui)",
    fontSize: "var(--size-ui)",
    // A headline’s own setting is not the card’s.
    fontVariationSettings: "normal",
    fontStyle: "normal",
    fontWeight: "400",
    letterSpacing: "0",
    lineHeight: "1.25rem",
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--hairline)",
    borderRadius: "var(--radius)",
    boxShadow: "0 6px 24px var(--shadow-float)",
    overflowWrap: "anywhere",
  },
  ".told b": { fontWeight: "600" },
  ".told p": { color: "var(--ink-quiet)" },
  ".told section + section, .cm-tooltip-section:not(:first-child)": {
    marginBlockStart: "0.4rem",
    paddingBlockStart: "0.4rem",
    borderBlockStart: "1px solid var(--hairline)",
  },
  ".told-does": {
    display: "flex",
    flexWrap: "wrap",
    gap: "calc(var(--step) * 3)",
    paddingBlockStart: "0.2rem",
  },
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
  // As much of an address as tells where it leads; the rest is there when the caret comes.
  ".md-away": {
    display: "inline-block",
    maxInlineSize: "9em",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    verticalAlign: "text-bottom",
    fontFamily: "var(--font-ui)",
    fontSize: "0.68em",
    lineHeight: "1.6",
    textIndent: "0",
  },
  ".md-quote": { fontStyle: "italic" },
  ".md-quoted": {
    paddingInlineStart: "1.1em",
    borderInlineStart: "2px solid var(--mark-quiet)",
  },
  ".md-quoted.md-deeper": { borderInlineStart: "6px double var(--mark-quiet)" },
  ".md-code": {
    backgroundColor: "var(--code-ground)",
    borderRadius: "2px",
    fontFamily: "monospace",
    fontSize: "0.86em",
  },
  ".md-fence": {
    paddingInline: "0.8em",
    backgroundColor: "var(--code-ground)",
    fontFamily: "monospace",
    fontSize: "0.86em",
    tabSize: "4",
  },
  ".md-fence .md-code": { fontSize: "inherit", backgroundColor: "transparent" },
  ".md-first": { paddingBlockStart: "0.4em", borderStartStartRadius: "3px", borderStartEndRadius: "3px" },
  ".md-last": { paddingBlockEnd: "0.4em", borderEndStartRadius: "3px", borderEndEndRadius: "3px" },
  ".md-table": {
    fontFamily: "monospace",
    fontSize: "0.8em",
    fontVariantNumeric: "tabular-nums lining-nums",
    fontFeatureSettings: "normal",
  },
  ".md-head": { fontWeight: "700" },
  ".md-delimiter, .md-delimiter *": { color: "var(--mark-quiet)" },
  ".md-item": { textIndent: "calc(-1.4em * var(--hang))", paddingInlineStart: "calc(1.4em * var(--hang))" },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((level) => [
      [`.md-level-${level}`, { "--hang": String(level) }],
      [`.md-indent-${level - 1}`, { inlineSize: `${1.4 * (level - 1)}em` }],
    ]),
  ),
  // Entries hang from their words, whatever their marks are wide.
  ".md-indent, .md-bullet": {
    display: "inline-block",
    textIndent: "0",
    overflow: "hidden",
    verticalAlign: "bottom",
  },
  ".md-bullet": { minInlineSize: "1.4em" },
  ".md-number": { color: "var(--ink-quiet)", fontVariantNumeric: "tabular-nums lining-nums" },
  ".md-box": { fontFamily: "monospace", fontSize: "0.86em", color: "var(--ink)" },
  ".md-done": { color: "var(--ink-quiet)", textDecoration: "line-through", textDecorationThickness: "1px" },
  ".md-footnote": {
    fontFamily: "var(--font-ui)",
    fontSize: "0.72em",
    color: "var(--ink-quiet)",
    textDecoration: "none",
    verticalAlign: "0.25em",
    lineHeight: "1",
  },
  ".md-ruled": { textAlign: "center", letterSpacing: "0.3em" },
  ".inline-picture": {
    padding: "0.35em 0 0.5em",
    fontFamily: "var(--font-ui)",
    fontSize: "var(--size-ui)",
    lineHeight: "1.25rem",
    cursor: "default",
  },
  ".inline-picture img": { display: "block", maxInlineSize: "100%", maxBlockSize: "13rem" },
  ".inline-picture.broken": {
    padding: "0.25em 0 0.35em 0.75em",
    color: "var(--accent)",
    borderInlineStart: "2px solid var(--accent)",
  },
  ".md-rule": { color: "var(--mark-quiet)" },
  ".md-footnote *": { textDecoration: "none" },
  ".md-mark": {
    color: "var(--mark-quiet)",
    fontWeight: "400",
    fontStyle: "normal",
    textDecoration: "none",
  },
});
