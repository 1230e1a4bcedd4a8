// What a pasted list becomes.

import { expect, test } from "vitest";
import { whole } from "../runs";
import { entriesOf, entriesOfProse } from "./list";

const words = (text: string) =>
  entriesOf(text, whole(text.length, "u:paste")).map((entry) => entry.map((piece) => piece.text).join(""));

test("every line of a list is an entry without its marker", () => {
  expect(words("- one\n* two\n\n3. three\n• four\n- [x] five\n")).toEqual([
    "one",
    "two",
    "three",
    "four",
    "five",
  ]);
  expect(words("one\ntwo")).toEqual(["one", "two"]);
});

test("an indented line goes on with the marked entry above it", () => {
  expect(words("- one\n  goes on\n- two")).toEqual(["one goes on", "two"]);
});

test("one line is not a list, and words that begin like a marker are not one", () => {
  expect(words("- a stretch ")).toEqual(["- a stretch "]);
  expect(words("-5 degrees\n2026 was warm\n*all* of it")).toEqual([
    "-5 degrees",
    "2026 was warm",
    "*all* of it",
  ]);
});

test("each entry keeps the origins of its own words", () => {
  const runs = [
    { len: 4, origin: "h:ada" },
    { len: 6, origin: "r:model" },
  ];
  expect(entriesOf("- ab\n- cdef", [...runs, { len: 1, origin: "h:ada" }])).toEqual([
    [{ text: "ab", origin: "h:ada" }],
    [
      { text: "cde", origin: "r:model" },
      { text: "f", origin: "h:ada" },
    ],
  ]);
});

test("prose becomes its lines, or the sentences of its only one, in any language", () => {
  const entries = (text: string, language = "en") =>
    entriesOfProse(text, whole(text.length, "h:ada"), language).map((entry) => entry[0]!.text);
  expect(entries("The tide turned. Nobody saw it!  Who would?\n")).toEqual([
    "The tide turned.",
    "Nobody saw it!",
    "Who would?",
  ]);
  expect(entries("One. Two.\nThree.")).toEqual(["One. Two.", "Three."]);
  expect(entries("潮が変わった。誰も見なかった。", "ja")).toEqual(["潮が変わった。", "誰も見なかった。"]);
  expect(entries("One. Two.", "no language")).toEqual(["One.", "Two."]);
  expect(entries(" \n")).toEqual([]);
});
