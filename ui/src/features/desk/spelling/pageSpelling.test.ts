// The way from one misspelt word to the next, over every part of a page.

import { expect, test } from "vitest";
import { runsByCharacter } from "../rehearsal";
import { PartText } from "../partText";
import { type PageSpeller, PageSpelling } from "./pageSpelling.svelte";

const speller: PageSpeller = {
  on: true,
  round: 0,
  view: null,
  toggle: () => {},
  suggest: () => Promise.resolve([]),
  accept: () => Promise.resolve(),
  check: (lines) =>
    Promise.resolve(
      lines.map((line) =>
        [...line.matchAll(/\w*xx\w*/g)].flatMap(({ index, 0: word }) => [index, index + word.length]),
      ),
    ),
};

function part(name: string, text: string) {
  return new PartText(name, text, runsByCharacter(text), "h:ada");
}

test("goes over the parts in the order of the page, round and round, both ways", async () => {
  const parts = [
    part("headline", "axx b"),
    part("deck", "fine"),
    part("body", `cxx\n${"long line\n".repeat(9000)}dxx exx`),
  ];
  const spelling = new PageSpelling(speller);
  for (const by of [1, -1] as const) {
    const found: string[] = [];
    let at: { part: PartText; at: number } | null = null;
    for (let step = 0; step < 5; step += 1) {
      const next = await spelling.next(parts, at, by);
      if (!next) break;
      found.push(next.part.state.sliceDoc(next.word.from, next.word.to));
      at = { part: next.part, at: by > 0 ? next.word.to : next.word.from };
    }
    const forward = ["axx", "cxx", "dxx", "exx", "axx"];
    expect(found).toEqual(by > 0 ? forward : ["axx", "exx", "dxx", "cxx", "axx"]);
  }
});

test("finds nothing where everything is right", async () => {
  const spelling = new PageSpelling(speller);
  expect(await spelling.next([part("headline", "a"), part("body", "")], null, 1)).toBeNull();
});

test("a suggestion is typed by the person who chose it, in one step, and only where the word still stands", () => {
  const spelling = new PageSpelling(speller);
  const body = part("body", "12axx3");
  spelling.ask(body, { from: 2, to: 5 }, { x: 0, top: 0, bottom: 0 });
  spelling.replace("fox");
  expect(body.text).toBe("12fox3");
  expect(body.runs.map((run) => run.origin)).toContain("h:ada");
  expect(spelling.asked).toBeNull();

  const other = part("deck", "12axx3");
  spelling.ask(other, { from: 2, to: 5 }, { x: 0, top: 0, bottom: 0 });
  other.remote("12wolf3", runsByCharacter("12wolf3"));
  spelling.replace("hen");
  expect(other.text, "somebody else has changed it").toBe("12wolf3");
});
