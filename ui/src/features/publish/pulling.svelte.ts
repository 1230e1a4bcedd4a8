// Posts of a site that are to come in as articles, as the dialog shows them. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, PostView, SiteView } from "../../backend/contract";

/** Only these have posts that can be read. */
const READABLE: readonly string[] = ["wordpress", "ghost"];

export class Pulling {
  /** The sites that have posts; null until the first answer. */
  sites = $state.raw<readonly SiteView[] | null>(null);
  site = $state("");
  /** The posts that were changed last; null while they are asked for. */
  posts = $state.raw<readonly PostView[] | null>(null);
  wanted = $state.raw<readonly string[]>([]);
  failure = $state("");

  #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  get chosen(): SiteView | undefined {
    return this.sites?.find((site) => site.id === this.site);
  }

  async open(): Promise<void> {
    try {
      this.sites = (await this.#call("sites", {})).filter((site) => READABLE.includes(site.kind));
      const first = this.sites[0];
      if (first) await this.choose(first.id);
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  async choose(id: string): Promise<void> {
    this.site = id;
    this.posts = null;
    this.wanted = [];
    this.failure = "";
    if (this.chosen?.secret === "missing") return;
    try {
      const posts = await this.#call("posts_of", { id });
      if (this.site === id) this.posts = posts;
    } catch (failure) {
      if (this.site === id) this.failure = (failure as Failure).message;
    }
  }

  want(id: string, wanted: boolean): void {
    const others = this.wanted.filter((one) => one !== id);
    this.wanted = wanted ? [...others, id] : others;
  }
}
