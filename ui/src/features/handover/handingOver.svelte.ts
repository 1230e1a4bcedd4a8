// Handing an article to somebody else, as the dialog shows it. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, PackedView, PackingView } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

export class HandingOver {
  /** What would go along; null until it is known. */
  packing = $state.raw<PackingView | null>(null);
  /** Prompts stay here until a person ticks that they go along. */
  withPrompts = $state(false);
  folder = $state("");
  busy = $state(false);
  result = $state.raw<PackedView | null>(null);
  failure = $state<string | null>(null);

  #call: Call;
  #article: string;
  #flush: () => Promise<boolean>;

  /** `flush` brings what is on the screen to the disk first: what is handed over must be what is seen. */
  constructor(call: Call, article: string, folder: string, flush: () => Promise<boolean>) {
    this.#call = call;
    this.#article = article;
    this.folder = folder;
    this.#flush = flush;
  }

  /** Looks what would go along. */
  async look(): Promise<void> {
    await this.#do(async () => {
      this.packing = await this.#call("packing", { id: this.#article });
    });
  }

  tick(withPrompts: boolean): void {
    this.withPrompts = withPrompts;
    this.result = null;
  }

  goTo(folder: string): void {
    this.folder = folder;
    this.result = null;
  }

  async pack(): Promise<void> {
    this.result = null;
    await this.#do(async () => {
      this.result = await this.#call("pack_article", {
        id: this.#article,
        to: this.folder,
        with_prompts: this.withPrompts,
      });
    });
  }

  async #do(how: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      if (await this.#flush()) await how();
      else this.failure = say("handover-not-saved");
    } catch (failure) {
      this.failure = (failure as Failure).message;
    } finally {
      this.busy = false;
    }
  }
}
