// Which article is open, and what becomes of the one that is left. Knows neither Tauri nor the DOM.

import type { ArticleView, Changed, Failure } from "../../backend/contract";
import { type Desktop, OpenArticle } from "./article.svelte";
import { wallClock } from "./saving";

export class Desk {
  current = $state.raw<OpenArticle | null>(null);
  /** The id that is being opened. */
  opening = $state<string | null>(null);
  /** Why the last one could not be opened. */
  failure = $state.raw<Failure | null>(null);

  // Left, but not on disk yet: they go on trying, and opening one again returns to it with its words.
  #left = $state.raw<readonly OpenArticle[]>([]);
  #desktop: Desktop;
  #asked = 0;

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  /** True while words of any article are not on disk and an attempt to save them has failed. */
  get unsaved(): boolean {
    const open = this.current ? [...this.#left, this.current] : this.#left;
    return open.some((article) => article.saveState.kind === "unsaved");
  }

  async open(id: string): Promise<void> {
    const asked = (this.#asked += 1);
    this.failure = null;
    this.opening = null;
    if (this.current?.id === id) return;
    const kept = this.#left.find((article) => article.id === id);
    if (kept) {
      this.#take(kept);
      return;
    }
    this.opening = id;
    try {
      const view = await this.#desktop.call("open_article", { id });
      if (asked === this.#asked) this.show(view);
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.opening = null;
      this.failure = failure as Failure;
    }
  }

  /** Shows an article whose view is at hand: a new one, or the sample. */
  show(view: ArticleView): void {
    this.#asked += 1;
    this.opening = null;
    this.failure = null;
    const kept = this.#left.find((article) => article.id === view.id);
    if (this.current?.id !== view.id) this.#take(kept ?? new OpenArticle(view, this.#desktop));
  }

  close(): void {
    this.#asked += 1;
    this.opening = null;
    this.#take(null);
  }

  /** Somebody else wrote: every `changed` event of the window comes here. */
  changed(told: Changed): void {
    const { current } = this;
    if (!current || (told.noun === "article" && told.id !== current.id)) return;
    // A failure here is no failure of the person's work: the next save's answer brings the change all the same.
    current.refresh().catch(() => {});
  }

  /** Sends everything that is not saved. True when all of it is on disk. */
  async flush(): Promise<boolean> {
    const open = this.current ? [...this.#left, this.current] : this.#left;
    const done = await Promise.all(open.map((article) => article.flush()));
    return done.every(Boolean);
  }

  #take(article: OpenArticle | null): void {
    const left = this.current;
    this.current = article;
    this.#left = this.#left.filter((other) => other !== article);
    if (!left || left === article) return;
    this.#left = [...this.#left, left];
    void this.#letGo(left);
  }

  // It goes when it is on disk. Until then its own attempts go on, and this only looks whether one came through.
  async #letGo(left: OpenArticle): Promise<void> {
    const { clock = wallClock } = this.#desktop;
    await left.flush();
    while (left.saveState.kind !== "saved" && this.#left.includes(left)) {
      await new Promise<void>((done) => clock.after(1_000, done));
    }
    if (left.saveState.kind === "saved") this.#left = this.#left.filter((other) => other !== left);
  }
}
