// Marks by command: what they do to the text, and that doing it twice is doing nothing.

import { EditorSelection, EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { FORMATS } from "./format";

/** The text after a command; `[` and `]` stand at the ends of the selection, `|` at the caret. */
function check(command: string, before: string, after: string): void {
  const anchor = before.search(/[[|]/);
  const bare = before.replace(/[[\]|]/g, "");
  const head = before.includes("]") ? before.indexOf("]") - 1 : anchor;
  let state = EditorState.create({ doc: bare, selection: EditorSelection.single(anchor, head) });
  FORMATS[command]?.({ state, dispatch: (tr) => (state = tr.state) });
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  const shown =
    from === to
      ? `${text.slice(0, from)}|${text.slice(to)}`
      : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
  expect(shown).toBe(after);
}

test("bold and italic are put around words and taken away", () => {
  check("strong", "one [two]", "one **[two]**");
  check("emphasis", "one **[two]**", "one ***[two]***");
  check("strong", "one ***[two]***", "one *[two]*");
  check("emphasis", "one *[two]*", "one [two]");
});

test("a link leaves the caret where the address goes", () => {
  check("link", "one [two]", "one (two)(|)".replace("(two)", "[two]"));
});

test("a line becomes a heading, another heading, and a paragraph again", () => {
  check("heading-2", "A li|ne", "## A li|ne");
  check("heading-3", "## A li|ne", "### A li|ne");
  check("heading-3", "### A li|ne", "A li|ne");
  check("paragraph", "> A li|ne", "A li|ne");
});

test("lines become a list, numbered from one, and empty lines stay empty", () => {
  check("bullets", "[one\n\ntwo]", "- [one\n\n- two]");
  check("numbers", "[- one\n- two]", "[1. one\n2. two]");
  check("numbers", "[1. one\n2. two]", "[one\ntwo]");
});

test("indentation stays", () => {
  check("quote", "  ind|ented", "  > ind|ented");
});

test("a selection that ends where a line begins leaves that line alone", () => {
  check("quote", "[one\n]two", "> [one\n]two");
});
