// What the list on the left knows: the library, the words searched for, and the rows it has seen so far.
// Knows neither Tauri nor the DOM: it asks through the `call` it is given.

import type { Call } from "../../backend/call";
import type { ArticleRow, ArticleView, Failure, LibraryView } from "../../backend/contract";

/** Rows asked for at once. Three screens of a tall window. */
export const PAGE_ROWS = 60;
/** Nothing says "loading" before this: most answers are there sooner, and a flash is worse than a wait. */
const SLOW_MS = 150;

export class Library {
  /** The library itself; null until it answered for the first time. */
  view = $state.raw<LibraryView | null>(null);
  /** What stands in the search box. */
  search = $state("");
  /** The words that the rows on the screen answer to. */
  shown = $state("");
  /** How many rows there are in all; null until the first answer. */
  total = $state<number | null>(null);
  /** Why the list could not be read. */
  failure = $state<string | null>(null);
  /** True while an answer takes long enough to say so. */
  slow = $state(false);
  /** The row the arrow keys stand on. */
  active = $state(0);

  #call: Call;
  #pages = $state.raw<Readonly<Record<number, readonly ArticleRow[]>>>({});
  /** Every search and refresh makes the answers asked for before it worthless. */
  #generation = 0;
  #asked: readonly number[] = [];
  #searching = false;
  #searchAgain = false;
  #range: [number, number] = [0, 0];

  constructor(call: Call) {
    this.#call = call;
  }

  /** No article at all, which is something else than no hit. */
  get empty(): boolean {
    return this.total === 0 && this.shown === "";
  }

  row(index: number): ArticleRow | null {
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
    await Promise.all([this.#readView(), this.#answerSearch()]);
  }

  /** Searches as the words are typed. One question is under way at a time; when its answer comes, only the newest words are asked for. */
  async look(words: string): Promise<void> {
    this.search = words;
    await this.#answerSearch();
  }

  /** Makes sure that rows `first` to `last` are there or on their way. */
  async need(first: number, last: number): Promise<void> {
    this.#range = [first, last];
    const wanted = this.#pagesOf(first, last).filter(
      (page) => !this.#pages[page] && !this.#asked.includes(page),
    );
    await Promise.all(wanted.map((page) => this.#readPage(page, this.#generation)));
  }

  /** Reads the rows on the screen again: somebody else changed something. */
  async refresh(): Promise<void> {
    await Promise.all([this.#readView(), this.#answerSearch()]);
  }

  /** An article's row changed through this window. It stays where it is: nothing jumps while somebody types. */
  put(row: ArticleRow): void {
    const index = this.indexOf(row.id);
    if (index < 0) return;
    const page = Math.floor(index / PAGE_ROWS);
    const rows = [...(this.#pages[page] ?? [])];
    rows[index % PAGE_ROWS] = { ...row, hit: rows[index % PAGE_ROWS]?.hit ?? [] };
    this.#pages = { ...this.#pages, [page]: rows };
  }

  /** Starts an empty article. */
  async create(): Promise<ArticleView> {
    return this.#added(await this.#call("new_article", { house: null }));
  }

  /** Brings in the sample that Colophon carries. */
  async importSample(): Promise<ArticleView> {
    return this.#added(await this.#call("import_sample", {}));
  }

  async #added(article: ArticleView): Promise<ArticleView> {
    // A new article that the words searched for hide would look like one that was lost.
    this.search = "";
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

  async #answerSearch(): Promise<void> {
    this.#searchAgain = true;
    if (this.#searching) return;
    this.#searching = true;
    const slow = setTimeout(() => (this.slow = true), SLOW_MS);
    while (this.#searchAgain) {
      this.#searchAgain = false;
      await this.#readFirst(this.search);
    }
    clearTimeout(slow);
    this.slow = false;
    this.#searching = false;
  }

  async #readFirst(words: string): Promise<void> {
    const generation = ++this.#generation;
    const again = words === this.shown && this.total !== null;
    // The same words again keep their place, so the rows on the screen are the ones to read.
    const pages = again ? this.#pagesOf(...this.#range) : [0];
    this.#asked = pages;
    try {
      const answers = await Promise.all(pages.map((page) => this.#ask(words, page)));
      if (generation !== this.#generation || words !== this.search) return;
      this.#pages = Object.fromEntries(pages.map((page, at) => [page, answers[at]?.rows ?? []]));
      this.total = answers[0]?.total ?? 0;
      this.failure = null;
      this.active = again ? Math.min(this.active, Math.max(0, this.total - 1)) : 0;
      this.shown = words;
    } catch (failure) {
      if (generation === this.#generation && words === this.search)
        this.failure = (failure as Failure).message;
    }
  }

  async #readPage(page: number, generation: number): Promise<void> {
    this.#asked = [...this.#asked, page];
    try {
      const answer = await this.#ask(this.shown, page);
      if (generation !== this.#generation) return;
      this.#pages = { ...this.#pages, [page]: answer.rows };
      this.total = answer.total;
    } catch (failure) {
      if (generation !== this.#generation) return;
      this.#asked = this.#asked.filter((one) => one !== page);
      this.failure = (failure as Failure).message;
    }
  }

  #ask(search: string, page: number) {
    return this.#call("articles", { search, status: null, offset: page * PAGE_ROWS, limit: PAGE_ROWS });
  }

  #pagesOf(first: number, last: number): number[] {
    const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
    const to = Math.floor(Math.max(0, last) / PAGE_ROWS);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
}
