// The fake keeps the contract, or every test that leans on it would prove nothing.

import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../listing";
import { makeFake } from "./fake";

const SCHOOL_BUS = "0199a000-0000-7000-8000-000000000005";

describe("the fake record", () => {
  test("every article’s runs cover its texts exactly", async () => {
    const fake = makeFake();
    const { rows, total } = await fake.call("articles", {
      listing: EVERYTHING,
      ranked: false,
      offset: 0,
      limit: 100,
    });
    expect(total).toBeGreaterThan(5);
    for (const { id } of rows) {
      const view = await fake.call("open_article", { id });
      const covered = (part: string) => (view.runs[part] ?? []).reduce((sum, run) => sum + run.len, 0);
      expect(covered("body"), view.slug).toBe(view.body.length);
      for (const takeaway of view.takeaways)
        expect(covered(`takeaway:${takeaway.id}`)).toBe(takeaway.text.length);
    }
  });

  test("edits are done in order and kept", async () => {
    const fake = makeFake();
    const { heads } = await fake.call("open_article", { id: SCHOOL_BUS });
    const answer = await fake.call("edit_article", {
      id: SCHOOL_BUS,
      base: heads,
      pasted: false,
      edits: [
        { kind: "splice", part: "headline", at: 0, delete: 3, insert: [{ text: "A", origin: "h:x" }] },
        { kind: "splice", part: "headline", at: 1, delete: 0, insert: [{ text: "!", origin: "h:x" }] },
        { kind: "add_takeaway", id: "new", after: null, text: [{ text: "First", origin: "h:x" }] },
        { kind: "move_takeaway", id: "t-1", after: "new" },
        { kind: "remove_takeaway", id: "t-0" },
      ],
    });
    expect(answer.article, "nobody else wrote").toBeNull();
    const view = await fake.call("open_article", { id: SCHOOL_BUS });
    expect(view.headline).toBe("A! Timetable That Asked the Drivers First");
    expect(view.takeaways.map((takeaway) => takeaway.id)).toEqual(["new", "t-1"]);
    expect(view.heads).toEqual(answer.heads);
  });

  test("what others wrote is merged and told", async () => {
    const fake = makeFake();
    const { heads } = await fake.call("open_article", { id: SCHOOL_BUS });
    fake.write(SCHOOL_BUS, "deck", "Another deck.");
    const edits = [
      {
        kind: "splice" as const,
        part: "headline",
        at: 0,
        delete: 0,
        insert: [{ text: "So: ", origin: "h:x" }],
      },
    ];
    const answer = await fake.call("edit_article", { id: SCHOOL_BUS, base: heads, edits, pasted: false });
    expect(answer.article).toMatchObject({
      deck: "Another deck.",
      headline: expect.stringMatching(/^So: The/),
    });
  });

  test("it fails when it is asked to, so often and no more", async () => {
    const fake = makeFake();
    fake.failNext("library", { code: null, message: "No." });
    await expect(fake.call("library", {})).rejects.toEqual({ code: null, message: "No." });
    await expect(fake.call("library", {})).resolves.toMatchObject({ version: "0.1.0" });
  });

  test("a search finds words in any part and shows where", async () => {
    const fake = makeFake();
    const { rows } = await fake.call("articles", {
      listing: { ...EVERYTHING, search: "red pencil" },
      ranked: false,
      offset: 0,
      limit: 10,
    });
    expect(rows.map((row) => row.id)).toEqual([SCHOOL_BUS]);
    expect(rows[0]?.hit.find((piece) => piece.found)?.text).toBe("red pencil");
  });

  test("an empty library is empty until the sample is imported", async () => {
    const fake = makeFake({ empty: true });
    expect((await fake.call("library", {})).articles).toBe(0);
    const sample = await fake.call("import_sample", {});
    expect(sample.headline).not.toBe("");
    expect((await fake.call("library", {})).articles).toBe(1);
  });
});
