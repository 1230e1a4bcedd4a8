// The backups of the library, as the settings show them. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { BackupsView, Failure } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

export class Backups {
  /** What there is; null until the first answer. */
  view = $state.raw<BackupsView | null>(null);
  /** What is being done. */
  busy = $state<"backing up" | "bringing back" | null>(null);
  failure = $state("");

  #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  async open(): Promise<void> {
    await this.#tried(async () => {
      this.view = await this.#call("backups", {});
    });
  }

  /** Makes a backup now. Answers whether it was made. */
  async backUp(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = "backing up";
    return this.#tried(async () => {
      this.view = await this.#call("back_up", {});
    });
  }

  /** Puts a backup in the library's place. Answers the folder that keeps the library as it was, or null. */
  async bringBack(name: string): Promise<string | null> {
    if (this.busy) return null;
    this.busy = "bringing back";
    let aside: string | null = null;
    await this.#tried(async () => {
      ({ aside } = await this.#call("bring_back", { name }));
    });
    return aside;
  }

  /** Asks for another folder. Answers it, or null when there is none to keep. */
  async chooseFolder(): Promise<string | null> {
    let folder: string | null = null;
    await this.#tried(async () => {
      folder = await this.#call("choose_folder", { title: say("backups-which-folder") });
    });
    return folder;
  }

  async openFolder(): Promise<void> {
    const path = this.view?.folder ?? "";
    await this.#tried(() => this.#call("open_folder", { path }));
  }

  async #tried(what: () => Promise<unknown>): Promise<boolean> {
    this.failure = "";
    try {
      await what();
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    } finally {
      this.busy = null;
    }
  }
}
