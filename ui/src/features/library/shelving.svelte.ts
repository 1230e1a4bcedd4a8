// Doing one thing to one article or to many: archive, trash, status, tags, section, due date. Each can be taken back
// exactly. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { ArticleRow, Failure, ShelvedView, RefusedArticle } from "../../backend/contract";
import type { Toasts } from "../../shared/toasts.svelte";
import { say } from "../../shared/words.svelte";
import type { Library } from "./library.svelte";
import type { Selection } from "./selection.svelte";

/** A few at a time: between two of them, words that are typed meanwhile are saved. */
const CHANGED_AT_ONCE = 20;
const SHELVED_AT_ONCE = 500;

export type Shelf = "desk" | "archive" | "trash";

/** A field and its new value, as `change_articles` takes them. */
export type Change = { field: string; value: string };

/** What else must know: whoever has one of the articles open. */
export type Hands = {
  /** Articles go into the trash: puts them off the desk, saved. Answers the one that lay there. */
  leave(ids: readonly string[]): Promise<string | null>;
  /** It lies on the desk again. */
  open(id: string): void;
  /** Fields of these have changed. */
  changed(ids: readonly string[]): void;
};

/** The fields of articles to fill in; of a single one with what they say now. Or whether the trash is to be emptied. */
export type Asking = { kind: "details"; ids: readonly string[]; row: ArticleRow | null } | { kind: "empty" };

type Done = { change: Change; before: { id: string; heads: string[] }[] };

export class Shelving {
  /** What is under way, when it takes long enough to count. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  /** What the person is asked, if anything. */
  asking = $state.raw<Asking | null>(null);
  #stopped = false;
  #call: Call;
  #library: Library;
  #selection: Selection;
  #toasts: Toasts;
  #hands: Hands;

  constructor(call: Call, library: Library, selection: Selection, toasts: Toasts, hands: Hands) {
    this.#call = call;
    this.#library = library;
    this.#selection = selection;
    this.#toasts = toasts;
    this.#hands = hands;
  }

  /** Ends what is under way after the articles in hand. What is done stays done, and can be undone. */
  stop(): void {
    this.#stopped = true;
  }

  /** Asks for the fields of articles. Of a single one, `row` says what they are now. */
  async ask(ids: readonly string[]): Promise<void> {
    const [id] = ids;
    if (!id) return;
    await this.#trying(async () => {
      const row = ids.length === 1 ? await this.#row(id) : null;
      this.asking = { kind: "details", ids, row };
    });
  }

  async #row(id: string): Promise<ArticleRow | null> {
    const known = this.#library.row(this.#library.indexOf(id));
    if (known) return known;
    const { slug } = await this.#call("open_article", { id });
    const found = await this.#call("find_article", { typed: slug, limit: 20 });
    return found.find((row) => row.id === id) ?? null;
  }

  async shelve(ids: readonly string[], to: Shelf): Promise<void> {
    if (ids.length === 0) return;
    await this.#trying(async () => {
      const open = to === "trash" ? await this.#hands.leave(ids) : null;
      const before: ShelvedView[] = [];
      await this.#inTurns(ids, SHELVED_AT_ONCE, async (some) => {
        before.push(...(await this.#call("shelve_articles", { ids: some, to })));
      });
      this.#selection.clear();
      await this.#library.refresh();
      this.#toasts.show(say(`library-put-${to}`, { count: before.length }), {
        label: say("window-undo"),
        name: "undo-shelve",
        run: () => void this.#putBack(before, open),
      });
    });
  }

  /** Gives fields of the articles new values. */
  async change(ids: readonly string[], changes: readonly Change[]): Promise<void> {
    if (ids.length === 0 || changes.length === 0) return;
    await this.#trying(async () => {
      const done: Done[] = [];
      const refused: RefusedArticle[] = [];
      for (const change of changes) {
        const before: Done["before"] = [];
        await this.#inTurns(ids, CHANGED_AT_ONCE, async (some) => {
          const answer = await this.#call("change_articles", { ids: some, ...change });
          for (const { row, before: heads } of answer.changed) {
            before.push({ id: row.id, heads });
            this.#library.put(row);
          }
          refused.push(...answer.refused);
        });
        if (before.length > 0) done.push({ change, before });
      }
      await this.#told(done);
      const touched = Object.fromEntries(done.flatMap(({ before }) => before.map(({ id }) => [id, true])));
      const changed = Object.keys(touched).length;
      const why = refused[0]?.reason;
      const said = why
        ? say("library-some-refused", { changed, refused: refused.length, why })
        : say("library-changed", { count: changed });
      const undo = { label: say("window-undo"), name: "undo-change", run: () => void this.#takeBack(done) };
      this.#toasts.show(said, changed > 0 ? undo : null);
    });
  }

  /** Removes what is in the trash for good. Whoever calls this has asked the person. */
  async emptyTrash(): Promise<void> {
    await this.#trying(async () => {
      const count = await this.#call("empty_trash", {});
      this.#selection.clear();
      await this.#library.refresh();
      this.#toasts.show(say("library-emptied", { count }));
    });
  }

  async #putBack(before: readonly ShelvedView[], open: string | null): Promise<void> {
    await this.#trying(async () => {
      await this.#inTurns(before, SHELVED_AT_ONCE, async (places) => {
        await this.#call("put_back", { places: [...places] });
      });
      await this.#library.refresh();
      if (open) this.#hands.open(open);
    });
  }

  async #takeBack(done: readonly Done[]): Promise<void> {
    await this.#trying(async () => {
      for (const { change, before } of done.toReversed()) {
        await this.#inTurns(before, CHANGED_AT_ONCE, async (some) => {
          const rows = await this.#call("take_back_change", { field: change.field, before: [...some] });
          for (const row of rows) this.#library.put(row);
        });
      }
      await this.#told(done);
    });
  }

  async #told(done: readonly Done[]): Promise<void> {
    this.#hands.changed(done.flatMap(({ before }) => before.map(({ id }) => id)));
    await this.#library.refresh();
  }

  async #inTurns<One>(
    all: readonly One[],
    atOnce: number,
    some: (these: One[]) => Promise<void>,
  ): Promise<void> {
    this.#stopped = false;
    try {
      for (let at = 0; at < all.length && !this.#stopped; at += atOnce) {
        if (all.length > atOnce) this.progress = { done: at, total: all.length };
        await some(all.slice(at, at + atOnce));
      }
    } finally {
      this.progress = null;
    }
  }

  async #trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      this.#toasts.show((failure as Failure).message);
      await this.#library.refresh();
    }
  }
}
