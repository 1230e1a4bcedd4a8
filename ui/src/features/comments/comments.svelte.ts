// What is said about the article in hand and about all others, and what a person is saying. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type {
  ArticleRow,
  ArticleView,
  CommentView,
  Failure,
  SaidView,
  SuggestionView,
} from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** A part by its name, and places in it. */
export type Spot = { part: string; from: number; to: number };

/** A stretch that keeps its place while the text around it changes. */
type Held = { from: number; to: number };

/** A text as far as something can be said about it. */
type Text = {
  readonly text: string;
  follow(from: number, to: number): Held;
  forget(held: Held): void;
  focus(at: number): void;
  reveal(from: number, to: number): void;
};

/** The record has changed. */
type Changed = { article: ArticleView; row: ArticleRow };

/** An article as far as it is discussed. */
export type Discussed = {
  id: string;
  readonly margin: {
    readonly comments: readonly CommentView[];
    readonly suggestions: readonly SuggestionView[];
    placeOf(id: string): Spot | null;
    point(id: string | null): void;
    accept(id: string, anyway?: boolean): "accepted" | "changed" | "gone";
  };
  /** The state of the record that the screen is based on, once everything is saved. */
  readonly heads: readonly string[];
  readonly hand: { readonly spot: Spot | null };
  part(name: string): Text | undefined;
  /** In the order of the text. */
  parts(): readonly { readonly name: string; readonly text: string }[];
  flush(): Promise<boolean>;
  taking<Answer extends Changed>(change: () => Promise<Answer>): Promise<Answer>;
};

/** A comment or a suggestion, in the order of the text. */
export type Entry = { kind: "comment"; one: CommentView } | { kind: "suggestion"; one: SuggestionView };

/** What a person is about to say. `whole` is said of the part, not of words. */
export type Draft = {
  kind: "comment" | "suggestion";
  article: string;
  part: string;
  held: Held;
  whole: boolean;
  quote: string;
  text: string;
};

export type Filter = "open" | "lost" | "settled";

/** What begins a mark of CriticMarkup, and what ends it. */
const MARKS = [
  ["{++", "++}"],
  ["{--", "--}"],
  ["{~~", "~~}"],
  ["{==", "==}"],
  ["{>>", "<<}"],
] as const;

/** So many open comments of all articles are listed. */
const LISTED_MAX = 500;

export class Comments {
  filter = $state<Filter>("open");
  /** What is open in all articles, in place of what is said about this one; null while this one is shown. */
  all = $state.raw<readonly SaidView[] | null>(null);
  draft = $state<Draft | null>(null);
  /** The comment that is being answered, and the answer as far as it is written. */
  answer = $state<{ id: string; text: string } | null>(null);
  /** The suggestion whose words are not what they were. */
  changed = $state<string | null>(null);
  failure = $state("");
  /** What came of something, for the reader of the panel. */
  news = $state("");
  busy = $state(false);
  /** Counts up when the panel should put the focus where something is being written. */
  wanted = $state(0);
  /** The one that the panel should bring into sight, with the focus; a new object each time. */
  pointed = $state.raw<{ id: string } | null>(null);

  #call: Call;
  #article: () => Discussed | null;
  #show: () => void;

  /** `show` brings the panel into sight. */
  constructor(call: Call, article: () => Discussed | null, show: () => void) {
    this.#call = call;
    this.#article = article;
    this.#show = show;
  }

  /** Everything about the article in hand, in the order of its text; what is lost stands behind the rest. */
  get entries(): readonly Entry[] {
    const article = this.#article();
    if (!article) return [];
    const { margin } = article;
    const all: Entry[] = [
      ...margin.comments.map((one) => ({ kind: "comment" as const, one })),
      ...margin.suggestions.map((one) => ({ kind: "suggestion" as const, one })),
    ];
    const parts = article.parts().map((part) => part.name);
    const order = ({ one }: Entry): [number, number, number] => [
      one.lost ? 1 : 0,
      parts.indexOf(one.part),
      one.place?.from ?? -1,
    ];
    return all.toSorted((a, b) => {
      const [x, y] = [order(a), order(b)];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
    });
  }

