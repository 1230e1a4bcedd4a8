// The register of uses of tools, as the dialog shows it: what is asked for, the entries so far, and a file of them. Knows
// neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, RegisterEntry, RegisterFilter, RegisterView } from "../../backend/contract";

/** So many entries are shown before somebody asks for more. */
export const PAGE = 100;

/** What an entry can lack. */
export const GAPS = ["review", "accountable", "model", "provider"] as const;

export class Register {
  filter = $state<RegisterFilter>({ tool: "", by: "", section: "", since: null, until: null, missing: null });
  entries = $state.raw<readonly RegisterEntry[]>([]);
  total = $state(0);
  choices = $state.raw<Pick<RegisterView, "tools" | "people" | "sections">>({
    tools: [],
    people: [],
    sections: [],
  });
  /** Whether an answer has come. */
  read = $state(false);
  busy = $state(false);
  failure = $state("");
  /** The file that was written last. */
  written = $state("");

  #call: Call;
  #asked = 0;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Asks for something else; an empty text asks for nothing. */
  ask(field: keyof RegisterFilter, value: string): Promise<void> {
    this.filter[field] = value;
    return this.refresh();
  }

  /** Whether anything is asked for. */
  get filtered(): boolean {
    return Object.values(this.filter).some(Boolean);
  }

  get more(): boolean {
    return this.entries.length < this.total;
  }

  /** Reads the entries anew; an answer that comes late is not shown in the place of a newer one. */
  refresh(): Promise<void> {
    return this.#ask(0, []);
  }

  /** Reads the next entries. */
  next(): Promise<void> {
    return this.#ask(this.entries.length, this.entries);
  }

  clear(): Promise<void> {
    this.filter = { tool: "", by: "", section: "", since: null, until: null, missing: null };
    return this.refresh();
  }

  /** Writes all that is asked for into a folder that the person chooses; nothing when they think better of it. */
  async save(format: "csv" | "json", title: string): Promise<void> {
    this.failure = "";
    this.written = "";
    try {
      const to = await this.#call("choose_folder", { title });
      if (to)
        this.written = await this.#call("save_register", {
          filter: $state.snapshot(this.filter),
          format,
          to,
        });
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  async #ask(offset: number, before: readonly RegisterEntry[]): Promise<void> {
    const asked = (this.#asked += 1);
    this.busy = true;
    this.failure = "";
    this.written = "";
    try {
      const filter = $state.snapshot(this.filter);
      const view = await this.#call("register", { filter, offset, limit: PAGE });
      if (asked !== this.#asked) return;
      this.entries = [...before, ...view.entries];
      this.total = view.total;
      this.choices = view;
      this.read = true;
    } catch (failure) {
      if (asked === this.#asked) this.failure = (failure as Failure).message;
    } finally {
      if (asked === this.#asked) this.busy = false;
    }
  }
}
