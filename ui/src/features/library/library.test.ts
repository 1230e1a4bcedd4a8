// The list's state on a back end whose answers come when the test says so.

import { expect, test, vi } from "vitest";
import type { Call } from "../../backend/call";
import type { ArticleList, ArticleRow, Articles } from "../../backend/contract";
import { Library, PAGE_ROWS } from "./library.svelte";

function row(name: string): ArticleRow {
  return {
    id: name,
    slug: name,
    status: "draft",
    house: "plain",
    headline: name,
    deck: "",
    words: 3,
    words_unknown: 0,
    signed: "none",
    created: "2026-11-23T10:00:00Z",
    updated: "2026-11-23T10:00:00Z",
    section: "",
    tags: [],
    due: null,
    shelf: "desk",
    shelved: null,
    hit: [],
    headline_hit: [],
  };
}

/** A library with 1,000 articles; searches answer with one row named like the words, when they are let go. */
function library() {
  const asked: { request: Articles; answer: (list: ArticleList) => void; refuse: () => void }[] = [];
  const call = ((name: string, request: Articles) => {
    if (name === "article_ids") return Promise.resolve(Array.from({ length: 1000 }, (_, at) => `all${at}`));
    if (name !== "articles") return Promise.resolve({ houses: [], articles: 1000 });
    return new Promise<ArticleList>((resolve, reject) => {
      asked.push({ request, answer: resolve, refuse: () => reject({ code: null, message: "no disk" }) });
    });
  }) as unknown as Call;
  const page = (offset: number): ArticleList => ({
    rows: Array.from({ length: PAGE_ROWS }, (_, at) => row(`a${offset + at}`)),
    total: 1000,
    more: false,
  });
  return { library: new Library(call), asked, page };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("every key asks at once, and the answer to older words is never shown", async () => {
  const { library: list, asked } = library();
  const done = [list.look("c"), list.look("ch"), list.look("chi")];
  expect(asked.map(({ request }) => request.listing.search)).toEqual(["c", "ch", "chi"]);
  asked[0]?.answer({ rows: [row("c")], total: 1, more: false });
  asked[1]?.refuse();
  await settle();
  expect(list.row(0), "the answer to older words is never shown").toBeNull();
  expect(list.failure, "nor is a question that was given up").toBeNull();
  asked[2]?.answer({ rows: [row("chi")], total: 1, more: false });
  await settle();
  expect(list.row(0)?.id).toBe("chi");
  expect(list.shown).toBe("chi");
  asked[3]?.answer({ rows: [row("chi")], total: 1, more: false });
  await Promise.all(done);
});

test("the newest hits are there first, then the best ones, unless the person has begun to walk the list", async () => {
  const { library: list, asked } = library();
  const hits = (...names: string[]) => ({ rows: names.map(row), total: names.length, more: false });
  const searching = list.look("x");
  expect(asked[0]?.request.ranked).toBe(false);
  asked[0]?.answer(hits("newest", "best"));
  await settle();
  expect(list.row(0)?.id).toBe("newest");
  expect(asked[1]?.request.ranked).toBe(true);
  asked[1]?.answer(hits("best", "newest"));
  await searching;
  expect(list.row(0)?.id).toBe("best");

  const again = list.look("xy");
  asked[2]?.answer(hits("newest", "best"));
  await settle();
  list.goTo(1);
  asked[3]?.answer(hits("best", "newest"));
  await again;
  expect(list.row(1)?.id, "nothing moves under the hands").toBe("best");
});

test("a list whose end is not known grows as it is read", async () => {
  const { library: list, asked, page } = library();
  const opening = list.open();
  asked[0]?.answer({ ...page(0), total: 1060, more: true });
  await opening;
  const scrolling = list.need(1000, 1050);
  for (const { request, answer } of asked.slice(1))
    answer({ ...page(request.offset), total: request.offset + PAGE_ROWS + 1000, more: true });
  await scrolling;
  expect([list.total, list.more]).toEqual([2080, true]);
  const back = list.need(60, 70);
  asked.at(-1)?.answer({ ...page(60), total: 1120, more: true });
  await back;
  expect(list.total, "nobody is told of less while there are more").toBe(2080);
});

test("rows that were never on the screen are chosen by their ids", async () => {
  const { library: list, asked, page } = library();
  const opening = list.open();
  asked[0]?.answer(page(0));
  await opening;
  expect(await list.idsBetween(2, 0)).toEqual(["a0", "a1", "a2"]);
  expect(await list.idsBetween(58, 62)).toEqual(["all58", "all59", "all60", "all61", "all62"]);
});

test("a page asked for before a search does not land in its hits", async () => {
  const { library: list, asked, page } = library();
  const opening = list.open();
  asked[0]?.answer(page(0));
  await opening;
  const scrolling = list.need(PAGE_ROWS * 3, PAGE_ROWS * 3 + 10);
  const searching = list.look("x");
  asked[2]?.answer({ rows: [row("x")], total: 1, more: false });
  await settle();
  asked[3]?.answer({ rows: [row("x")], total: 1, more: false });
  await searching;
  asked[1]?.answer(page(PAGE_ROWS * 3));
  await scrolling;
  expect(list.total).toBe(1);
  expect(list.row(PAGE_ROWS * 3)).toBeNull();
});

test("rows are asked for once, a page at a time", async () => {
  const { library: list, asked, page } = library();
  const opening = list.open();
  asked[0]?.answer(page(0));
  await opening;
  void list.need(50, 70);
  void list.need(55, 75);
  expect(asked.map(({ request }) => request.offset)).toEqual([0, PAGE_ROWS]);
  asked[1]?.answer(page(PAGE_ROWS));
  await settle();
  expect(list.row(70)?.id).toBe("a70");
});

test("a refresh reads the rows on the screen and keeps their place", async () => {
  const { library: list, asked, page } = library();
  const opening = list.open();
  asked[0]?.answer(page(0));
  await opening;
  const scrolling = list.need(610, 620);
  asked[1]?.answer(page(600));
  await scrolling;
  list.active = 612;
  const refreshing = list.refresh();
  expect(asked[2]?.request.offset).toBe(600);
  asked[2]?.answer(page(600));
  await refreshing;
  expect(list.row(612)?.id).toBe("a612");
  expect(list.active).toBe(612);
});

test("a saved article's row changes where it stands and keeps its hit", async () => {
  const { library: list, asked } = library();
  const searching = list.look("a");
  asked[0]?.answer({ rows: [{ ...row("a"), hit: [{ text: "a", found: true }] }], total: 1, more: false });
  await settle();
  list.goTo(0);
  asked[1]?.answer({ rows: [], total: 0, more: false });
  await searching;
  list.put({ ...row("a"), headline: "Another" });
  expect(list.row(0)?.headline).toBe("Another");
  expect(list.row(0)?.hit).toHaveLength(1);
});

test("a list that cannot be read says why, and the next answer takes it back", async () => {
  const { library: list, asked } = library();
  const searching = list.look("a");
  asked[0]?.refuse();
  await searching;
  expect(list.failure).toBe("no disk");
  const again = list.look("a");
  asked[1]?.answer({ rows: [], total: 0, more: false });
  await settle();
  asked[2]?.answer({ rows: [], total: 0, more: false });
  await again;
  expect(list.failure).toBeNull();
  expect(list.empty, "no hit is not an empty library").toBe(false);
});

test("slowness is only said after 150 ms", async () => {
  vi.useFakeTimers();
  const { library: list, asked } = library();
  const searching = list.look("a");
  vi.advanceTimersByTime(140);
  expect(list.slow).toBe(false);
  vi.advanceTimersByTime(20);
  expect(list.slow).toBe(true);
  asked[0]?.answer({ rows: [], total: 0, more: false });
  await vi.advanceTimersByTimeAsync(1);
  asked[1]?.answer({ rows: [], total: 0, more: false });
  await searching;
  expect(list.slow).toBe(false);
  vi.useRealTimers();
});
