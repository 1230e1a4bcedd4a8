// What the list on the left knows: the library, what is asked of it, and the rows it has seen so far.
// Knows neither Tauri nor the DOM: it asks through the `call` it is given.

import type { Call } from "../../backend/call";
import type { ArticleRow, ArticleView, Failure, LibraryView, ListingView } from "../../backend/contract";
import { EVERYTHING } from "../../backend/listing";

/** Rows asked for at once. Three screens of a tall window. */
export const PAGE_ROWS = 60;
/** Nothing says "loading" before this: most answers are there sooner, and a flash is worse than a wait. */
const SLOW_MS = 150;

/** What the rows answer to. */
type Asked = { listing: ListingView; ranked: boolean };

export class Library {
  /** The library itself; null until it answered for the first time. */
  view = $state.raw<LibraryView | null>(null);
  /** What is asked of the list; its search is what stands in the search box. */
  listing = $state.raw<ListingView>(EVERYTHING);
  /** What the rows on the screen answer to; null until the first answer. */
  answered = $state.raw<ListingView | null>(null);
  /** How many rows there are in all, or so many at least; null until the first answer. */
  total = $state<number | null>(null);
  /** True when there are more than `total`. */
  more = $state(false);
  /** Why the list could not be read. */
  failure = $state<string | null>(null);
  /** True while an answer takes long enough to say so. */
  slow = $state(false);
  /** The row the arrow keys stand on. */
  active = $state(0);
  /** Hits in the order of the saves instead of the best first. */
  newestFirst = $state(false);

  #call: Call;
  #pages = $state.raw<Readonly<Record<number, readonly ArticleRow[]>>>({});
  /** Every question makes the answers to the ones before it worthless. */
  #generation = 0;
  #asked: readonly number[] = [];
  #range: [number, number] = [0, 0];
  /** Whether the rows on the screen are the best hits first. */
  #ranked = false;
  /** Whether the person has begun to use the rows: from then on nothing moves under their hands. */
  #touched = false;

  constructor(call: Call) {
    this.#call = call;
  }

  /** What stands in the search box. */
  get search(): string {
    return this.listing.search;
  }

  /** The words that the rows on the screen answer to. */
  get shown(): string {
    return this.answered?.search ?? "";
  }

  /** Whether something narrows the list beside the words and the place. */
  get narrowed(): boolean {
    const { search, shelf, sort, reversed } = this.listing;
    return !same(this.listing, { ...EVERYTHING, search, shelf, sort, reversed });
  }

  /** No article at all, which is something else than no hit. */
  get empty(): boolean {
    return this.total === 0 && this.answered !== null && this.view?.articles === 0;
  }

  row(index: number): ArticleRow | null {
    if (index < 0) return null;
    return this.#pages[Math.floor(index / PAGE_ROWS)]?.[index % PAGE_ROWS] ?? null;
  }

