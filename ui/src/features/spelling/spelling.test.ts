// What the window asks about spelling, and what it remembers.

import { describe, expect, test } from "vitest";
import type { CheckSpelling } from "../../backend/contract";
import { makeFake } from "../../backend/fake/fake";
import { type Choice, Spelling } from "./spelling.svelte";

async function opened(onchoose?: (choice: Partial<Choice>) => unknown) {
  const fake = makeFake();
  const spelling = new Spelling(fake.call, onchoose);
  spelling.at("a-1", "ainews", "");
  await settled();
  const asked = () =>
    fake.seen.flatMap(({ name, request }) =>
      name === "check_spelling" ? [(request as CheckSpelling).texts.map(({ text }) => text)] : [],
    );
  return { fake, spelling, asked };
}

const settled = () => new Promise((done) => setTimeout(done, 5));

describe("spelling", () => {
  test("asks about a line once, and about everything that waits together", async () => {
    const { spelling, asked } = await opened();
    const both = await Promise.all([
      spelling.check(["teh cat", "the dog"], true),
      spelling.check(["teh cat", "recieve"], false),
    ]);
    expect(both).toEqual([
      [[0, 3], []],
      [
        [0, 3],
        [0, 7],
      ],
    ]);
    expect(asked()).toEqual([["teh cat", "the dog", "teh cat", "recieve"]]);
    expect(await spelling.check(["the dog", "a new line", "teh cat"], true)).toEqual([[], [], [0, 3]]);
    expect(asked().at(-1)).toEqual(["a new line"]);
  });

  test("a long text goes out in pieces, one after the other", async () => {
    const { spelling, asked } = await opened();
    const lines = Array.from({ length: 100 }, (_, i) => `${i} ${"word ".repeat(400)}`);
    await spelling.check(lines, true);
    expect(asked().length).toBeGreaterThan(2);
    expect(Math.max(...asked().map((texts) => texts.join("").length))).toBeLessThan(70_000);
  });

  test("an accepted word is looked at anew", async () => {
    const { spelling } = await opened();
    const before = spelling.round;
    await spelling.accept("house", "Vellonsea");
    expect(spelling.round).toBeGreaterThan(before);
    expect(await spelling.check(["Vellonsea"], false)).toEqual([[]]);
  });

  test("a missing dictionary is known, and found once it is there", async () => {
    const { spelling, fake } = await opened();
    spelling.at("a-1", "ainews", "fr");
    await settled();
    expect(spelling.view?.install).toBe("hunspell-fr");
    expect(await spelling.check(["teh"], true)).toBeNull();
    fake.failNext("dictionaries");
    await spelling.retry();
    expect(spelling.view?.problem).toContain("disk is full");
    spelling.at("a-1", "ainews", "de");
    await settled();
    expect(spelling.view?.used).toBe("de_DE");
  });

  test("a check that fails is said once and not asked again and again", async () => {
    const { spelling, fake, asked } = await opened();
    fake.failNext("check_spelling", { code: null, message: "The dictionary is damaged" });
    expect(await spelling.check(["teh"], true)).toBeNull();
    expect(await spelling.check(["teh"], true)).toBeNull();
    expect(asked().length).toBe(1);
    expect(spelling.view?.problem).toBe("The dictionary is damaged");
    await spelling.retry();
    expect(await spelling.check(["teh"], true)).toEqual([[0, 3]]);
  });

  test("what is chosen holds at once and is handed on to be kept", async () => {
    const chosen: Partial<Choice>[] = [];
    const { spelling, asked } = await opened((choice) => chosen.push(choice));
    spelling.toggle();
    expect(await spelling.check(["teh cat"], true), "nothing is looked at").toBeNull();
    spelling.setCapitals(true);
    expect([spelling.on, spelling.capitals]).toEqual([false, true]);
    expect(chosen).toEqual([{ spelling: false }, { spelling_capitals: true }]);
    spelling.wear({ spelling: true, spelling_capitals: false });
    await settled();
    expect(await spelling.check(["teh cat"], true), "the library said otherwise").toEqual([[0, 3]]);
    expect(asked()).toHaveLength(1);
    expect(chosen, "what the library says is not chosen again").toHaveLength(2);
  });

  test("what was asked before the language changed is not taken for an answer", async () => {
    const { spelling } = await opened();
    const early = spelling.check(["teh"], true);
    spelling.at("a-2", "ainews", "de");
    expect(await early).toBeNull();
  });
});
