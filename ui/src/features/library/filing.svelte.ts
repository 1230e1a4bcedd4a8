// What the list can be narrowed by: the tags and sections there are, and the searches under a name. Knows neither Tauri
// nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, FilingView, ListingView, SavedSearch } from "../../backend/contract";

export class Filing {
  /** Null until somebody wants to know. */
  known = $state.raw<FilingView | null>(null);
  saved = $state.raw<readonly SavedSearch[]>([]);
  failure = $state("");
  #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Reads what there is now. */
  async read(): Promise<void> {
    await this.#trying(async () => {
      [this.known, this.saved] = await Promise.all([
        this.#call("filing", {}),
        this.#call("saved_searches", {}),
      ]);
    });
  }

  async save(name: string, listing: ListingView): Promise<void> {
    await this.#trying(async () => {
      this.saved = await this.#call("save_search", { name, listing });
    });
  }

  async forget(name: string): Promise<void> {
    await this.#trying(async () => {
      this.saved = await this.#call("forget_search", { name });
    });
  }

  async #trying(act: () => Promise<void>): Promise<void> {
    this.failure = "";
    try {
      await act();
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }
}
