// The tools that a newsroom works with: the list as the record has it, and one that is being written. Knows neither Tauri
// nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, KnownToolView, ToolView } from "../../backend/contract";

/** A tool being written; without an id it is a new one. */
export type Writing = { id: string | null; tool: ToolView };

const NOTHING: ToolView = { name: "", provider: "", model: "", version: "", descriptor: "" };

export class Tools {
  /** By the alphabet, as a list to be looked through is; null until it is known. */
  list = $state.raw<readonly KnownToolView[] | null>(null);
  /** The tool under the hands, if any. */
  writing = $state<Writing | null>(null);
  failure = $state("");
  busy = $state(false);

  #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  async open(): Promise<void> {
    await this.#tried(() => this.#call("tools", {}));
  }

  /** Begins to write a tool: a new one, or one of the list. */
  begin(known: KnownToolView | null = null): void {
    this.failure = "";
    this.writing = known ? { id: known.id, tool: { ...known.tool } } : { id: null, tool: { ...NOTHING } };
  }

  leave(): void {
    this.failure = "";
    this.writing = null;
  }

  /** Keeps what was written; true when it is on the list. */
  async keep(): Promise<boolean> {
    const { writing } = this;
    if (!writing || this.busy) return false;
    const kept = await this.#tried(() => this.#call("keep_tool", $state.snapshot(writing)));
    if (kept) this.writing = null;
    return kept;
  }

  /** Takes one off the list; true when it is off. */
  remove(id: string): Promise<boolean> {
    return this.#tried(() => this.#call("remove_tool", { id }));
  }

  async #tried(what: () => Promise<KnownToolView[]>): Promise<boolean> {
    this.busy = true;
    this.failure = "";
    try {
      const named = (one: KnownToolView) => [one.tool.name, one.tool.model, one.tool.version].join(" ");
      this.list = (await what()).toSorted((a, b) => named(a).localeCompare(named(b)));
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