  /** Where an article stands among the rows seen so far, or -1. */
  indexOf(id: string): number {
    for (const [page, rows] of Object.entries(this.#pages)) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return Number(page) * PAGE_ROWS + at;
    }
    return -1;
  }

  /** Reads the library and the first rows. */
  async open(): Promise<void> {
    await Promise.all([this.#readView(), this.#answer()]);
  }

  /** Searches as the words are typed: each key asks anew, and the library gives the question before it up. */
  async look(words: string): Promise<void> {
    await this.show({ search: words });
  }

  /** Changes what is asked of the list. */
  async show(change: Partial<ListingView>): Promise<void> {
    this.listing = { ...this.listing, ...change };
    await this.#answer();
  }

  /** Takes every condition away but the place. */
  async showAll(): Promise<void> {
    const { shelf, sort, reversed } = this.listing;
    await this.show({ ...EVERYTHING, shelf, sort, reversed });
  }

  /** Chooses between the best hits and the newest ones. */
  async orderHits(newestFirst: boolean): Promise<void> {
    this.newestFirst = newestFirst;
    await this.#answer();
  }

  /** Makes sure that rows `first` to `last` are there or on their way. */
  async need(first: number, last: number): Promise<void> {
    if (first > 0 && this.#range[0] === 0) this.#touched = true;
    this.#range = [first, last];
    const wanted = this.#pagesOf(first, last).filter(
      (page) => !this.#pages[page] && !this.#asked.includes(page),
    );
    await Promise.all(wanted.map((page) => this.#readPage(page, this.#generation)));
  }

  /** The person stands on another row. */
  goTo(index: number): void {
    this.#touched = true;
    this.active = index;
  }

  /** Reads the rows on the screen again: somebody else changed something. */
  async refresh(): Promise<void> {
    await Promise.all([this.#readView(), this.#answer()]);
  }

  /** An article's row changed through this window. It stays where it is: nothing jumps while somebody types. */
  put(row: ArticleRow): void {
    const index = this.indexOf(row.id);
    if (index < 0) return;
    const page = Math.floor(index / PAGE_ROWS);
    const rows = [...(this.#pages[page] ?? [])];
    const old = rows[index % PAGE_ROWS];
    rows[index % PAGE_ROWS] = {
      ...row,
      hit: old?.hit ?? [],
      headline_hit: old?.headline === row.headline ? old.headline_hit : [],
    };
    this.#pages = { ...this.#pages, [page]: rows };
  }

  /** The ids of the rows from one place to another, both of them in it. */
  async idsBetween(from: number, to: number): Promise<string[]> {
    const [first, last] = from < to ? [from, to] : [to, from];
    const rows = Array.from({ length: last - first + 1 }, (_, at) => this.row(first + at)?.id);
    if (rows.every((id) => id !== undefined)) return rows;
    const ids = await this.#call("article_ids", { listing: this.answered ?? this.listing });
    return ids.slice(first, last + 1);
  }

  /** Starts an empty article. */
  async create(): Promise<ArticleView> {
    return this.added(await this.#call("new_article", { house: null }));
  }

  /** Brings in the sample that Colophon carries. */
  async importSample(): Promise<ArticleView> {
    return this.added(await this.#call("import_sample", {}));
  }

  /** Starts an article with the words of another one. */
  async duplicate(id: string): Promise<ArticleView> {
    return this.added(await this.#call("duplicate_article", { id }));
  }

  /** An article is new here, and stands in the list. */
  async added(article: ArticleView): Promise<ArticleView> {
    // A new article that the list hides would look like one that was lost.
    this.listing = EVERYTHING;
    // It is the newest, so it stands at the top, wherever the list was scrolled to.
    this.#range = [0, 0];
    await this.refresh();
    this.active = Math.max(0, this.indexOf(article.id));
    return article;
  }

  async #readView(): Promise<void> {
    try {
      this.view = await this.#call("library", {});
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  async #answer(): Promise<void> {
    const generation = ++this.#generation;
    const asked = this.listing;
    const again = this.answered !== null && same(asked, this.answered) && this.total !== null;
    const best = asked.search.trim() !== "" && !this.newestFirst;
    if (!again) this.#touched = false;
    const slow = setTimeout(() => {
      if (generation === this.#generation) this.slow = true;
    }, SLOW_MS);
    // The same question again keeps its place, so the rows on the screen are the ones to read. Another one is answered by
    // its newest hits, which are there at once, and then by its best ones.
    const kept = again && (this.#ranked === best || this.#touched);
    const firstRanked = kept ? this.#ranked : false;
    const pages = again ? this.#pagesOf(...this.#range) : [0];
    if (!again) this.#range = [0, 0];
    await this.#readFirst({ listing: asked, ranked: firstRanked }, pages, generation);
    if (best && !firstRanked && !this.#touched && this.failure === null)
      await this.#readFirst({ listing: asked, ranked: true }, pages, generation);
    clearTimeout(slow);
    if (generation === this.#generation) this.slow = false;
  }

  async #readFirst(asked: Asked, pages: readonly number[], generation: number): Promise<void> {
    if (generation !== this.#generation) return;
    const again = this.answered !== null && same(asked.listing, this.answered);
    this.#asked = pages;
    try {
      const answers = await Promise.all(pages.map((page) => this.#ask(asked, page)));
      // An answer to older words is never shown, and no rows move under the hands of whoever has begun to use them.
      if (generation !== this.#generation || (asked.ranked && !this.#ranked && this.#touched)) return;
      this.#pages = Object.fromEntries(pages.map((page, at) => [page, answers[at]?.rows ?? []]));
      this.total = Math.max(...answers.map(({ total }) => total));
      this.more = answers.at(-1)?.more ?? false;
      this.failure = null;
      this.active = again ? Math.min(this.active, Math.max(0, this.total - 1)) : 0;
      this.answered = asked.listing;
      this.#ranked = asked.ranked;
    } catch (failure) {
      if (generation === this.#generation) this.failure = (failure as Failure).message;
    }
  }

  async #readPage(page: number, generation: number): Promise<void> {
    this.#asked = [...this.#asked, page];
    try {
      const answer = await this.#ask({ listing: this.answered ?? this.listing, ranked: this.#ranked }, page);
      if (generation !== this.#generation) return;
      this.#pages = { ...this.#pages, [page]: answer.rows };
      // Whoever looks further down is told of more; nobody is told of less while there are more.
      this.total = answer.more ? Math.max(this.total ?? 0, answer.total) : answer.total;
      this.more = answer.more && this.total <= answer.total;
    } catch (failure) {
      if (generation !== this.#generation) return;
      this.#asked = this.#asked.filter((one) => one !== page);
      this.failure = (failure as Failure).message;
    }
  }

  #ask({ listing, ranked }: Asked, page: number) {
    return this.#call("articles", { listing, ranked, offset: page * PAGE_ROWS, limit: PAGE_ROWS });
  }

  #pagesOf(first: number, last: number): number[] {
    const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
    const to = Math.floor(Math.max(0, last) / PAGE_ROWS);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
}

/** Whether two listings ask the same. */
export function same(one: ListingView, other: ListingView): boolean {
  const keys = Object.keys(EVERYTHING) as (keyof ListingView)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
