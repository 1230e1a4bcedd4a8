// Saying where words come from: what is asked, what has been said, and the walk through what nobody has spoken for.
// Knows neither the DOM nor the editor.

import { getContext, setContext, tick } from "svelte";
import type { Call } from "../../../backend/call";
import type { Failure } from "../../../backend/contract";
import type { OpenArticle } from "../article.svelte";
import type { Followed } from "../editor/followed";
import { newId } from "../ids";
import type { PartText } from "../partText";
import { runAt, type Spot, stretches } from "./counting";
import { explained, type OriginKind } from "./names";

/** An origin that is there, or one that has to be made first. */
export type Said =
  | { origin: string }
  | { tool: string; kind: string }
  | { person: string }
  | { title: string; url: string; clip: string };

/** A question to the person: where does this stretch, or what is pasted next, come from? */
export type Question = { how: "mark" | "paste"; about: OriginKind | null; spot: Spot | null };

/** So long a paste that was asked for may take to arrive. */
const PASTE_MS = 5_000;

export class Originating {
  /** What is being asked, if anything. */
  asked = $state.raw<Question | null>(null);
  /** Where the menu of a stretch stands, if it does. */
  menu = $state.raw<{ spot: Spot; x: number; y: number } | null>(null);
  /** The walk through what nobody has spoken for: where it is, if it goes on. */
  walk = $state.raw<Spot | null>(null);
  walking = $state(false);
  byParagraph = $state(false);
  /** Why what was said could not be kept. */
  failure = $state("");
  busy = $state(false);

  readonly article: OpenArticle;
  #call: Call;
  #parts: () => readonly PartText[];
  /** What was said last of each kind, for whoever says it again. */
  #last = $state.raw<Partial<Record<OriginKind, string>>>({});
  /** What the walk has said, for taking it back. */
  #said: { part: PartText; depth: number; spot: Spot }[] = [];

  constructor(article: OpenArticle, call: Call, parts: () => readonly PartText[]) {
    this.article = article;
    this.#call = call;
    this.#parts = parts;
  }

  /** Who, what and when, in lines. */
  explain(origin: string): string[] {
    return explained(origin, this.article, Date.now());
  }

  /** The same of the words at a place. */
  explainAt(part: PartText, at: number): string[] {
    const run = runAt(part, at);
    return run ? this.explain(run.origin) : [];
  }

  /** What is selected; without a selection, the run at the caret. */
  get inHand(): Spot | null {
    const { spot } = this.article.hand;
    const part = spot && this.article.part(spot.part);
    if (!part) return null;
    if (spot.from < spot.to) return { part, from: spot.from, to: spot.to };
    const run = runAt(part, spot.to);
    return run && { part, from: run.from, to: run.to };
  }

  /** What was said last of this kind, if it still is an origin of the article. */
  lastOf(kind: OriginKind): string | null {
    const { me, people, ledger, sources } = this.article;
    if (kind === "me") return `h:${me.id}`;
    if (kind === "unknown") return `u:${newId()}`;
    const all = {
      person: people.filter((one) => one.id !== me.id).map((one) => `h:${one.id}`),
      tool: ledger.map((one) => `c:${one.id}`),
      source: sources.map((one) => `r:${one.id}`),
    }[kind];
    const last = this.#last[kind];
    if (last && all.includes(last)) return last;
    // One alone is meant.
    return all.length === 1 ? (all[0] ?? null) : null;
  }

  /** Opens the menu of what is selected at a place, or of the run there; answers whether it is shown. */
  open(part: PartText, at: number, spot: { x: number; y: number }): boolean {
    const { from, to } = part.state.selection.main;
    const selected = from < to && at >= from && at <= to;
    const run = selected ? { from, to } : runAt(part, at);
    if (!run) return false;
    this.menu = { spot: { part, from: run.from, to: run.to }, ...spot };
    return true;
  }

  ask(how: "mark" | "paste", about: OriginKind | null = null, spot: Spot | null = this.inHand): void {
    this.menu = null;
    this.failure = "";
    if (how === "mark" && !spot) return;
    this.asked = { how, about, spot };
  }

  /** Says it of a stretch; true when it is said. */
  async mark(spot: Spot, said: Said): Promise<boolean> {
    const place = spot.part.follow(spot.from, spot.to);
    try {
      const origin = await this.#made(said, spot.part);
      if (origin === null) return false;
      this.#marked(spot.part, place, origin);
      return true;
    } finally {
      spot.part.forget(place);
    }
  }

  /** Answers the question; true when the answer is kept. */
  async answer(said: Said): Promise<boolean> {
    const { asked } = this;
    if (!asked) return false;
    const { how, spot } = asked;
    if (how === "mark") {
      const done = spot !== null && (await this.mark(spot, said));
      if (done) this.asked = null;
      if (done && this.walking) this.#goOn(spot);
      return done;
    }
    const origin = await this.#made(said, spot?.part ?? this.article.body);
    if (origin === null) return false;
    this.asked = null;
    // While the dialog stands, the text cannot have the focus, and without it nothing is pasted.
    await tick();
    await this.pasteAs(origin);
    return true;
  }

  /** What is on the clipboard arrives with this origin. */
  async pasteAs(origin: string): Promise<void> {
    this.article.arriving = origin;
    setTimeout(() => {
      if (this.article.arriving === origin) this.article.arriving = null;
    }, PASTE_MS);
    // A dialog took the focus from the text.
    this.article.hand.current?.run(() => true);
    await this.#call("use_clipboard", { how: "Paste" });
  }

  // The walk

