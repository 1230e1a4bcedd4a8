// Markdown as it is written, quietly styled: what is strong looks strong, and the marks that make it so step back.
// The text stays as typed, byte for byte. Knows no origins and no article.
//
// Classes only, so that the page's styles decide: md-heading md-heading-1…6, md-strong, md-emphasis, md-struck,
// md-link, md-url, md-quote, md-code, md-list, md-rule, md-mark; prose.ts has those of whole lines. theme.ts gives them a first look with tokens.

import {
  deleteMarkupBackward,
  insertNewlineContinueMarkupCommand,
  markdown,
  markdownLanguage,
} from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { indentEntry, outdentEntry } from "./lists";
import { proseLines } from "./prose";
import { cellBackward, cellForward, newRow } from "./tables";

/** Live styling, lists and quotes that go on with the next line, and tables that go from cell to cell. */
export function liveMarkdown(): Extension {
  return [
    // A pasted address stays what was pasted: making a link of it would mix two origins in one insertion.
    markdown({ base: markdownLanguage, addKeymap: false, completeHTMLTags: false, pasteURLAsLink: false }),
    syntaxHighlighting(classes),
    proseLines(),
    keymap.of([
      { key: "Enter", run: newRow },
      // Enter in an empty entry ends the list; it never makes a list with gaps of one without.
      { key: "Enter", run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
      { key: "Backspace", run: deleteMarkupBackward },
      // Only where they mean something: elsewhere, and after Escape, Tab leaves the text, as everywhere.
      { key: "Tab", run: (view) => cellForward(view) || indentEntry(view) },
      { key: "Shift-Tab", run: (view) => cellBackward(view) || outdentEntry(view) },
    ]),
  ];
}

const heading = [tags.heading1, tags.heading2, tags.heading3, tags.heading4, tags.heading5, tags.heading6];

const classes = HighlightStyle.define([
  ...heading.map((tag, i) => ({ tag, class: `md-heading md-heading-${i + 1}` })),
  { tag: tags.strong, class: "md-strong" },
  { tag: tags.emphasis, class: "md-emphasis" },
  { tag: tags.strikethrough, class: "md-struck" },
  { tag: tags.link, class: "md-link" },
  { tag: tags.url, class: "md-url" },
  { tag: tags.quote, class: "md-quote" },
  { tag: tags.monospace, class: "md-code" },
  { tag: tags.list, class: "md-list" },
  { tag: tags.contentSeparator, class: "md-rule" },
  { tag: tags.processingInstruction, class: "md-mark" },
]);
