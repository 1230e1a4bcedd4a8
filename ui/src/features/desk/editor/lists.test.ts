// Lists and tables under the hands, with the keys that a writer presses.

import { EditorState } from "@codemirror/state";
import { EditorView, runScopeHandlers } from "@codemirror/view";
import { afterEach, expect, test } from "vitest";
import { standardKeymap } from "@codemirror/commands";
import { keymap } from "@codemirror/view";
import { FORMATS } from "./format";
import { liveMarkdown } from "./markdown";
import { wrapping } from "./wrap";
import { origins } from "./origins";

let view: EditorView | null = null;
afterEach(() => view?.destroy());

/** The text after some keys, or what is typed in quotes; `⟦` and `⟧` stand at the ends of the selection, `|` at the caret. */
function check(before: string, keys: string, expected: string): void {
  const marker = /[⟦⟧¦]/g;
  const anchor = before.search(/[⟦¦]/);
  const head = before.includes("⟧") ? before.indexOf("⟧") - 1 : anchor;
  const doc = before.replace(marker, "");
  const state = EditorState.create({
    doc,
    selection: { anchor, head },
    extensions: [
      origins("h:ada", [{ len: doc.length, origin: "u:x" }]),
      liveMarkdown(),
      wrapping(true),
      keymap.of([...standardKeymap]),
    ],
  });
  view?.destroy();
  view = new EditorView({ state, parent: document.body });
  for (const key of keys.split(" ")) {
    if (key in FORMATS) FORMATS[key]!(view);
    else if (key.length === 1) {
      const { from, to } = view.state.selection.main;
      const [current, typed] = [view, key];
      const insert = () =>
        current.state.update(current.state.replaceSelection(typed), { userEvent: "input.type" });
      if (
        !view.state.facet(EditorView.inputHandler).some((handle) => handle(current, from, to, typed, insert))
      )
        view.dispatch(insert());
    } else {
      const shiftKey = key.startsWith("Shift-");
      const event = new KeyboardEvent("keydown", { key: key.replace("Shift-", ""), shiftKey });
      runScopeHandlers(view, event, "editor");
    }
  }
  const { from, to } = view.state.selection.main;
  const text = view.state.doc.toString();
  const shown =
    from === to
      ? `${text.slice(0, from)}¦${text.slice(to)}`
      : `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;
  expect(shown).toBe(expected);
}

test("Enter goes on with a list, and ends it in an empty entry", () => {
  check("- one¦", "Enter", "- one\n- ¦");
  check("- one\n- ¦", "Enter", "- one\n¦");
  check("1. one¦\n2. two", "Enter", "1. one\n2. ¦\n3. two");
  check("- [x] done¦", "Enter", "- [x] done\n- [ ] ¦");
  check("> said¦", "Enter", "> said\n> ¦");
});

test("Tab and Shift+Tab change the level of an entry with what stands under it, and the numbers stay in order", () => {
  check("- one\n- two¦", "Tab", "- one\n  - two¦");
  check("- one\n  - two¦", "Shift-Tab", "- one\n- two¦");
  check("1. one\n2. two¦\n3. three", "Tab", "1. one\n   1. two¦\n2. three");
  check("1. one\n   1. two¦\n2. three", "Shift-Tab", "1. one\n2. two¦\n3. three");
  check("- one\n- tw¦o\n  - under\n- three", "Tab", "- one\n  - tw¦o\n    - under\n- three");
  check("- ⟦one\n- two\n- three⟧", "Tab", "- ⟦one\n- two\n- three⟧");
  check("- one\n- ⟦two\n- three⟧", "Tab", "- one\n  - ⟦two\n  - three⟧");
  check("5. one\n6. two¦", "Tab Shift-Tab", "5. one\n6. two¦");
});

test("Tab in prose is not the editor's", () => {
  check("Prose¦", "Tab", "Prose¦");
  check("- one¦", "Tab", "- one¦");
});

const TABLE = "| a | b |\n| --- | --: |\n| one | 2 |";

test("Tab goes from cell to cell, and makes a row behind the last one", () => {
  check(TABLE.replace("a", "¦a"), "Tab", TABLE.replace("b", "⟦b⟧"));
  check(TABLE.replace("b", "¦b"), "Tab", TABLE.replace("one", "⟦one⟧"));
  check(TABLE.replace("one", "¦one"), "Shift-Tab", TABLE.replace("b", "⟦b⟧"));
  check(TABLE.replace("2", "2¦"), "Tab", `${TABLE}\n| ¦    |     |`);
});

test("Enter in a table makes a row, and ends the table in an empty last one", () => {
  check(TABLE.replace("one", "one¦"), "Enter", `${TABLE}\n| ¦    |     |`);
  check(`${TABLE}\n| ¦    |     |`, "Enter", `${TABLE}\n¦`);
});

test("a table gets the widths of its words, wide letters counted double, and nothing else changes", () => {
  check(
    "| name¦ | n |\n|---|:-:|\n| 漢字 is wide | 12345 |\n| x |",
    "align-table",
    "| name¦         |   n   |\n| ------------ | :---: |\n| 漢字 is wide | 12345 |\n| x            |       |",
  );
  check("| a¦ | b |\n| - | - |", "align-table align-table", "| a¦   | b   |\n| --- | --- |");
});

test("a table and a footnote are begun where the caret is", () => {
  check("Words¦", "table", "Words\n\n| ¦    |     |\n| --- | --- |\n|     |     |");
  check("One¦.", "footnote", "One[^1].\n\n[^1]: ¦");
  check("One[^1], two¦.\n\n[^1]: Note.", "footnote", "One[^1], two[^2].\n\n[^1]: Note.\n[^2]: ¦");
});

test("a mark, bracket or quote stands around selected words", () => {
  check("see ⟦this⟧ now", "*", "see *⟦this⟧* now");
  check("see ⟦this⟧ now", "* *", "see **⟦this⟧** now");
  check("see ⟦this⟧ now", "(", "see (⟦this⟧) now");
  check("see ⟦this⟧ now", "„", "see „⟦this⟧“ now");
  check("see ⟦this⟧ now", "x", "see x¦ now");
  check("one\n⟦two\nthree⟧", "(", "one\n(¦");
});
