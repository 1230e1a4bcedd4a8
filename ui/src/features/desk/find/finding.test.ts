// One search over every part, and replacing that keeps origins true.

import { expect, test } from "vitest";
import { PartText } from "../partText";
import { Finding } from "./finding.svelte";
import { hits, pattern } from "./pattern";

const ARRIVED = "u:import";

function article(...texts: string[]) {
  const parts = texts.map(
    (text, i) => new PartText(`p${i}`, text, [{ len: text.length, origin: ARRIVED }], "h:ada"),
  );
  const finding = new Finding(() => parts);
  return { parts, finding, texts: () => parts.map((part) => part.text) };
}

const found = (sought: Partial<Parameters<typeof pattern>[0]> & { text: string }, text: string) => {
  const expression = pattern({ exact: false, words: false, regex: false, ...sought });
  if (!(expression instanceof RegExp)) throw new Error(`no expression: ${expression}`);
  return hits(expression, text).map(({ from, to }) => text.slice(from, to));
};

test("every sign is a sign, unless a regular expression is asked for", () => {
  expect(found({ text: "a.b (c) [d] $-" }, "a.b (c) [d] $- axb")).toEqual(["a.b (c) [d] $-"]);
  expect(found({ text: "a.b", regex: true }, "a.b axb")).toEqual(["a.b", "axb"]);
});

test("case and whole words count when asked", () => {
  expect(found({ text: "ferry" }, "Ferry ferry")).toEqual(["Ferry", "ferry"]);
  expect(found({ text: "ferry", exact: true }, "Ferry ferry")).toEqual(["ferry"]);
  expect(found({ text: "über", words: true }, "überall über")).toEqual(["über"]);
});

test("a bad expression is said in words and finds nothing", () => {
  const { finding } = article("text (");
  finding.regex = true;
  finding.text = "(";
  expect(finding.problem).toMatch(/group/i);
  expect(finding.hits).toEqual([]);
});

test("an expression that matches nothing at all does not go round for ever", () => {
  expect(found({ text: "x*", regex: true }, "aaxa")).toEqual(["x"]);
});

test("hits go through the parts in the order of the page, round and round", () => {
  const { finding, parts } = article("one two", "two", "three two");
  finding.text = "two";
  const names = [finding.current?.part.name];
  for (let i = 0; i < 3; i += 1) {
    finding.step(1);
    names.push(finding.current?.part.name);
  }
  expect(names).toEqual(["p0", "p1", "p2", "p0"]);
  finding.from(parts[1] ?? null, 1);
  expect(finding.current?.part.name).toBe("p2");
});

test("what replaces is typed by this person, the rest keeps its origin, and undo is the part's own", () => {
  const { finding, parts, texts } = article("one two one", "one");
  finding.text = "one";
  finding.put = "1";
  expect(finding.replaceAll()).toBe(3);
  expect(texts()).toEqual(["1 two 1", "1"]);
  expect(parts[0]?.runs).toEqual([
    { len: 1, origin: "h:ada" },
    { len: 5, origin: ARRIVED },
    { len: 1, origin: "h:ada" },
  ]);
});

test("replacing one goes on to the next, also when the new words hold the old ones", () => {
  const { finding, texts } = article("a b a", "a");
  finding.text = "a";
  finding.put = "aa";
  finding.replace();
  finding.replace();
  finding.replace();
  expect(texts()).toEqual(["aa b aa", "aa"]);
});

test("groups of an expression come back in what replaces", () => {
  const { finding, texts } = article("12.5.1931 costs $5");
  finding.regex = true;
  finding.text = "(\\d+)\\.(\\d+)\\.(?<year>\\d{4})";
  finding.put = "$<year>-$2-$1 $$1";
  finding.replaceAll();
  expect(texts()).toEqual(["1931-5-12 $1 costs $5"]);
});

test("a group is put by its number or its name, in either kind of brackets", () => {
  const { finding, texts } = article("Ada Lovelace");
  finding.regex = true;
  finding.text = "(?<first>\\w+) (\\w+)";
  finding.put = "$2, ${first} $<first> $$";
  finding.replaceAll();
  expect(texts()).toEqual(["Lovelace, Ada Ada $"]);
});
