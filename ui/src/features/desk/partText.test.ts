// Texts that are not plain ASCII with line feeds, and what the record is told of them.

import type { TransactionSpec } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { singleLine } from "./editor/singleLine";
import { PartText } from "./partText";
import { runsByCharacter } from "./rehearsal";
import { editsOf } from "./steps";

function part(text: string): PartText {
  return new PartText("body", text, runsByCharacter(text), "h:ada");
}

function edit(text: PartText, spec: TransactionSpec): void {
  text.took([text.state.update({ userEvent: "input.type", ...spec })]);
}

/** Makes one edit and says what text is left and what the record would be told. */
function check(before: string, spec: TransactionSpec, after: string, told: unknown[]): void {
  const one = part(before);
  edit(one, spec);
  expect(one.text).toBe(after);
  const step = one.hold();
  const edits = step ? editsOf("body", step) : [];
  expect(
    edits.map((splice) =>
      splice.kind === "splice"
        ? [splice.at, splice.delete, splice.insert.map((piece) => piece.text).join("")]
        : splice.kind,
    ),
  ).toEqual(told);
}

describe("a part’s text", () => {
  test("offsets count UTF-16 units, line ends as they are", () => {
    check("1\r\n2😀3", { changes: { from: 6, insert: "x" } }, "1\r\n2😀x3", [[6, 0, "x"]]);
  });

  test("several changes in one step stand where the ones before have put them", () => {
    const changes = [
      { from: 0, insert: "ab" },
      { from: 1, to: 2 },
      { from: 3, insert: "c" },
    ];
    check("123", { changes }, "ab13c", [
      [0, 0, "ab"],
      [3, 1, ""],
      [4, 0, "c"],
    ]);
  });

  test("a line end of two characters is deleted whole, from either side", () => {
    check("1\r\n2", { changes: { from: 1, to: 2 } }, "12", [[1, 2, ""]]);
    check("1\r\n2", { changes: { from: 2, to: 3 } }, "12", [[1, 2, ""]]);
    check("1\r\n2", { changes: { from: 0, to: 2 } }, "2", [[0, 3, ""]]);
  });

  test("what is written into the middle of a line end stands before it", () => {
    check("1\r\n2", { changes: { from: 2, insert: "x" } }, "1x\r\n2", [[1, 0, "x"]]);
  });

  test("the caret never rests between a carriage return and its line feed", () => {
    const text = part("1\r\n2");
    edit(text, { selection: { anchor: 2 }, userEvent: "select" });
    expect(text.state.selection.main.head).toBe(1);
    edit(text, { selection: { anchor: 0, head: 2 }, userEvent: "select" });
    expect(text.state.selection.main.head).toBe(1);
  });

  test("an emoji is deleted whole, and one half of it can be exchanged for another", () => {
    check("😀", { changes: { from: 1, to: 2 } }, "", [[0, 2, ""]]);
    check("1😀", { changes: { from: 2, insert: "x" } }, "1x😀", [[1, 0, "x"]]);
    check("😀", { changes: { from: 1, to: 2, insert: "\ude01" } }, "😁", [[0, 2, "😁"]]);
    check("😁", { changes: { from: 1, insert: "\ude00\ud83d" } }, "😀😁", [[0, 2, "😀😁"]]);
  });

  test("half a character never enters", () => {
    check("12", { changes: { from: 1, insert: "a\ud83d" } }, "1a\ufffd2", [[1, 0, "a\ufffd"]]);
  });

  test("combining marks are characters of their own, as in the record", () => {
    check("e\u0301", { changes: { from: 1, to: 2 } }, "e", [[1, 1, ""]]);
  });

  test("a part of one line makes spaces of line breaks, one for one, and keeps those it has", () => {
    const text = part("1\n2");
    text.took([text.state.update({ effects: text.dress(singleLine()) })]);
    edit(text, { changes: { from: 0, insert: "a\nb\n" }, userEvent: "input.paste" });
    expect(text.text).toBe("a b 1\n2");
    expect(text.runs[0]).toMatchObject({ len: 4 });
    expect(text.runs[0]?.origin).toMatch(/^u:paste-/);
  });

  test("words from elsewhere and words not yet sent both stay, whoever wrote where", () => {
    const text = part("123");
    edit(text, { changes: { from: 3, insert: "abc" } });
    text.hold();
    edit(text, { changes: { from: 0, insert: "x" } });
    text.remote("1B23", runsByCharacter("1B23"));
    expect(text.text).toBe("x1B23abc");
    expect(text.runs).toEqual(runsByCharacter("x1B23abc"));
    const next = text.hold();
    expect(next && editsOf("body", next)).toMatchObject([{ at: 0, delete: 0 }]);
  });

  test("a change of origins alone arrives too", () => {
    const text = part("123");
    text.remote("123", [{ len: 3, origin: "r:source" }]);
    expect(text.runs).toEqual([{ len: 3, origin: "r:source" }]);
    expect(text.unsaved).toBe(false);
  });
});
