import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Fake, makeFake } from "../../backend/fake/fake";
import { ARTICLES } from "../../backend/fake/articles";
import { Publishing } from "./publishing.svelte";
import { Pulling } from "./pulling.svelte";
import { Sites } from "./sites.svelte";

const ID = ARTICLES[0]?.id ?? "";
let fake: Fake;

beforeEach(() => {
  vi.useFakeTimers();
  fake = makeFake();
});
afterEach(() => vi.useRealTimers());

async function opened(flush = () => Promise.resolve(true)): Promise<Publishing> {
  const publishing = new Publishing(fake.call, ID, flush);
  await fake.listen("progress", (progress) => void publishing.take(progress));
  await Promise.all([publishing.open(), vi.advanceTimersByTimeAsync(1)]);
  await settled();
  return publishing;
}

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2_000);
  flushSync();
}

/** What the record answers, whose clock is ours. */
async function answer<T>(asked: Promise<T>): Promise<T> {
  await settled();
  return asked;
}

const asked = (name: string) => fake.seen.filter((one) => one.name === name).map((one) => one.request);

test("a site is looked at before anything is sent, and a new post is a draft", async () => {
  const publishing = await opened();
  expect(publishing.outcome).toMatchObject({ is: "would", create: true });
  void publishing.send();
  await settled();
  expect(publishing.outcome).toMatchObject({ is: "sent", created: true, public: false });
  expect(asked("publish_article")).toMatchObject([
    { site: "site-1", dry: true, publish: false },
    { site: "site-1", dry: false, publish: false, seen: null },
  ]);
  expect(publishing.place?.site).toBe("site-1");
});

test("what somebody changed there is written over only after it was read, and only that version", async () => {
  const publishing = await opened();
  void publishing.choose("site-2");
  await settled();
  expect(publishing.conflict?.theirs.title).toContain("Says Mayor");
  void publishing.over();
  await settled();
  expect(publishing.conflict, "nobody said that they have read it").not.toBeNull();
  publishing.read = true;
  void publishing.over();
  await settled();
  expect(publishing.outcome).toMatchObject({ is: "sent" });
  expect(asked("publish_article").at(-1)).toMatchObject({ seen: "print-1" });
});

test("their version comes in as a copy", async () => {
  const publishing = await opened();
  void publishing.choose("site-2");
  await settled();
  await answer(publishing.pull());
  expect(asked("pull_posts")).toEqual([{ site: "site-2", posts: ["post-1"] }]);
});

test("nothing is sent while the newest words are on the screen alone", async () => {
  const publishing = await opened(() => Promise.resolve(false));
  expect(publishing.failure).toContain("not saved");
  expect(asked("publish_article")).toEqual([]);
});

test("a site without its secret is not asked", async () => {
  const publishing = await opened();
  const before = asked("publish_article").length;
  await publishing.choose("site-3");
  await settled();
  expect(publishing.chosen?.secret).toBe("missing");
  expect(asked("publish_article")).toHaveLength(before);
});

test("it can be stopped, and says so", async () => {
  const publishing = await opened();
  void publishing.send();
  await vi.advanceTimersByTimeAsync(130);
  void publishing.stop();
  await settled();
  expect(publishing.stopped).toBe(true);
  expect(publishing.outcome).toBeNull();
});

test("a secret is handed on once and stays in no field", async () => {
  const sites = new Sites(fake.call);
  await answer(sites.open());
  sites.begin();
  expect(sites.complete).toBe(false);
  const given = { name: "New", kind: "ghost", address: "https://new.example", secret: "id:key" } as const;
  sites.writing = { ...given, id: null, user: "", folder: "", target: "" };
  expect(sites.complete).toBe(true);
  expect(await answer(sites.keep())).toBe(true);
  expect(JSON.stringify(sites.list)).not.toContain("id:key");
  const kept = sites.list?.find((one) => one.name === "New");
  expect(kept?.secret).toBe("keyring");
  sites.begin(kept);
  expect(sites.writing?.secret).toBe("");
  expect(await answer(sites.keep())).toBe(true);
  expect(asked("keep_site").at(-1), "an empty field keeps what is known").toMatchObject({ secret: null });

  sites.begin();
  sites.writing = { ...given, id: null, user: "", folder: "", target: "" };
  expect(await answer(sites.keep()), "the name is taken").toBe(false);
  expect(sites.failure).toContain("already");
  expect(sites.writing?.secret, "a refused one is typed again").toBe("");
});

test("posts of a site are listed, and those that are wanted are named", async () => {
  const pulling = new Pulling(fake.call);
  await answer(pulling.open());
  expect(pulling.sites?.map((site) => site.kind)).toEqual(["wordpress", "ghost"]);
  expect(pulling.posts).toHaveLength(3);
  pulling.want("post-3", true);
  pulling.want("post-2", true);
  pulling.want("post-3", false);
  expect(pulling.wanted).toEqual(["post-2"]);
  fake.failNext("posts_of", { code: null, message: "it cannot be reached" });
  await answer(pulling.choose("site-2"));
  expect(pulling.posts).toBeNull();
  expect(pulling.failure).toContain("cannot be reached");
  expect(pulling.wanted, "they were another site’s").toEqual([]);
});

test("a look behind a closed dialog is nobody’s news, and what is being sent is the window’s", async () => {
  for (const dry of [true, false]) {
    const publishing = new Publishing(fake.call, ID, () => Promise.resolve(true));
    const taken: boolean[] = [];
    const stop = await fake.listen("progress", (progress) => void taken.push(publishing.take(progress)));
    await answer(publishing.open());
    if (!dry) void publishing.send();
    else void publishing.choose("site-1");
    publishing.leave();
    taken.length = 0;
    await settled();
    expect(taken.length).toBeGreaterThan(0);
    expect(
      taken.every((taken) => taken === dry),
      String(taken),
    ).toBe(true);
    stop();
  }
});
