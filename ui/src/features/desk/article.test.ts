// Two desks and one record: whatever is typed, whatever fails, they end up with the same article.

import { describe, expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { EVERYTHING } from "../../backend/listing";
import { OpenArticle } from "./article.svelte";
import type { PartText } from "./partText";
import { bodyOnly, Door, runsByCharacter, seeded, settled, SharedRecord, StandingClock } from "./rehearsal";

// Ids that are the same in every run: their order decides between entries that stand in the same place.
vi.mock("./ids", () => {
  let made = 0;
  return { newId: () => `e${String((made += 1)).padStart(8, "0")}` };
});

function desks(body: string, people: readonly string[]) {
  const clock = new StandingClock();
  const record = new SharedRecord(bodyOnly(body));
  const all = people.map((id) => {
    const door = new Door(record);
    const article = new OpenArticle(record.whole(), {
      call: door.call,
      person: { id, name: id, role: "" },
      clock,
    });
    return { id, door, article };
  });
  return { clock, record, desks: all };
}

function type(part: PartText, text: string, at: number, remove = 0): void {
  const to = Math.min(part.length, at + remove);
  part.took([part.state.update({ changes: { from: at, to, insert: text }, userEvent: "input.type" })]);
}

/** Lets everything through until nobody waits for anything. */
async function rest(all: ReturnType<typeof desks>): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    for (const { article } of all.desks) void article.refresh();
    await all.clock.pass(11_000);
    for (const { door } of all.desks) {
      while (door.waiting.length > 0) {
        door.waiting[0]?.open();
        await settled();
      }
    }
  }
}

function same(all: ReturnType<typeof desks>): void {
  const { record } = all;
  for (const { id, article } of all.desks) {
    expect(article.body.text, `${id}’s body`).toBe(record.text("body"));
    expect(article.body.runs, `${id}’s origins`).toEqual(record.runs("body"));
    expect(
      article.takeaways.map((one) => one.id),
      `${id}’s takeaways`,
    ).toEqual(record.takeaways);
    for (const { id: takeaway, text } of article.takeaways) {
      expect(text.text, `${id}’s takeaway`).toBe(record.text(`takeaway:${takeaway}`));
      expect(text.runs, `${id}’s takeaway’s origins`).toEqual(record.runs(`takeaway:${takeaway}`));
    }
    expect(article.saveState.kind).toBe("saved");
  }
}

