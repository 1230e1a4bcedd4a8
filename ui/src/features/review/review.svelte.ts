// How far the article in hand has come in review, what a reviewer is saying of it, and what waits in all others. Knows
// neither Tauri nor the DOM. Nothing of a reviewer's word is filled in here.

import type { Call } from "../../backend/call";
import type { ActView, Failure, Reviewed, ReviewView, WaitingView } from "../../backend/contract";
import { say } from "../../shared/words.svelte";
import { inWords } from "./refusals";

/** An article as far as review needs it. */
export type UnderReview = {
  id: string;
  /** Of the words on the screen, as of the last save. */
  readonly fingerprint: string;
  /** When it was saved last. */
  readonly updated: string;
  readonly saveState: { readonly kind: string };
  /** Sends what is not saved; true when all is on disk. */
  flush(): Promise<boolean>;
  /** Shows what the record answers: it is changed without the desk. */
  taking(change: () => Promise<Reviewed>): Promise<Reviewed>;
};

/** A sign-off as it is being said. Each field begins empty. */
export type Form = {
  by: string;
  role: string;
  scope: string[];
  decision: string;
  note: string;
  /** Of the words that were on the screen when the form was opened. */
  begun: string;
};

export class Reviewing {
  /** How far the article has come, as of the last look; null before the first. */
  view = $state.raw<ReviewView | null>(null);
  /** What waits, in place of the article in hand; null while that is shown. */
  inbox = $state.raw<readonly WaitingView[] | null>(null);
  /** How many articles wait, as of the last look. */
  waiting = $state(0);
  /** The sign-off being said, if any. */
  form = $state<Form | null>(null);
  /** The act that asks for a word why, and the word as far as it is written. */
  asking = $state<{ act: string; reason: string } | null>(null);
  failure = $state("");
  busy = $state(false);

  #call: Call;
  #article: () => UnderReview | null;
  #show: () => void;
  /** Id of the article that `form` and `asking` are about. */
  #about = "";

  /** `show` brings the panel into sight. */
  constructor(call: Call, article: () => UnderReview | null, show: () => void) {
    this.#call = call;
    this.#article = article;
    this.#show = show;
  }

  /** What is known of the article in hand; null while it is another one's. */
  get current(): ReviewView | null {
    return this.view?.article === this.#article()?.id ? this.view : null;
  }

  /** The fingerprint that a sign-off would be bound to: of the words on the screen. */
  get seen(): string {
    return this.#article()?.fingerprint ?? "";
  }

  /** Whether keys are on their way to the record: what they change has no fingerprint yet. */
  get unsaved(): boolean {
    return this.#article()?.saveState.kind !== "saved";
  }

  /** Whether other words stand there than when the form was opened. */
  get moved(): boolean {
    return this.form !== null && this.form.begun !== this.seen;
  }

  /** Whether a person has said all that a sign-off needs. */
  get complete(): boolean {
    const { form } = this;
    if (!form) return false;
    const said = form.by.trim() && form.role.trim() && form.scope.length > 0 && form.decision;
    return Boolean(said) && (form.decision !== "rejected" || form.note.trim() !== "");
  }

  /** The act of this name, if it may follow now. */
  act(name: string): ActView | undefined {
    return this.current?.acts.find((one) => one.act === name);
  }

  /** Looks how far the article in hand has come. */
  async look(): Promise<void> {
    const article = this.#article();
    if (!article) return;
    try {
      const view = await this.#call("review", { article: article.id });
      if (this.#article()?.id === view.article) this.view = view;
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  /** This article is in hand: what was being said of another one is not said of it. */
  turnTo(article: string): void {
    if (this.#about === article) return;
    this.#about = article;
    this.form = null;
    this.asking = null;
    this.failure = "";
  }

  /** Shows what waits in all articles. */
  async lookAround(): Promise<void> {
    this.#show();
    this.inbox = this.inbox ?? [];
    await this.count();
  }

  /** Looks how much waits. */
  async count(): Promise<void> {
    try {
      const found = await this.#call("inbox", {});
      this.waiting = found.length;
      if (this.inbox) this.inbox = found;
    } catch (failure) {
      if (this.inbox) this.failure = (failure as Failure).message;
    }
  }

  /** Begins to say a sign-off of the words on the screen. */
  begin(): void {
    this.turnTo(this.#article()?.id ?? "");
    this.#show();
    this.inbox = null;
    this.failure = "";
    this.asking = null;
    this.form ??= { by: "", role: "", scope: [], decision: "", note: "", begun: this.seen };
  }

  /** Keeps the sign-off; true when it is on disk. What is not saved is saved first, and then these may be other words. */
  async sign(): Promise<boolean> {
    const { form, seen } = this;
    const article = this.#article();
    if (!form || !article || !this.complete) return false;
    return this.#tried(async () => {
      if (!(await article.flush())) throw said("review-not-saved");
      if (article.fingerprint !== seen) throw said("review-words-moved");
      const { begun: _, ...request } = $state.snapshot(form) as Form;
      const sign = { ...request, article: article.id, fingerprint: seen };
      this.#take(await article.taking(() => this.#call("sign_off", sign)));
      this.form = null;
    }, form.by.trim());
  }

  /** Brings the article on its way, or back. What needs a word why is asked for it first. */
  async do(name: string): Promise<boolean> {
    this.turnTo(this.#article()?.id ?? "");
    this.#show();
    this.inbox = null;
    const act = this.act(name);
    if (act?.needs_reason && this.asking?.act !== name) {
      this.form = null;
      this.failure = "";
      this.asking = { act: name, reason: "" };
      return false;
    }
    const article = this.#article();
    if (!article) return false;
    const reason = this.asking?.reason ?? "";
    return this.#tried(async () => {
      if (!(await article.flush())) throw said("review-not-saved");
      const request = { article: article.id, act: name, reason };
      this.#take(await article.taking(() => this.#call("act_on_article", request)));
      this.asking = null;
    });
  }

  #take(answer: Reviewed): void {
    this.view = answer.review;
    void this.count();
  }

  /** `name` is who is to sign. */
  async #tried(what: () => Promise<unknown>, name = ""): Promise<boolean> {
    this.busy = true;
    this.failure = "";
    try {
      await what();
      return true;
    } catch (failure) {
      this.failure = inWords(failure as Failure, name);
      // Where the article stands by now may be why.
      void this.look();
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function said(key: string): Failure {
  return { code: null, message: say(key) };
}

/** The digits of a fingerprint that a person compares, in groups of four. */
export function short(fingerprint: string): string {
  return fingerprint.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}
