// The ledger of the article in hand: what is in it, and a use of a tool on its way in. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type {
  ContributionView,
  DisclosureView,
  Failure,
  KnownToolView,
  Recorded,
  RemainsView,
  ToolView,
} from "../../backend/contract";

/** An article as far as its ledger needs it. */
export type Disclosed = {
  id: string;
  ledger: readonly ContributionView[];
  disclosure: DisclosureView | null;
  /** When it was last saved. */
  updated: string;
  /** Sends what is not saved; true when all is on disk. */
  flush(): Promise<boolean>;
  /** Shows what the record answers: it is changed without the desk. */
  taking(change: () => Promise<Recorded>): Promise<Recorded>;
};

/** A use of a tool as it is being said; several kinds make several entries. */
export type Draft = {
  /** The entry that is being corrected; null for a new one. */
  id: string | null;
  /** When the tool was used; null means now. */
  at: string | null;
  tool: ToolView;
  kinds: readonly string[];
  /** Sections; empty means the whole article. */
  parts: readonly string[];
  extent: string;
  in_output: boolean;
  first_draft_by: string;
  initiative: string;
  purpose: string;
  prompt: string;
  prompt_visibility: string;
  outcome: string;
  note: string;
};

const NOTHING: Draft = {
  id: null,
  at: null,
  tool: { name: "", provider: "", model: "", version: "", descriptor: "" },
  kinds: [],
  parts: [],
  extent: "partial",
  in_output: true,
  first_draft_by: "human",
  initiative: "human",
  purpose: "",
  prompt: "",
  prompt_visibility: "private",
  outcome: "edited",
  note: "",
};

export class Ledger {
  /** The use being said, if any. */
  draft = $state<Draft | null>(null);
  failure = $state("");
  busy = $state(false);

  #call: Call;
  #article: Disclosed;

  constructor(call: Call, article: Disclosed) {
    this.#call = call;
    this.#article = article;
  }

  /** The tools of the library, the one that was used last first. */
  #known = $state.raw<readonly KnownToolView[]>([]);

  /** Every tool that is offered: those of this ledger, the one used last first, then those of the library. */
  get tools(): readonly ToolView[] {
    const all = [
      ...this.#article.ledger.toReversed().map(({ tool }) => tool),
      ...this.#known.map(({ tool }) => tool),
    ];
    return all.filter((tool, at) => all.findIndex((other) => called(other) === called(tool)) === at);
  }

  /** Reads which tools the library knows. What cannot be read is not offered. */
  async know(): Promise<void> {
    this.#known = await this.#call("tools", {}).catch(() => []);
  }

  /** Begins to say a use of a tool: of the section in hand, with the tool that was used last. */
  begin(section: string | null): void {
    this.failure = "";
    void this.know();
    this.#brought = true;
    this.draft = {
      ...structuredClone(NOTHING),
      tool: { ...(this.tools[0] ?? NOTHING.tool) },
      parts: section ? [section] : [],
    };
  }

  /** Whether what is said of the tool came with its name. */
  #brought = false;

  /** Says that it was this tool. */
  choose(tool: ToolView): void {
    if (!this.draft) return;
    this.draft.tool = { ...tool };
    this.#brought = true;
  }

  /** A name was typed. One that stands for a single tool that is known brings what is known of it. */
  typed(name: string): void {
    const { draft } = this;
    if (!draft) return;
    const wanted = name.trim().toLowerCase();
    const meant = this.tools.filter((tool) => tool.name.toLowerCase() === wanted);
    const one = meant.length === 1 ? meant[0] : undefined;
    // What was known of another tool is not known of this one.
    draft.tool = { ...(one ?? (this.#brought ? NOTHING.tool : draft.tool)), name };
    this.#brought = one !== undefined;
  }

  /** Begins to correct an entry. */
  correct(entry: ContributionView): void {
    this.failure = "";
    void this.know();
    this.#brought = false;
    const { prompt, kind, ...rest } = entry;
    this.draft = {
      ...structuredClone($state.snapshot(rest)),
      kinds: [kind],
      prompt: prompt.text,
      prompt_visibility: prompt.visibility,
    };
  }

  /** Keeps what was said; true when it is on disk. */
  async record(): Promise<boolean> {
    const { draft } = this;
    if (!draft) return false;
    const kept = await this.#tried(async () => {
      const { kinds, ...said } = $state.snapshot(draft) as Draft;
      for (const kind of kinds) {
        const request = { ...said, parts: [...said.parts], article: this.#article.id, kind, by: null };
        await this.#article.taking(() => this.#call("record_contribution", request));
      }
    });
    if (kept) this.draft = null;
    return kept;
  }

  /** What is left of each entry's words, by its id; none of those that wrote none. */
  remains = $state.raw<Readonly<Record<string, RemainsView>>>({});

  /** Works out what is left now. What cannot be worked out is not shown. */
  async look(): Promise<void> {
    const remains = await this.#call("remains", { article: this.#article.id }).catch(() => []);
    this.remains = Object.fromEntries(remains.map((one) => [one.contribution, one]));
  }

  /** Takes an entry out; it stays in the history. */
  strike(id: string): Promise<boolean> {
    const request = { article: this.#article.id, id };
    return this.#tried(() => this.#article.taking(() => this.#call("strike_contribution", request)));
  }

  /** Says that no tool was used, or takes that back. */
  affirm(affirmed: boolean): Promise<boolean> {
    const request = { article: this.#article.id, affirmed };
    return this.#tried(() => this.#article.taking(() => this.#call("affirm_no_ai", request)));
  }

  async #tried(what: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.failure = "";
    try {
      // What a rule says no to may depend on words that are still on their way.
      await this.#article.flush();
      await what();
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** A tool with its model and version, in words. */
export function called(tool: ToolView): string {
  return [tool.name.trim(), tool.model, tool.version].filter(Boolean).join(" ");
}

/** The section of the page that a part stands in; null for the note, which no tool writes, and where there is none. */
export function sectionOf(part: string): string | null {
  const [noun = ""] = part.split(/[.:]/);
  if (noun === "takeaway") return "takeaways";
  if (noun === "question" || noun === "answer") return "qa";
  return noun === "note" || noun === "" ? null : noun;
}

/** Tools of the ledger that the printed note does not name. */
export function unnamedIn(printed: string, ledger: readonly ContributionView[]): string[] {
  const kept = ledger.filter((entry) => entry.outcome !== "discarded").map((entry) => entry.tool.name);
  return kept.filter((name, at) => kept.indexOf(name) === at && !printed.includes(name));
}

/** The compiled text in pieces: each phrase with the entries behind it, and what stands between. */
export function pieces(
  text: string,
  phrases: readonly { from: number; to: number; contributions: readonly string[] }[],
): { text: string; entries: readonly string[] }[] {
  const found: { text: string; entries: readonly string[] }[] = [];
  let at = 0;
  for (const { from, to, contributions } of phrases) {
    if (from > at) found.push({ text: text.slice(at, from), entries: [] });
    found.push({ text: text.slice(from, to), entries: contributions });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), entries: [] });
  return found;
}