  /** Those that the filter lets through. */
  get shown(): readonly Entry[] {
    return this.entries.filter((entry) => this.#passes(entry, this.filter));
  }

  count(filter: Filter): number {
    return this.entries.filter((entry) => this.#passes(entry, filter)).length;
  }

  /** How much waits for somebody. */
  get waiting(): number {
    return this.count("open");
  }

  /** The comment or suggestion at the caret: the shortest, where several stand there. */
  get current(): string | null {
    const article = this.#article();
    const spot = article?.hand.spot;
    if (!article || !spot) return null;
    const here = this.entries.flatMap(({ one }) => {
      const place = one.part === spot.part ? article.margin.placeOf(one.id) : null;
      return place && place.from <= spot.from && spot.to <= place.to ? [{ id: one.id, ...place }] : [];
    });
    return here.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]?.id ?? null;
  }

  /** Begins to say something about what is selected; without a selection, about the word at the caret or the part. */
  begin(kind: Draft["kind"]): void {
    const article = this.#article();
    const spot = article?.hand.spot ?? null;
    const part = spot && article?.part(spot.part);
    if (!article || !part) {
      this.failure = say("comments-nowhere");
      this.#show();
      return;
    }
    const { text } = part;
    let { from, to } = spot;
    if (kind === "comment" && from === to) [from, to] = wordAt(text, from);
    this.cancel();
    this.draft = {
      kind,
      article: article.id,
      part: spot.part,
      held: part.follow(from, to),
      whole: kind === "comment" && from === to,
      quote: text.slice(from, to),
      text: kind === "suggestion" ? text.slice(from, to) : "",
    };
    this.all = null;
    this.#want();
  }

  /** Brings a comment or a suggestion into sight among the others. */
  point(id: string): void {
    this.all = null;
    this.filter = "open";
    this.pointed = { id };
    this.#show();
  }

  /** Begins to answer a comment. */
  reply(id: string): void {
    this.answer = { id, text: this.answer?.id === id ? this.answer.text : "" };
    this.#want();
  }

  /** What is being said is not said after all. */
  cancel(): void {
    const { draft } = this;
    if (draft) this.#article()?.part(draft.part)?.forget(draft.held);
    this.draft = null;
    this.failure = "";
  }

  /** Says it; true when it is on disk. */
  async send(): Promise<boolean> {
    const { draft } = this;
    const article = this.#article();
    if (!draft || !article || draft.article !== article.id) return false;
    const sent = await this.#tried(article, () => {
      const { from, to } = draft.held;
      const about = { article: article.id, base: [...article.heads], part: draft.part };
      const place = { from, to };
      return draft.kind === "comment"
        ? this.#call("add_comment", { ...about, place: draft.whole ? null : place, text: draft.text })
        : this.#call("suggest_change", { ...about, place, replacement: draft.text });
    });
    if (sent) this.cancel();
    if (sent) this.filter = "open";
    return sent;
  }

  async sendAnswer(): Promise<boolean> {
    const { answer } = this;
    const article = this.#article();
    if (!answer || !article) return false;
    const request = { article: article.id, comment: answer.id, text: answer.text };
    const sent = await this.#tried(article, () => this.#call("reply_to_comment", request));
    if (sent) this.answer = null;
    return sent;
  }

  async resolve(id: string, resolved: boolean): Promise<boolean> {
    const article = this.#article();
    if (!article) return false;
    const request = { article: article.id, comment: id, resolved };
    return this.#tried(article, () => this.#call("resolve_comment", request));
  }

  /** A comment whose words are gone is about what is selected from now on. */
  async fasten(id: string): Promise<boolean> {
    const article = this.#article();
    const spot = article?.hand.spot;
    if (!article || !spot || spot.from === spot.to) {
      this.failure = say("comments-select-first");
      return false;
    }
    const held = article.part(spot.part)?.follow(spot.from, spot.to);
    const place = () => ({ from: held?.from ?? spot.from, to: held?.to ?? spot.to });
    const about = { article: article.id, comment: id, part: spot.part };
    const done = await this.#tried(article, () =>
      this.#call("fasten_comment", { ...about, base: [...article.heads], place: place() }),
    );
    if (held) article.part(spot.part)?.forget(held);
    return done;
  }

  /** Takes a suggestion, or says why not: its words may have changed or gone. */
  accept(id: string, anyway = false): void {
    const became = this.#article()?.margin.accept(id, anyway);
    this.changed = became === "changed" ? id : null;
    this.failure = became === "gone" ? say("comments-words-gone") : "";
    if (became === "changed") this.#show();
  }

  /** Turns a suggestion down, or takes that back. */
  async reject(id: string, back = false): Promise<boolean> {
    const article = this.#article();
    if (!article) return false;
    const state = back ? "open" : "rejected";
    const request = { article: article.id, suggestion: id, state, anyway: false };
    return this.#tried(article, () => this.#call("settle_suggestion", request));
  }

  /** The caret goes back to where it was in the text. */
  back(): void {
    const article = this.#article();
    const spot = article?.hand.spot;
    if (spot) article?.part(spot.part)?.focus(spot.to);
  }

  /** Brings the words into sight and selects them; with `enter`, the caret goes there too. */
  go(id: string, enter = false): void {
    const article = this.#article();
    const spot = article?.margin.placeOf(id);
    const entry = this.entries.find(({ one }) => one.id === id)?.one;
    const place = spot ?? (entry && !entry.lost ? { part: entry.part, from: 0, to: 0 } : null);
    const part = place && article?.part(place.part);
    if (!place || !part) return;
    if (enter) part.focus(place.from);
    part.reveal(place.from, place.to);
  }

  /** To the next open one behind the caret, or before it; around the end of the text. */
  step(by: 1 | -1): void {
    const article = this.#article();
    if (!article) return;
    const open = this.entries.filter((entry) => this.#passes(entry, "open") && !entry.one.lost);
    if (open.length === 0) return;
    const now = open.findIndex(({ one }) => one.id === this.current);
    const next = now < 0 ? this.#beside(open, by) : (now + by + open.length) % open.length;
    const id = open[next]?.one.id;
    if (id !== undefined) this.go(id, true);
  }

  /** Whether something that looks like CriticMarkup stands in the article. */
  get marked(): boolean {
    const looksMarked = (text: string) =>
      MARKS.some(([begins, ends]) => {
        const at = text.indexOf(begins);
        return at >= 0 && text.includes(ends, at + begins.length);
      });
    return (
      this.#article()
        ?.parts()
        .some(({ text }) => looksMarked(text)) ?? false
    );
  }

  /** Turns the CriticMarkup in the article into suggestions and comments. */
  async readMarks(): Promise<void> {
    const article = this.#article();
    if (!article) return;
    await this.#tried(article, async () => {
      const read = await this.#call("read_marks", { article: article.id, base: [...article.heads] });
      const { suggestions, comments } = read;
      this.news =
        suggestions + comments === 0
          ? say("comments-marks-none")
          : say("comments-marks-read", { suggestions, comments });
      return read;
    });
  }

  /** The article as Markdown with what is open beside it as CriticMarkup; null where it cannot be had. */
  async withMarks(): Promise<string | null> {
    const article = this.#article();
    if (!article) return null;
    this.failure = "";
    try {
      await article.flush();
      const { text, left_out } = await this.#call("marked_text", { article: article.id });
      this.news = say("comments-marks-copied", { count: left_out });
      return text;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return null;
    }
  }

  /** What is open in all articles. */
  async look(): Promise<void> {
    this.failure = "";
    try {
      this.all = await this.#call("open_comments", { limit: LISTED_MAX });
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  /** Where the caret would come next: the first behind it in its part, or the last before. */
  #beside(open: readonly Entry[], by: 1 | -1): number {
    const article = this.#article();
    const spot = article?.hand.spot;
    const from = ({ one }: Entry) => article?.margin.placeOf(one.id)?.from ?? -1;
    const here = (entry: Entry) => spot?.part === entry.one.part;
    const found =
      by > 0
        ? open.findIndex((entry) => here(entry) && from(entry) >= (spot?.to ?? 0))
        : open.findLastIndex((entry) => here(entry) && from(entry) < (spot?.from ?? 0));
    return found >= 0 ? found : by > 0 ? 0 : open.length - 1;
  }

  #passes({ one }: Entry, filter: Filter): boolean {
    if (filter === "settled") return one.state !== "open";
    return one.state === "open" && (filter === "open" || one.lost);
  }

  #want(): void {
    this.failure = "";
    this.#show();
    this.wanted += 1;
  }

  async #tried<Answer extends Changed>(article: Discussed, what: () => Promise<Answer>): Promise<boolean> {
    this.busy = true;
    this.failure = "";
    this.news = "";
    try {
      // Places are places of what is on disk.
      if (!(await article.flush())) throw { message: say("comments-not-saved") };
      await article.taking(what);
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** The word around a place; the place itself where there is none. */
export function wordAt(text: string, at: number): [from: number, to: number] {
  const letter = /[\p{L}\p{N}\p{M}’'-]/u;
  let [from, to] = [at, at];
  while (from > 0 && letter.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && letter.test(text.charAt(to))) to += 1;
  return [from, to];
}