  /** What nobody has spoken for, in the order of the page. */
  get unspoken(): Spot[] {
    return stretches(this.#parts(), (origin) => origin.startsWith("u:"), this.byParagraph);
  }

  /** Which one of them the walk is at, from 0; -1 when it is at none. */
  placeIn(all: readonly Spot[]): number {
    const { walk } = this;
    return walk ? all.findIndex(({ part, from }) => part === walk.part && from === walk.from) : -1;
  }

  start(): void {
    this.walking = true;
    this.#said = [];
    const { spot } = this.article.hand;
    const all = this.unspoken;
    const parts = this.#parts();
    const here = spot ? parts.findIndex((part) => part.name === spot.part) : 0;
    const ahead = all.find(({ part, to }) => {
      const at = parts.indexOf(part);
      return at > here || (at === here && to >= (spot?.from ?? 0));
    });
    this.#at(ahead ?? all[0] ?? null);
  }

  stop(): void {
    this.walking = false;
    const { walk } = this;
    this.#at(null);
    walk?.part.focus(walk.from);
  }

  step(by: 1 | -1): void {
    const all = this.unspoken;
    const { walk } = this;
    const at = this.placeIn(all);
    if (at < 0 && walk) this.#goOn(walk);
    else this.#at(all[(at + by + all.length) % Math.max(1, all.length)] ?? null);
  }

  /** Says it of the stretch the walk is at, with one key; asks where it is not clear what is meant. */
  async speak(kind: OriginKind, another = false): Promise<void> {
    const { walk } = this;
    if (!walk) return;
    const origin = another ? null : this.lastOf(kind);
    if (origin === null) {
      this.ask("mark", kind, walk);
      return;
    }
    if (await this.mark(walk, { origin })) this.#goOn(walk);
  }

  /** Takes back what the walk has said last, and goes there. */
  takeBack(): boolean {
    const last = this.#said.pop();
    // Whoever has written there since takes that back first, in the text.
    if (!last || last.part.undoDepth !== last.depth) return false;
    last.part.undo();
    this.#at(last.spot);
    return true;
  }

  toggleParagraphs(): void {
    this.byParagraph = !this.byParagraph;
    const { walk } = this;
    const all = this.unspoken;
    this.#at(all.find(({ part, to }) => part === walk?.part && to > walk.from) ?? all[0] ?? null);
  }

  /** To the next one behind a stretch that has been spoken for. */
  #goOn({ part, to }: Spot): void {
    const parts = this.#parts();
    const here = parts.indexOf(part);
    const all = this.unspoken;
    const behind = all.find((one) => {
      const at = parts.indexOf(one.part);
      return at > here || (at === here && one.from >= to);
    });
    this.#at(behind ?? all[0] ?? null);
  }

  #at(spot: Spot | null): void {
    this.walk?.part.showFound([], null);
    this.walk = spot;
    spot?.part.reveal(spot.from, spot.to);
    // The focus is in the bar, where a selection in the text is not seen.
    spot?.part.showFound([spot], spot);
  }

  #marked(part: PartText, place: Followed, origin: string): void {
    const spot = { part, from: place.from, to: place.to };
    if (!part.mark([{ from: place.from, to: place.to }], origin)) return;
    this.#said.push({ part, depth: part.undoDepth, spot });
  }

  /** The origin that is meant; made first, where it is not there yet. Null when that failed. */
  async #made(said: Said, part: PartText): Promise<string | null> {
    if ("origin" in said) {
      this.#remember(said.origin);
      return said.origin;
    }
    this.busy = true;
    this.failure = "";
    try {
      // What is written now is said of words that are on disk.
      await this.article.flush();
      const origin = await this.#make(said, part);
      this.#remember(origin);
      return origin;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #make(said: Exclude<Said, { origin: string }>, part: PartText): Promise<string> {
    const article = this.article.id;
    if ("person" in said) {
      const known = await this.article.taking(() =>
        this.#call("know_person", { article, person: said.person }),
      );
      return `h:${known.person.id}`;
    }
    const id = newId();
    if ("title" in said) {
      await this.article.taking(() => this.#call("keep_source", { article, id, ...said }));
      return `r:${id}`;
    }
    const before = this.article.ledger.findLast((one) => one.tool.name === said.tool.trim());
    const tool = before?.tool ?? {
      name: said.tool.trim(),
      provider: "",
      model: "",
      version: "",
      descriptor: "",
    };
    const drafted = said.kind === "drafting";
    await this.article.taking(() =>
      this.#call("record_contribution", {
        ...{ article, id, at: null, by: null, tool, kind: said.kind, parts: [sectionOf(part.name)] },
        ...{
          extent: "partial",
          in_output: true,
          first_draft_by: drafted ? "ai" : "human",
          initiative: "human",
        },
        ...{ purpose: "", prompt: "", prompt_visibility: "private", outcome: "edited", note: "" },
      }),
    );
    return `c:${id}`;
  }

  #remember(origin: string): void {
    const kind = ({ h: "person", c: "tool", r: "source" } as const)[origin[0] ?? ""];
    if (kind && origin !== `h:${this.article.me.id}`) this.#last = { ...this.#last, [kind]: origin };
  }
}

/** The section of the page that a part stands in. */
function sectionOf(part: string): string {
  const [noun = ""] = part.split(/[.:]/);
  if (noun === "takeaway") return "takeaways";
  return noun === "question" || noun === "answer" ? "qa" : noun;
}

const KEY = Symbol("where words come from");

export function provideOriginating(originating: Originating): Originating {
  return setContext(KEY, originating);
}

/** The page's own; none for an editor that stands alone. */
export function originating(): Originating | null {
  return getContext<Originating | undefined>(KEY) ?? null;
}
