// Opening, leaving and coming back to articles; and the small things that have no file of their own.

import { describe, expect, test } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { Desk } from "./desk.svelte";
import { moved, placed, replayed } from "./entries";
import { newId } from "./ids";
import type { PartText } from "./partText";
import { StandingClock } from "./rehearsal";

const FIRST = "0199a000-0000-7000-8000-000000000001";
const EMPTY = "0199a000-0000-7000-8000-000000000002";

function type(part: PartText | undefined, text: string): void {
  part?.took([part.state.update({ changes: { from: 0, insert: text }, userEvent: "input.type" })]);
}

function desk() {
  const fake = makeFake();
  const clock = new StandingClock();
  return {
    fake,
    clock,
    desk: new Desk({ call: fake.call, person: { id: "p-ada", name: "Ada", role: "" }, clock }),
  };
}

describe("the desk", () => {
  test("the article asked for last is the one that opens", async () => {
    const { desk: one } = desk();
    await Promise.all([one.open(FIRST), one.open(EMPTY)]);
    expect(one.current?.id).toBe(EMPTY);
    expect(one.opening).toBeNull();
  });

  test("an article that is gone says so and leaves the open one alone", async () => {
    const { desk: one } = desk();
    await one.open(FIRST);
    await one.open("nobody");
    expect(one.failure?.code).toBe("no_such_article");
    expect(one.current?.id).toBe(FIRST);
  });

  test("leaving an article saves it first", async () => {
    const { desk: one, fake } = desk();
    await one.open(FIRST);
    type(one.current?.headline, "New: ");
    await one.open(EMPTY);
    expect(await one.flush()).toBe(true);
    const view = await fake.call("open_article", { id: FIRST });
    expect(view.headline).toMatch(/^New: A Harbour/);
  });

  test("an article that could not be saved is still there, with its words, when one comes back", async () => {
    const { desk: one, fake, clock } = desk();
    await one.open(FIRST);
    fake.failAll("edit_article");
    type(one.current?.headline, "Kept: ");
    await one.open(EMPTY);
    await clock.pass(300);
    expect(one.unsaved).toBe(true);
    await one.open(FIRST);
    expect(one.current?.headline.text).toMatch(/^Kept: A Harbour/);
    fake.failAll(null);
    expect(await one.flush()).toBe(true);
    expect(one.unsaved).toBe(false);
    expect((await fake.call("open_article", { id: FIRST })).headline).toMatch(/^Kept: /);
  });

  test("an article that was left unsaved is saved as soon as the record can, without anybody asking", async () => {
    const { desk: one, fake, clock } = desk();
    await one.open(FIRST);
    fake.failAll("edit_article");
    type(one.current?.headline, "Later: ");
    await one.open(EMPTY);
    await clock.pass(300);
    fake.failAll(null);
    await clock.pass(20_000);
    expect((await fake.call("open_article", { id: FIRST })).headline).toMatch(/^Later: /);
    expect(one.unsaved).toBe(false);
  });

  test("a field that is set is read back from the answer", async () => {
    const { desk: one } = desk();
    await one.open(FIRST);
    one.current?.set("tags", "one, two");
    expect(await one.flush()).toBe(true);
    expect(one.current?.tags).toEqual(["one", "two"]);
    expect(one.current?.row?.id).toBe(FIRST);
  });
});

describe("entries", () => {
  test("a place is behind another, first, or last when that other is gone", () => {
    const at = (after: string | null) => placed(["a", "b", "c"], "b", after, (id) => id).join("");
    expect([at("c"), at(null), at("gone")]).toEqual(["acb", "bac", "acb"]);
  });

  test("a move past the end stops at the end, and one that changes nothing is none", () => {
    const list = [{ id: "a" }, { id: "b" }];
    expect(moved(list, "a", 9)?.map((entry) => entry.id)).toEqual(["b", "a"]);
    expect(moved(list, "a", -1)).toBeNull();
  });

  test("edits about an entry that is gone are lost, and neighbours that are gone are replaced", () => {
    const add = { kind: "add_takeaway" as const, id: "new", after: "gone", text: [] };
    const move = { kind: "move_takeaway" as const, id: "gone", after: null };
    const { ids, lost } = replayed(["a", "b"], [move, add]);
    expect(ids).toEqual(["a", "b", "new"]);
    expect(lost).toEqual([move]);
    expect(add.after).toBe("b");
  });

  test("ids are UUIDs of version 7, in the order of time", () => {
    expect(newId(1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId(1_000) < newId(2_000)).toBe(true);
    expect(newId()).not.toBe(newId());
  });
});
