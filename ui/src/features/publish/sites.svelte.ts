// The sites that articles are sent to, as a person sets them up. A secret is typed, handed on and forgotten at once. Knows
// neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, GreetingView, SiteView } from "../../backend/contract";

export const KINDS = ["wordpress", "ghost", "webhook", "git"] as const;
export type SiteKind = (typeof KINDS)[number];

/** A site while a person writes it; `secret` is empty unless they give a new one. */
export type Writing = {
  id: string | null;
  name: string;
  kind: SiteKind;
  address: string;
  user: string;
  folder: string;
  target: string;
  secret: string;
};

const NEW: Writing = {
  id: null,
  name: "",
  kind: "wordpress",
  address: "",
  user: "",
  folder: "",
  target: "",
  secret: "",
};

export class Sites {
  /** What there is; null until the first answer. */
  list = $state.raw<readonly SiteView[] | null>(null);
  writing = $state<Writing | null>(null);
  busy = $state(false);
  failure = $state("");
  /** The site that was asked, and how it said hello. */
  greeting = $state.raw<{ site: string; told: GreetingView } | null>(null);

  #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  async open(): Promise<void> {
    await this.#tried(async () => {
      this.list = await this.#call("sites", {});
    });
  }

  begin(site?: SiteView): void {
    this.failure = "";
    this.greeting = null;
    this.writing = site ? { ...NEW, ...site, kind: site.kind as SiteKind, secret: "" } : { ...NEW };
  }

  leave(): void {
    this.writing = null;
    this.failure = "";
  }

  /** Whether what is written is enough to be kept. */
  get complete(): boolean {
    const { writing } = this;
    if (!writing) return false;
    const needs = writing.kind === "wordpress" ? [writing.user] : [];
    return [writing.name, writing.address, ...needs].every((text) => text.trim() !== "");
  }

  async keep(): Promise<boolean> {
    const { writing } = this;
    if (!writing || this.busy) return false;
    const { id, name, kind, address, user } = writing;
    const ofGit = kind === "git";
    const kept = await this.#tried(async () => {
      this.list = await this.#call("keep_site", {
        id,
        name,
        kind,
        address,
        user: kind === "wordpress" ? user : "",
        folder: ofGit ? writing.folder : "",
        target: ofGit ? writing.target : "",
        secret: ofGit || !writing.secret.trim() ? null : writing.secret,
      });
    });
    if (kept) this.writing = null;
    // Whether it was kept or refused: it stays in no field.
    else writing.secret = "";
    return kept;
  }

  async remove(id: string): Promise<boolean> {
    return this.#tried(async () => {
      this.list = await this.#call("remove_site", { id });
    });
  }

  async test(id: string): Promise<void> {
    this.greeting = null;
    await this.#tried(async () => {
      this.greeting = { site: id, told: await this.#call("test_site", { id }) };
    });
  }

  async #tried(what: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = "";
    try {
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