describe("an open article", () => {
  test("two desks converge, with every origin right, over random typing, failures and answers", async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const dice = seeded(seed);
      const all = desks("12\r\n3 456\n7", ["ada", "bo"]);
      for (let step = 0; step < 250; step += 1) {
        const index = dice(2);
        const desk = all.desks[index];
        if (!desk) continue;
        const { article, door } = desk;
        const own = index === 0 ? ["a", "bc", "d😀"] : ["A", "BC", "DEF"];
        const texts = [article.body, ...article.takeaways.map((one) => one.text)];
        const part = texts[dice(3) === 0 ? dice(texts.length) : 0] as PartText;
        const some = article.takeaways[dice(Math.max(1, article.takeaways.length))]?.id ?? null;
        const kind = dice(16);
        if (kind < 6) type(part, own[dice(3)] ?? "", dice(part.length + 1), dice(4) === 0 ? dice(5) : 0);
        else if (kind < 7 && article.takeaways.length < 6) article.addTakeaway(some);
        else if (kind < 8 && some) article.moveTakeaway(some, dice(2) ? 1 : -1);
        else if (kind < 9 && some && dice(2)) article.removeTakeaway(some);
        else if (kind < 10 && some && dice(2)) article.removeTakeaway(some)();
        else if (kind < 11) await all.clock.pass(dice(600));
        else if (kind < 14) door.waiting[dice(2)]?.open();
        else if (kind < 15) door.waiting[0]?.fail();
        else void article.refresh().catch(() => {});
        if (dice(3) === 0) await settled();
      }
      await rest(all);
      same(all);
      const text = all.record.text("body");
      expect(all.record.runs("body"), `seed ${seed}: each character has the origin it shows`).toEqual(
        runsByCharacter(text),
      );
    }
  }, 120_000);

  test("not one key press is lost: each types a character of its own, and all are there at the end", async () => {
    for (let seed = 100; seed < 108; seed += 1) {
      const dice = seeded(seed);
      const all = desks("", ["ada", "bo"]);
      const typed: string[] = [];
      for (let step = 0; step < 250; step += 1) {
        const { article, door } = all.desks[dice(2)] as (typeof all.desks)[number];
        const kind = dice(10);
        if (kind < 5) {
          const character = String.fromCharCode(0xa000 + typed.length);
          typed.push(character);
          const texts = [article.body, ...article.takeaways.map((one) => one.text)];
          const part = texts[dice(texts.length)] as PartText;
          type(part, character, dice(part.length + 1));
        } else if (kind < 6 && article.takeaways.length < 4) article.addTakeaway(null);
        else if (kind < 7) await all.clock.pass(dice(600));
        else if (kind < 9) door.waiting[0]?.open();
        else door.waiting[0]?.fail();
        if (dice(3) === 0) await settled();
      }
      await rest(all);
      same(all);
      const kept = [
        all.record.text("body"),
        ...all.record.takeaways.map((id) => all.record.text(`takeaway:${id}`)),
      ];
      const characters = [...kept.join("")].sort();
      expect(characters, `seed ${seed}`).toEqual([...typed].sort());
    }
  }, 120_000);

  test("a takeaway that somebody else removed while words were typed into it comes back with them", async () => {
    const all = desks("1", ["ada", "bo"]);
    const [ada, bo] = all.desks as [(typeof all.desks)[number], (typeof all.desks)[number]];
    const id = ada.article.addTakeaway(null);
    await rest(all);
    bo.article.removeTakeaway(id);
    await all.clock.pass(500);
    bo.door.waiting[0]?.open();
    await settled();
    type(ada.article.takeaway(id)?.text as PartText, "precious", 0);
    await rest(all);
    same(all);
    expect(all.record.text(`takeaway:${id}`)).toBe("precious");
  });

  test("a takeaway that both removed, one of them after typing into it, is gone, and saving goes on", async () => {
    const all = desks("1", ["ada", "bo"]);
    const [ada, bo] = all.desks as [(typeof all.desks)[number], (typeof all.desks)[number]];
    const id = ada.article.addTakeaway(null);
    await rest(all);
    bo.article.removeTakeaway(id);
    await all.clock.pass(500);
    bo.door.waiting[0]?.open();
    await settled();
    type(ada.article.body, "a", 0);
    await all.clock.pass(500);
    type(ada.article.takeaway(id)?.text as PartText, "in vain", 0);
    ada.article.removeTakeaway(id);
    await rest(all);
    same(all);
    expect(all.record.takeaways).toEqual([]);
    expect(all.record.text("body")).toBe("a1");
  });

  test("removing a takeaway is undone with its id, words, origins and place", async () => {
    const all = desks("1", ["ada"]);
    const { article } = all.desks[0] as (typeof all.desks)[number];
    const first = article.addTakeaway(null, [
      { text: "paste", origin: "u:paste-1" },
      { text: "typed", origin: "h:ada" },
    ]);
    const second = article.addTakeaway(first);
    const before = article.takeaway(first)?.text.runs;
    const undo = article.removeTakeaway(first);
    expect(article.takeaways.map((one) => one.id)).toEqual([second]);
    await rest(all);
    undo();
    await rest(all);
    same(all);
    expect(article.takeaways.map((one) => one.id)).toEqual([first, second]);
    expect(article.takeaway(first)?.text.runs).toEqual(before);
  });

  test("a pasted list becomes several, with its origins, and is taken back whole", async () => {
    const all = desks("", ["ada", "ben"]);
    const { article } = all.desks[0]!;
    const id = article.addTakeaway(null, [{ text: "abXcd", origin: "h:ada" }]);
    const piece = (text: string) => [{ text, origin: "u:paste-1" }];
    const texts = () => article.takeaways.map((one) => one.text.text);
    expect(article.spreadTakeaway(id, 2, 3, [piece("alone")]), "one entry is no list").toBeNull();
    const spread = article.spreadTakeaway(id, 2, 3, [piece("one"), piece("two"), piece("three")]);
    expect(texts()).toEqual(["abone", "two", "threecd"]);
    expect(spread?.at).toBe(5);
    expect(article.takeaway(spread!.id)?.text.runs).toEqual([
      { len: 5, origin: "u:paste-1" },
      { len: 2, origin: "h:ada" },
    ]);
    await rest(all);
    same(all);
    spread?.undo();
    expect(texts()).toEqual(["abXcd"]);
    expect(article.takeaway(id)?.text.runs).toEqual([{ len: 5, origin: "h:ada" }]);
    await rest(all);
    same(all);
  });

  test("a pasted list in which somebody wrote since is not taken back", () => {
    const { article } = desks("", ["ada"]).desks[0]!;
    const id = article.addTakeaway(null);
    const entry = (text: string) => [{ text, origin: "u:paste-1" }];
    const spread = article.spreadTakeaway(id, 0, 0, [entry("one"), entry("two")]);
    type(article.takeaway(spread!.id)!.text, "new ", 0);
    spread?.undo();
    expect(article.takeaways.map((one) => one.text.text)).toEqual(["one", "new two"]);
  });

  test("splitting and merging a takeaway moves its words with their origins", async () => {
    const all = desks("1", ["ada"]);
    const { article } = all.desks[0] as (typeof all.desks)[number];
    const id = article.addTakeaway(null, [
      { text: "paste", origin: "u:paste-1" },
      { text: "typed", origin: "h:ada" },
    ]);
    const tail = article.splitTakeaway(id, 3);
    expect(article.takeaway(tail)?.text.runs).toEqual([
      { len: 2, origin: "u:paste-1" },
      { len: 5, origin: "h:ada" },
    ]);
    expect(article.mergeTakeaway(tail)).toEqual({ id, at: 3 });
    expect(article.mergeTakeaway(id), "the first has none before it").toBeNull();
    expect(article.takeaway(id)?.text.runs).toEqual([
      { len: 5, origin: "u:paste-1" },
      { len: 5, origin: "h:ada" },
    ]);
    await rest(all);
    same(all);
  });

  test("what somebody else wrote appears without being asked for, and the caret stays with its words", async () => {
    const fake = makeFake();
    const view = await fake.call("open_article", { id: "0199a000-0000-7000-8000-000000000005" });
    const article = new OpenArticle(view, { call: fake.call, person: { id: "ada", name: "Ada", role: "" } });
    const { headline } = article;
    headline.took([headline.state.update({ selection: { anchor: headline.length } })]);
    await fake.listen("changed", () => void article.refresh());
    fake.write(article.id, "headline", "Lo: " + headline.text);
    await new Promise((done) => setTimeout(done, 20));
    expect(headline.text).toBe("Lo: The Timetable That Asked the Drivers First");
    expect(headline.state.selection.main.head, "still at the end").toBe(headline.length);
    expect(article.saveState.kind, "nothing of it goes back").toBe("saved");
  });

  test("words that come back from the past are on the page and in the article's row", async () => {
    const fake = makeFake();
    const { person } = await fake.call("library", {});
    const { id } = (await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 }))
      .rows[0]!;
    const article = new OpenArticle(await fake.call("open_article", { id }), { call: fake.call, person });
    const before = article.body.text;
    const heads = (await fake.call("open_article", { id })).heads;
    type(article.body, "Two more ", 0);
    await article.flush();
    const words = article.row!.words;
    await article.taking(() => fake.call("restore", { id, heads, base: null, section: null }));
    expect(article.body.text).toBe(before);
    expect(article.row!.words).toBe(words - 2);
    type(article.body, "Since. ", 0);
    expect(await article.flush(), "the next edit stands on what the record answered").toBe(true);
    expect((await fake.call("open_article", { id })).body).toBe(`Since. ${before}`);
  });

  test("opening an article anew starts with nothing to undo, and with every word typed before", async () => {
    const fake = makeFake();
    const { person } = await fake.call("library", {});
    const { id } = (await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 }))
      .rows[0]!;
    const open = async () =>
      new OpenArticle(await fake.call("open_article", { id }), { call: fake.call, person });
    const before = await open();
    type(before.body, "Typed before. ", 0);
    expect(before.body.undoDepth).toBe(1);
    await before.flush();
    const after = await open();
    expect(after.body.undo(), "undo does not go behind the opening").toBe(false);
    expect(after.body.text.startsWith("Typed before. ")).toBe(true);
    expect(after.body.runs[0]).toEqual({ len: 14, origin: `h:${person.id}` });
  });
});
