// Undo across entries: a split or a join is taken back whole, with its origins, and nothing written since is lost.

import { redo } from "@codemirror/commands";
import { expect, test } from "vitest";
import { OpenArticle } from "./article.svelte";
import type { PartText } from "./partText";
import { bodyOnly, Door, seeded, settled, SharedRecord, StandingClock } from "./rehearsal";

function desk(...takeaways: string[]) {
  const clock = new StandingClock();
  const record = new SharedRecord(bodyOnly(""));
  const door = new Door(record);
  const person = { id: "ada", name: "Ada", role: "" };
  const article = new OpenArticle(record.whole(), { call: door.call, person, clock });
  let last: string | null = null;
  for (const text of takeaways)
    last = article.addTakeaway(last, [
      { text: text.slice(0, 3), origin: "u:paste-1" },
      { text: text.slice(3), origin: "h:ada" },
    ]);
  const shown = () => article.takeaways.map(({ id, text }) => ({ id, text: text.text, runs: text.runs }));
  /** Everything is on disk, and the record says what the screen says. */
  async function kept() {
    for (let round = 0; round < 10; round += 1) {
      await clock.pass(11_000);
      while (door.waiting.length > 0) {
        door.waiting[0]?.open();
        await settled();
      }
    }
    expect(article.takeaways.map((one) => one.id)).toEqual(record.takeaways);
    for (const { id, text, runs } of shown()) {
      expect(record.text(`takeaway:${id}`)).toBe(text);
      expect(record.runs(`takeaway:${id}`)).toEqual(runs);
    }
  }
  return { article, shown, kept, texts: () => shown().map((one) => one.text) };
}

function type(part: PartText, text: string, at: number): void {
  part.took([part.state.update({ changes: { from: at, insert: text }, userEvent: "input.type" })]);
}

function again(part: PartText): void {
  redo({ state: part.state, dispatch: (tr) => part.took([tr]) });
}

test("a split is taken back by undo in the text that was split, and done again by redo", async () => {
  const { article, shown, kept } = desk("One two", "Three");
  const before = shown();
  const made = article.splitTakeaway(before[0]!.id, 4);
  const split = shown();
  expect(split.map((one) => one.text)).toEqual(["One ", "two", "Three"]);
  expect(article.takeaways[0]!.text.undo()).toBe(true);
  expect(shown()).toEqual(before);
  again(article.takeaways[0]!.text);
  expect(shown()).toEqual(split);
  expect(article.undoMaking(made), "from the new entry as well").toBe(true);
  expect(shown()).toEqual(before);
  await kept();
});

test("a join is taken back with the entry that went, and with its own undo history", async () => {
  const { article, shown, texts, kept } = desk("One", "Two");
  type(article.takeaways[1]!.text, "!", 3);
  const before = shown();
  article.mergeTakeaway(before[1]!.id);
  expect(texts()).toEqual(["OneTwo!"]);
  article.takeaways[0]!.text.undo();
  expect(shown()).toEqual(before);
  article.takeaways[1]!.text.undo();
  expect(texts()).toEqual(["One", "Two"]);
  await kept();
});

test("words written in the new entry stay when the split is taken back and done again", async () => {
  const { article, texts, kept } = desk("One two");
  const first = article.takeaways[0]!;
  const made = article.splitTakeaway(first.id, 4);
  type(article.takeaway(made)!.text, " and more", 3);
  expect(article.undoMaking(made), "its own words come first").toBe(false);
  first.text.undo();
  expect(texts()).toEqual(["One two and more"]);
  again(article.takeaways[0]!.text);
  expect(texts()).toEqual(["One ", "two and more"]);
  await kept();
});

test("a new empty entry goes again with undo", async () => {
  const { article, texts, kept } = desk("One");
  const made = article.splitTakeaway(article.takeaways[0]!.id, 3);
  expect(texts()).toEqual(["One", ""]);
  expect(article.undoMaking(made)).toBe(true);
  expect(texts()).toEqual(["One"]);
  await kept();
});

test("a pasted list is taken back, but not when somebody has written in it since", async () => {
  const { article, shown, texts, kept } = desk("One");
  const before = shown();
  const entries = ["a", "b", "c"].map((text) => [{ text, origin: "u:paste-2" }]);
  const spread = article.spreadTakeaway(before[0]!.id, 3, 3, entries)!;
  expect(texts()).toEqual(["Onea", "b", "c"]);
  type(article.takeaways[1]!.text, "!", 1);
  expect(spread.undo()).toBe(false);
  expect(texts()).toEqual(["Onea", "b!", "c"]);
  article.takeaways[1]!.text.undo();
  expect(spread.undo()).toBe(true);
  expect(shown()).toEqual(before);
  await kept();
});

test("whatever is split, joined and typed, undoing all of it gives the beginning back, and redoing all the end", async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const dice = seeded(seed);
    const { article, shown, kept } = desk("One two three", "Four five", "Six");
    const start = shown();
    const done: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      const at = dice(article.takeaways.length);
      const { id, text } = article.takeaways[at]!;
      if (dice(3) === 0) {
        done.push(text.name);
        article.splitTakeaway(id, dice(text.length + 1));
      } else if (dice(2) === 0 && at > 0) {
        done.push(article.takeaways[at - 1]!.text.name);
        article.mergeTakeaway(id);
      } else {
        done.push(text.name);
        const where = dice(text.length + 1);
        // Each is a step of undo of its own.
        text.type([{ from: where, to: where, insert: "xyz" }]);
      }
    }
    const end = shown();
    for (const name of done.toReversed()) article.part(name)!.undo();
    expect(shown(), `seed ${seed}`).toEqual(start);
    for (const name of done) again(article.part(name)!);
    expect(shown(), `seed ${seed}`).toEqual(end);
    if (seed <= 10) await kept();
  }
});
