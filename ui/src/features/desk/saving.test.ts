// What was typed goes to the record in time and in order, and stays when it cannot.

import { describe, expect, test } from "vitest";
import { OpenArticle } from "./article.svelte";
import { bodyOnly, Door, settled, SharedRecord, StandingClock } from "./rehearsal";
import type { PartText } from "./partText";

function desk(body = "") {
  const clock = new StandingClock();
  const record = new SharedRecord(bodyOnly(body));
  const door = new Door(record);
  const article = new OpenArticle(record.whole(), {
    call: door.call,
    person: { id: "ada", name: "Ada", role: "" },
    clock,
  });
  return { clock, record, door, article };
}

function type(part: PartText, text: string, at = part.length): void {
  part.took([part.state.update({ changes: { from: at, insert: text }, userEvent: "input.type" })]);
}

async function open(door: Door): Promise<void> {
  door.waiting[0]?.open();
  await settled();
}

async function fail(door: Door): Promise<void> {
  door.waiting[0]?.fail();
  await settled();
}

describe("saving", () => {
  test("a batch leaves 250 ms after the last key", async () => {
    const { clock, door, article } = desk();
    type(article.body, "a");
    expect(article.saveState.kind).toBe("saving");
    await clock.pass(200);
    type(article.body, "b");
    await clock.pass(249);
    expect(door.waiting).toHaveLength(0);
    await clock.pass(1);
    expect(door.waiting).toHaveLength(1);
    await open(door);
    expect(article.saveState).toEqual({ kind: "saved", at: 450 });
    expect(door.passed).toEqual([
      [{ kind: "splice", part: "body", at: 0, delete: 0, insert: [{ text: "ab", origin: "h:ada" }] }],
    ]);
  });

  test("a person who types without a pause is saved every 500 ms", async () => {
    const { clock, door, article } = desk();
    for (let key = 0; key < 10; key += 1) {
      type(article.body, "x");
      await clock.pass(50);
    }
    expect(door.waiting, "500 ms after the first key").toHaveLength(1);
  });

  test("one batch is on its way at a time, and the next is based on its answer", async () => {
    const { clock, door, article } = desk();
    type(article.body, "a");
    await clock.pass(250);
    type(article.body, "b");
    await clock.pass(2_000);
    expect(door.waiting).toHaveLength(1);
    await open(door);
    expect(door.waiting, "what waited leaves at once").toHaveLength(1);
    expect(door.waiting[0]?.request).toMatchObject({ base: ["v1"] });
    expect(article.saveState.kind).toBe("saving");
    await open(door);
    expect(article.saveState.kind).toBe("saved");
  });

  test("a failure keeps everything, says why, and is tried again after 1, 2, 5, 10 and 10 seconds", async () => {
    const { clock, door, record, article } = desk();
    type(article.body, "kept");
    await clock.pass(250);
    await fail(door);
    expect(article.saveState).toEqual({ kind: "unsaved", reason: "The disk is full." });
    for (const ms of [1_000, 2_000, 5_000, 10_000, 10_000]) {
      await clock.pass(ms - 1);
      expect(door.waiting, `not before ${ms} ms`).toHaveLength(0);
      await clock.pass(1);
      expect(door.waiting, `after ${ms} ms`).toHaveLength(1);
      expect(article.saveState.kind, "not saved until it is").toBe("unsaved");
      await fail(door);
    }
    await clock.pass(10_000);
    await open(door);
    expect(article.saveState.kind).toBe("saved");
    expect(record.text("body")).toBe("kept");
  });

  test("after a failure the next key tries again at once, with everything in order", async () => {
    const { clock, door, record, article } = desk();
    type(article.body, "one ");
    await clock.pass(250);
    type(article.body, "two ");
    await fail(door);
    type(article.body, "three");
    expect(door.waiting).toHaveLength(1);
    await open(door);
    await clock.pass(500);
    expect(record.text("body")).toBe("one two three");
    expect(article.saveState.kind).toBe("saved");
  });

  test("typing and taking back before anything left is saved without asking the record", async () => {
    const { clock, door, article } = desk("1");
    type(article.body, "a");
    article.body.took([article.body.state.update({ changes: { from: 1, to: 2 } })]);
    await clock.pass(500);
    expect(door.waiting).toHaveLength(0);
    expect(article.saveState.kind).toBe("saved");
  });

  test("what was typed before a takeaway is added, split, moved or removed reaches the record before", async () => {
    const { clock, door, record, article } = desk("1");
    type(article.body, "a");
    const first = article.addTakeaway(null);
    type(article.takeaway(first)?.text as PartText, "head tail");
    const second = article.splitTakeaway(first, 5);
    article.moveTakeaway(second, -1);
    type(article.body, "b");
    article.removeTakeaway(first);
    await clock.pass(500);
    await open(door);
    expect(door.passed[0]?.map((edit) => edit.kind)).toEqual([
      ...["splice", "add_takeaway", "splice", "add_takeaway", "move_takeaway", "splice", "remove_takeaway"],
    ]);
    expect(record.takeaways).toEqual([second]);
    expect(record.text(`takeaway:${second}`)).toBe("tail");
    expect(record.runs(`takeaway:${second}`)).toEqual([{ len: 4, origin: "h:ada" }]);
  });

  test("a field that a rule refuses keeps its old value, says why, and holds nothing else up", async () => {
    const { clock, door, record, article } = desk();
    type(article.body, "before ");
    article.set("date", "soon");
    type(article.body, "after");
    article.set("section", "Sea");
    await open(door);
    expect(door.waiting[0]?.request).toMatchObject({ edits: [{ kind: "set", field: "date" }] });
    door.waiting[0]?.fail({ code: "refused", message: "“soon” is not a date" });
    await settled();
    expect(article.refusal).toEqual({ why: "“soon” is not a date" });
    await open(door);
    await open(door);
    await clock.pass(500);
    expect(door.waiting, "the refused field is not asked for again").toHaveLength(0);
    expect(record.text("body")).toBe("before after");
    expect(door.passed.flat().filter((edit) => edit.kind === "set")).toEqual([
      { kind: "set", field: "section", value: "Sea" },
    ]);
    expect(article.saveState.kind).toBe("saved");
  });

  test("flush sends at once and answers when everything is on disk, also what was typed meanwhile", async () => {
    const { door, record, article } = desk();
    type(article.body, "a");
    const done = article.flush();
    expect(door.waiting).toHaveLength(1);
    type(article.body, "b");
    await open(door);
    await open(door);
    expect(await done).toBe(true);
    expect(record.text("body")).toBe("ab");
  });

  test("flush answers no when the record refuses, and nothing is lost", async () => {
    const { clock, door, record, article } = desk();
    type(article.body, "a");
    const done = article.flush();
    await fail(door);
    expect(await done).toBe(false);
    expect(article.content().body).toBe("a");
    await clock.pass(1_000);
    await open(door);
    expect(record.text("body")).toBe("a");
  });
});
