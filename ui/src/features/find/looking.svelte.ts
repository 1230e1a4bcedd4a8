// Find and replace across the library: what is looked for, what was found so far, which of it stays, and the way back.
// Knows neither Tauri nor the DOM.

import { SvelteSet } from "svelte/reactivity";
import type { Call } from "../../backend/call";
import type { Failure, FoundIn, Progress, ReplacedView, Sought } from "../../backend/contract";

/** How long after the last key the search starts. */
const REST_MS = 250;
/** More hits than this nobody goes through one by one; what was replaced is not found again, so the rest comes next. */
const HITS_MAX = 2_000;

export type Place = { id: string; part: string; from: number; to: number };

export class Looking {
  text = $state("");
  exact = $state(false);
  words = $state(false);
  regex = $state(false);
  /** What takes the place of what is found. */
  put = $state("");
  /** Whether something is to take its place. */
  replacing = $state(false);
  /** Only in the article on the desk. */
  here = $state(false);

  found = $state.raw<readonly FoundIn[]>([]);
  /** The search ended early; there is more. */
  cut = $state(false);
  busy = $state(false);
  /** What is wrong with what is looked for; empty when nothing is. */
  problem = $state("");
  /** How far the search has come, in hundredths. */
  percent = $state(0);
  /** The hits that are not to be replaced, as `article#place`. */
  readonly out = new SvelteSet<string>();
  /** What the last replacing did, as long as it can be taken back. */
  undo = $state.raw<readonly ReplacedView[]>([]);

  #call: Call;
  #flush: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Which search is meant: what an earlier one still tells is nothing to us. */
  #search = 0;
  #job: string | null = null;
  /** What was told before the search had a name. */
  #early: Progress[] = [];

  /** `flush` brings what is on the screen to the disk first: what is found must be what is seen. */
  constructor(call: Call, flush: () => Promise<boolean>) {
    this.#call = call;
    this.#flush = flush;
  }

  get hits(): number {
    return this.found.reduce((sum, one) => sum + one.hits.length, 0);
  }

  /** How many hits would be replaced. */
  get chosen(): number {
    return this.hits - this.out.size;
  }

  /** Looks once the keys rest. */
  lookSoon(article: string | null): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(article), REST_MS);
  }

  /** Looks now; `article` is the one on the desk. */
  async look(article: string | null): Promise<void> {
    clearTimeout(this.#timer);
    const search = (this.#search += 1);
    const before = this.#job;
    this.#job = null;
    this.#early = [];
    this.problem = "";
    this.cut = false;
    this.found = [];
    this.out.clear();
    this.busy = this.text !== "";
    this.percent = 0;
    if (before) void this.#call("cancel_job", { job: before }).catch(() => undefined);
    if (this.text === "") return;
    try {
      await this.#flush();
      const { job } = await this.#call("find_in_library", {
        sought: this.#sought(),
        put: this.replacing ? this.put : null,
        articles: this.here ? (article ? [article] : []) : null,
        sections: [],
        most: HITS_MAX,
      });
      if (search !== this.#search) return void (await this.#call("cancel_job", { job }));
      this.#job = job;
      const early = this.#early.filter((one) => one.job === job);
      this.#early = [];
      early.forEach((one) => this.take(one));
    } catch (failure) {
      if (search !== this.#search) return;
      this.busy = false;
      this.problem = (failure as Failure).message;
    }
  }

  /** Takes in how far long work has come; answers whether it was a search, which nobody else shows. */
  take(progress: Progress): boolean {
    const { job, kind, state, news, done, total, failure } = progress;
    if (news?.of === "replace") this.undo = news.replaced;
    if (news?.of === "take_back") this.undo = [];
    if (kind !== "find") return false;
    if (job !== this.#job) {
      if (this.#job === null && this.busy) this.#early.push(progress);
      return true;
    }
    if (news?.of === "find") {
      this.found = [...this.found, ...news.found];
      this.cut ||= news.cut;
    }
    this.percent = total ? Math.floor((100 * done) / total) : 0;
    if (failure) this.problem = failure;
    if (state !== "running") {
      this.busy = false;
      this.#job = null;
    }
    return true;
  }

  isOut(id: string, place: number): boolean {
    return this.out.has(`${id}#${place}`);
  }

  /** Lets hits of an article stay as they are, or not. Without a place all of them. */
  choose(id: string, chosen: boolean, place?: number): void {
    const hits = this.found.find((one) => one.id === id)?.hits ?? [];
    const places = place === undefined ? hits.map((_, at) => at) : [place];
    for (const at of places) {
      if (chosen) this.out.delete(`${id}#${at}`);
      else this.out.add(`${id}#${at}`);
    }
  }

  /** Starts to replace what is chosen; null, or why it was not started. */
  async replace(): Promise<string | null> {
    const articles = this.found
      .map(({ id, state, hits }) => ({
        id,
        state,
        left_out: hits.flatMap((_, at) => (this.isOut(id, at) ? [at] : [])),
        all: hits.length,
      }))
      .filter((one) => one.left_out.length < one.all)
      .map(({ id, state, left_out }) => ({ id, state, left_out }));
    try {
      await this.#call("replace_in_library", {
        sought: this.#sought(),
        put: this.put,
        sections: [],
        articles,
      });
      return null;
    } catch (failure) {
      return (failure as Failure).message;
    }
  }

  /** Starts to take the last replacing back; null, or why it was not started. */
  async takeBack(): Promise<string | null> {
    const replaced = [...this.undo];
    this.undo = [];
    try {
      await this.#call("take_back", { replaced });
      return null;
    } catch (failure) {
      this.undo = replaced;
      return (failure as Failure).message;
    }
  }

  #sought(): Sought {
    return { text: this.text, exact: this.exact, words: this.words, regex: this.regex };
  }
}
