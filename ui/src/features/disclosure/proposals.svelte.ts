// Uses of tools that a note, a file or a conversation suggests, on their way to a person. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, ProposalView } from "../../backend/contract";
import type { Disclosed } from "./ledger.svelte";

export class Proposals {
  found = $state.raw<readonly ProposalView[]>([]);
  failure = $state("");
  busy = $state(false);
  /** The conversation that was read last had nothing of the article. */
  nothing = $state(false);

  #call: Call;
  #article: Disclosed;
  #heads: string[] = [];
  /** The conversation that is being gone through; empty for what the article itself suggests. */
  #file = "";
  /** What a person has said is not so, in this window. */
  #denied: string[] = [];

  constructor(call: Call, article: Disclosed) {
    this.#call = call;
    this.#article = article;
  }

  /** Reads what is suggested now. */
  refresh(): Promise<void> {
    return this.#tried(async () => {
      await this.#article.flush();
      const article = this.#article.id;
      const view = this.#file
        ? await this.#call("proposals_from", { article, file: this.#file })
        : await this.#call("proposals", { article });
      this.#heads = view.heads;
      this.found = view.proposals.filter((one) => !this.#denied.includes(key(one)));
    });
  }

  /** Lets the person choose a conversation, and reads what it suggests. */
  async choose(): Promise<void> {
    await this.#tried(async () => {
      const [file] = await this.#call("choose_files", { kind: "conversation" });
      if (file) await this.compare(file);
    });
  }

  /** Reads what a conversation suggests. */
  async compare(file: string): Promise<void> {
    this.#file = file;
    await this.refresh();
    this.nothing = this.found.length === 0 && !this.failure;
    if (this.found.length === 0) this.#file = "";
  }

  /** Makes an entry of it: only a person does this. */
  async accept(one: ProposalView): Promise<void> {
    await this.#tried(async () => {
      await this.#article.flush();
      const contribution = {
        article: this.#article.id,
        id: null,
        at: one.at,
        by: null,
        tool: one.tool,
        kind: one.kind,
        parts: one.parts,
        extent: "partial",
        in_output: true,
        first_draft_by: one.suggested_by === "note" ? "human" : "ai",
        initiative: "human",
        purpose: "",
        prompt: one.prompt,
        prompt_visibility: "private",
        outcome: "edited",
        note: "",
      };
      const request = { contribution, heads: this.#heads, stretches: one.stretches };
      await this.#article.taking(() => this.#call("accept_proposal", request));
    });
    // What else is suggested stands in other places now; a failure stays in sight.
    const { failure } = this;
    await this.refresh();
    if (failure) this.failure = failure;
  }

  /** It was not so. */
  deny(one: ProposalView): void {
    this.#denied.push(key(one));
    this.found = this.found.filter((other) => other !== one);
  }

  async #tried(what: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = "";
    this.nothing = false;
    try {
      await what();
    } catch (failure) {
      this.failure = (failure as Failure).message;
    } finally {
      this.busy = false;
    }
  }
}

const key = (one: ProposalView) => [one.suggested_by, one.tool.name, one.kind, one.quote].join("\n");
