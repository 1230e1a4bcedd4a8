// Sending an article to a site, as the dialog shows it: look what would happen, send, and lay both versions side by side
// where somebody changed it there. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type {
  ConflictView,
  Failure,
  OutcomeView,
  Progress,
  PublishedView,
  SiteView,
} from "../../backend/contract";
import { say } from "../../shared/words.svelte";

export class Publishing {
  sites = $state.raw<readonly SiteView[] | null>(null);
  /** Where the article stands already. */
  places = $state.raw<readonly PublishedView[]>([]);
  site = $state("");
  /** Whether readers see it at once. */
  publish = $state(false);
  /** How far it has come; null while nothing goes on. */
  at = $state.raw<{ done: number; total: number; dry: boolean } | null>(null);
  outcome = $state.raw<OutcomeView | null>(null);
  stopped = $state(false);
  failure = $state("");
  /** Whether a dialog shows it. What goes on behind a closed one is told by the window. */
  shown = $state(true);
  /** Both versions have been looked at: only then may ours be written over theirs. */
  read = $state(false);

  #call: Call;
  #article: string;
  #flush: () => Promise<boolean>;
  #job: string | null = null;
  #early: Progress[] = [];

  /** `flush` brings what is on the screen to the disk first: what leaves must be what is seen. */
  constructor(call: Call, article: string, flush: () => Promise<boolean>) {
    this.#call = call;
    this.#article = article;
    this.#flush = flush;
  }

  get chosen(): SiteView | undefined {
    return this.sites?.find((site) => site.id === this.site);
  }

  get place(): PublishedView | undefined {
    return this.places.find((place) => place.site === this.site);
  }

  get conflict(): ConflictView | null {
    return this.outcome?.is === "conflict" ? this.outcome : null;
  }

  get busy(): boolean {
    return this.at !== null;
  }

  async open(): Promise<void> {
    try {
      [this.sites, this.places] = await Promise.all([
        this.#call("sites", {}),
        this.#call("published", { id: this.#article }),
      ]);
      // Where it went the last time, or the only place there is.
      const last = this.places.at(-1)?.site;
      const first = this.sites.find((site) => site.id === last) ?? this.sites[0];
      if (first && !this.site) await this.choose(first.id);
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  /** Chooses a site and looks what would happen there. */
  async choose(site: string): Promise<void> {
    if (this.busy) return;
    this.site = site;
    this.#clear();
    if (this.chosen?.secret !== "missing") await this.#start({ dry: true });
  }

  async send(): Promise<void> {
    await this.#start({ dry: false });
  }

  /** Writes over the version of theirs that stands beside ours on the screen, and over no other. */
  async over(): Promise<void> {
    const { conflict } = this;
    if (conflict && this.read) await this.#start({ dry: false, seen: conflict.print });
  }

  /** Brings their version into the library, as an article of its own. Answers whether that has begun. */
  async pull(): Promise<boolean> {
    const { conflict } = this;
    if (!conflict) return false;
    try {
      await this.#call("pull_posts", { site: this.site, posts: [conflict.remote] });
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    }
  }

  async stop(): Promise<void> {
    if (this.#job !== null) await this.#call("cancel_job", { job: this.#job });
  }

  /** The dialog is closed: a look ends, and what is being sent goes on. */
  leave(): void {
    this.shown = false;
    if (this.at?.dry) void this.stop();
  }

  /** Takes in how far long work has come; answers whether it was ours, which nobody else shows. */
  take(progress: Progress): boolean {
    const { job, kind, state, news, done, total, failure } = progress;
    // A mere look behind a closed dialog is nobody’s news.
    if (kind !== "publish" || this.at === null || !(this.shown || this.at.dry)) return false;
    if (job !== this.#job) {
      if (this.#job === null) this.#early.push(progress);
      return this.#job === null;
    }
    this.at = { ...this.at, done, total };
    if (state === "running") return true;
    if (failure) this.failure = failure;
    this.stopped = state === "cancelled";
    this.outcome = news?.of === "publish" ? news.outcome : null;
    this.at = null;
    this.#job = null;
    if (this.outcome?.is === "sent") void this.#places();
    return true;
  }

  async #start({ dry, seen = null }: { dry: boolean; seen?: string | null }): Promise<void> {
    if (this.busy || !this.site) return;
    this.#clear();
    this.at = { done: 0, total: 2, dry };
    try {
      if (!(await this.#flush())) throw { code: null, message: say("publish-not-saved") };
      const { id, publish } = { id: this.#article, publish: this.publish };
      const { job } = await this.#call("publish_article", { id, site: this.site, publish, dry, seen });
      this.#job = job;
      const early = this.#early;
      this.#early = [];
      early.forEach((one) => this.take(one));
    } catch (failure) {
      this.failure = (failure as Failure).message;
      this.at = null;
    }
  }

  async #places(): Promise<void> {
    try {
      this.places = await this.#call("published", { id: this.#article });
    } catch {
      // It was sent all the same, and the dialog says so.
    }
  }

  #clear(): void {
    this.failure = "";
    this.outcome = null;
    this.stopped = false;
    this.read = false;
  }
}
