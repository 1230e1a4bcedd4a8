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
    created: "2026-11-23T10:00:00Z",
    updated: "2026-11-23T10:00:00Z",
    hit: [],
  };
}

/** A library with 1,000 articles; searches answer with one row named like the words, when they are let go. */
function library() {
  const asked: { request: Articles; answer: (list: ArticleList) => void; refuse: () => void }[] = [];
  const call = ((name: string, request: Articles) => {
    if (name !== "articles") return Promise.resolve({ houses: [], articles: 1000 });
    return new Promise<ArticleList>((resolve, reject) => {
      asked.push({ request, answer: resolve, refuse: () => reject({ code: null, message: "no disk" }) });
    });
  }) as unknown as Call;
  const page = (offset: number): ArticleList => ({
    rows: Array.from({ length: PAGE_ROWS }, (_, at) => row(`a${offset + at}`)),
    total: 1000,
  });
  return { library: new Library(call), asked, page };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("while an answer is under way, only the newest words are asked for next", async () => {
  const { library: list, asked } = library();
  const done = [list.look("c"), list.look("ch"), list.look("chi")];
  expect(asked.map(({ request }) => request.search)).toEqual(["c"]);
  asked[0]?.answer({ rows: [row("c")], total: 1 });
  await settle();
  expect(list.row(0), "the answer to older words is never shown").toBeNull();
  expect(asked.map(({ request }) => request.search)).toEqual(["c", "chi"]);
  asked[1]?.answer({ rows: [row("chi")], total: 1 });
  await Promise.all(done);
  expect(list.row(0)?.id).toBe("chi");
  expect(list.shown).toBe("chi");
});

test("a page asked for before a search does not land in its hits", async () => {
  const { library: list, asked, page } = library();
  const opening = list.open();
  asked[0]?.answer(page(0));
  await opening;
  const scrolling = list.need(PAGE_ROWS * 3, PAGE_ROWS * 3 + 10);
  const searching = list.look("x");
  asked[2]?.answer({ rows: [row("x")], total: 1 });
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
  asked[0]?.answer({ rows: [{ ...row("a"), hit: [{ text: "a", found: true }] }], total: 1 });
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
  asked[1]?.answer({ rows: [], total: 0 });
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
  asked[0]?.answer({ rows: [], total: 0 });
  await searching;
  expect(list.slow).toBe(false);
  vi.useRealTimers();
});
