// What an article was before: its moments, the one in hand, and what changed since. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { DifferenceView, Failure, MomentView, Restored } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** An article as far as its history needs it. */
export type Remembered = {
  id: string;
  /** Sends what is not saved; true when all is on disk. */
  flush(): Promise<boolean>;
  /** Shows what the record answers: it is changed without the desk. */
  taking(change: () => Promise<Restored>): Promise<Restored>;
};

export class History {
  /** Newest first. */
  moments = $state.raw<readonly MomentView[]>([]);
  /** The state in hand, as hashes joined; empty before the first answer. */
  chosen = $state("");
  /** From the state in hand to now. */
  difference = $state.raw<readonly DifferenceView[] | null>(null);
  exact = $state(false);
  failure = $state("");
  busy = $state(false);

  #call: Call;
  #article: Remembered;
  #asked = 0;

  constructor(call: Call, article: Remembered) {
    this.#call = call;
    this.#article = article;
  }

  /** The moments one can go back to, newest first: an export is a moment, and no state of its own. */
  get states(): readonly MomentView[] {
    return this.moments.filter((moment) => moment.heads.length > 0);
  }

  /** Where the state in hand stands among them; 0 is the newest. */
  get at(): number {
    return Math.max(
      0,
      this.states.findIndex((moment) => key(moment) === this.chosen),
    );
  }

  get current(): MomentView | null {
    return this.states[this.at] ?? null;
  }

  /** Reads the moments. What was in hand stays in hand. */
  async open(): Promise<void> {
    await this.#tried(async () => {
      const { moments } = await this.#call("history", { id: this.#article.id });
      this.moments = moments.toReversed();
      await this.#compare();
    });
  }

  async choose(moment: MomentView | undefined): Promise<void> {
    if (!moment || moment.heads.length === 0) return;
    this.chosen = key(moment);
    await this.#tried(() => this.#compare());
  }

  async setExact(exact: boolean): Promise<void> {
    this.exact = exact;
    await this.#tried(() => this.#compare());
  }

  /** Gives the state in hand a name; true when it has it. */
  async name(name: string): Promise<boolean> {
    const { current } = this;
    if (!current) return false;
    return this.#tried(async () => {
      // What was typed until now belongs to the state that gets the name.
      const newest = this.at === 0;
      if (newest && !(await this.#article.flush())) throw notSaved();
      const { moments } = await this.#call("name_version", {
        id: this.#article.id,
        name,
        heads: newest ? null : current.heads,
      });
      this.moments = moments.toReversed();
      this.chosen = "";
      await this.#compare();
    });
  }

  /**
   * Puts the words of the state in hand back, of one section or all. Answers what takes that back, or null where it
   * was not done.
   */
  async restore(section: string | null): Promise<(() => Promise<boolean>) | null> {
    const { current } = this;
    if (!current) return null;
    return this.#restored(current.heads, section, null);
  }

  /** On the state `base`, or on the present one. What is written in the meantime stays, whichever way one goes. */
  async #restored(
    heads: string[],
    section: string | null,
    base: string[] | null,
  ): Promise<(() => Promise<boolean>) | null> {
    const { id } = this.#article;
    let [before, alone]: [string[], string[]] = [[], []];
    const done = await this.#tried(async () => {
      if (!(await this.#article.flush())) throw notSaved();
      before = base ?? (await this.#call("open_article", { id })).heads;
      const restore = () => this.#call("restore", { id, heads, base: before, section });
      ({ alone } = await this.#article.taking(restore));
    });
    if (done) await this.open();
    return done ? async () => (await this.#restored(before, section, alone)) !== null : null;
  }

  async #compare(): Promise<void> {
    const asked = (this.#asked += 1);
    const { current } = this;
    if (!current) {
      this.difference = null;
      return;
    }
    const found = await this.#call("compare", {
      id: this.#article.id,
      from: current.heads,
      to: null,
      exact: this.exact,
    });
    // The person has gone on meanwhile.
    if (asked === this.#asked) this.difference = found;
  }

  async #tried(what: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    try {
      await what();
      this.failure = "";
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function notSaved(): Failure {
  return { code: "not_saved", message: say("history-not-saved") };
}

/** What tells a moment from the others in a list. */
export function key(moment: MomentView): string {
  return `${moment.deed} ${moment.to} ${moment.heads.join()} ${moment.name}`;
}

/** A piece that did not change, with its middle left out where it is long: only the words around a change are read. */
export function shortened(text: string, first: boolean, last: boolean, around = 60): string {
  if (text.length <= around * 2 + 20) return text;
  const head = first ? "" : text.slice(0, around).toWellFormed();
  const tail = last ? "" : text.slice(-around).toWellFormed();
  return `${head.replace(/\S*$/, "")} … ${tail.replace(/^\S*/, "")}`;
}
