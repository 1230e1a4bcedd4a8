// Writing an article into a folder, as the dialog shows it. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Exported, Failure } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** What an article can leave as, in the order of the dialog. */
export const TARGETS = ["markdown", "canonical"] as const;

/** Those whose file can say who wrote which words. */
export const CARRIES_AUTHORSHIP: readonly string[] = ["markdown"];

export class Exporting {
  target = $state<string>("markdown");
  folder = $state("");
  /** Whether the authors of the words are noted behind the text. */
  authorship = $state(false);
  busy = $state(false);
  result = $state.raw<Exported | null>(null);
  failure = $state<string | null>(null);
  /** What the checks have found keeps it here. */
  kept = $state(false);

  #call: Call;
  #article: string;
  #flush: () => Promise<boolean>;

  /** `flush` brings what is on the screen to the disk first: what leaves must be what is seen. */
  constructor(call: Call, article: string, folder: string, flush: () => Promise<boolean>) {
    this.#call = call;
    this.#article = article;
    this.folder = folder;
    this.#flush = flush;
  }

  choose(target: string): void {
    this.target = target;
    this.result = null;
  }

  async chooseFolder(): Promise<void> {
    try {
      const folder = await this.#call("choose_folder", { title: say("export-which-folder") });
      if (folder === null) return;
      this.folder = folder;
      this.result = null;
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  async export(): Promise<void> {
    this.busy = true;
    this.failure = null;
    this.kept = false;
    this.result = null;
    try {
      if (!(await this.#flush())) {
        this.failure = say("export-not-saved");
        return;
      }
      this.result = await this.#call("export_article", {
        id: this.#article,
        target: this.target,
        to: this.folder,
        authorship: this.authorship && CARRIES_AUTHORSHIP.includes(this.target),
      });
    } catch (failure) {
      const { message, code } = failure as Failure;
      this.failure = message;
      this.kept = code === "kept";
    } finally {
      this.busy = false;
    }
  }
}
