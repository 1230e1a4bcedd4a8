// Find and replace across the library: hits arrive while the search goes on, ticks decide, and there is a way back.

import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { Looking } from "./looking.svelte";

async function room() {
  const fake = makeFake();
  const looking = new Looking(fake.call, () => Promise.resolve(true));
  await fake.listen("progress", (progress) => void looking.take(progress));
  const look = async (text: string, article: string | null = null) => {
    looking.text = text;
    await looking.look(article);
    await vi.waitFor(() => expect(looking.busy).toBe(false), { timeout: 4_000 });
  };
  return { fake, looking, look };
}

test("hits of every article arrive, and of an earlier search none", async () => {
  const { looking, look } = await room();
  looking.text = "the";
  void looking.look(null);
  await look("harbour master");
  expect(looking.found.length).toBeGreaterThan(0);
  const texts = looking.found.flatMap((one) => one.hits.map((hit) => hit.text.toLowerCase()));
  expect(new Set(texts)).toEqual(new Set(["harbour master"]));
});

test("only the article on the desk is looked into when that is asked", async () => {
  const { fake, looking, look } = await room();
  looking.here = true;
  await look("the", "0199a000-0000-7000-8000-000000000005");
  expect(looking.found.map((one) => one.slug)).toEqual(["school-bus-timetable"]);
  const asked = fake.seen.filter((one) => one.name === "find_in_library");
  expect(asked.at(-1)?.request).toMatchObject({ articles: ["0199a000-0000-7000-8000-000000000005"] });
});

test("a bad expression is said in words", async () => {
  const { looking, look } = await room();
  looking.regex = true;
  await look("(");
  expect(looking.problem).toMatch(/cannot be read/);
  expect(looking.found).toEqual([]);
});

test("what is ticked off stays, the rest is replaced, and all of it comes back", async () => {
  const { fake, looking, look } = await room();
  const id = "0199a000-0000-7000-8000-000000000005";
  const deck = async () => (await fake.call("open_article", { id })).deck;
  const before = await deck();
  looking.replacing = true;
  looking.put = "boats";
  looking.here = true;
  await look("routes", id);
  const hits = looking.found[0]?.hits ?? [];
  expect(hits.length).toBeGreaterThan(1);
  hits.forEach((hit, at) => looking.choose(id, hit.part === "deck", at));
  expect(looking.chosen).toBe(1);
  expect(await looking.replace()).toBeNull();
  await vi.waitFor(() => expect(looking.undo).toHaveLength(1), { timeout: 4_000 });
  expect(await deck()).toContain("school-bus boats");
  expect((await fake.call("open_article", { id })).body).toContain("routes");
  expect(await looking.takeBack()).toBeNull();
  await vi.waitFor(async () => expect(await deck()).toBe(before), { timeout: 4_000 });
});
