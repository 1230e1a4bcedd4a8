// What the desk's tests need: dice that fall the same way every time, a clock that stands until it is moved, and a
// record that two desks share. Nothing of the product imports it.

import { ChangeSet, Text } from "@codemirror/state";
import type { Call } from "../../backend/call";
import type { ArticleView, Commands, Edited, EditView, Failure, RunView } from "../../backend/contract";
import { replacedBy } from "./editor/origins";
import { changed, cut, joined, marksMoved, overlaid, type Runs, runsOf, STANDING, whole } from "./runs";
import type { Clock } from "./saving";
import { stepped } from "./steps";

/** Mulberry32. `dice(n)` answers with a whole number from 0 to n - 1. */
export function seeded(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

export class StandingClock implements Clock {
  #now = 0;
  #timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  /** Moves the clock and runs what is due, in order; then lets promises settle. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers = this.#timers.filter((other) => other !== due);
      this.#now = due.at;
      due.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Everything that only waits for promises has happened. */
export function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/**
 * In these tests a character tells its origin, so that a wrong origin is seen wherever it comes from: lower case and
 * emoji are typed by Ada, capitals by Bo, line ends and digits were imported, and everything from U+4E00 on was pasted.
 */
export function originOf(unit: string): string {
  const code = unit.charCodeAt(0);
  if (/[\r\n0-9]/.test(unit)) return "u:import";
  if (/[A-Z]/.test(unit)) return "h:bo";
  if (code >= 0x4e00 && code < 0xa000) return `u:paste-${code - 0x4e00}`;
  return "h:ada";
}

export function runsByCharacter(text: string): Runs {
  return joined(Array.from({ length: text.length }, (_, i) => ({ len: 1, origin: originOf(text[i] ?? "") })));
}

/** A view with a body and nothing else. */
export function bodyOnly(body: string): ArticleView {
  return {
    ...{
      id: "a-1",
      slug: "s",
      status: "draft",
      house: "plain",
      headline: "",
      deck: "",
      byline: [],
      accountable: null,
    },
    ...{ takeaways: [], body, qa: { topic: "", pairs: [] }, analysis: "", note: { text: "", found: null } },
    hero: {
      asset: null,
      alt: "",
      caption: "",
      credit: "",
      rights: "",
      source_type: null,
      decorative: false,
      answers: {},
    },
    ...{
      section: "",
      tags: [],
      date: null,
      due: null,
      language: "",
      ledger: [],
      comments: [],
      suggestions: [],
      sources: [],
      people: [],
      disclosure: {
        level: "unknown",
        levels: {},
        parts: [],
        image: null,
        rule: 1,
        no_ai: null,
        note: null,
        top_label: null,
        broken: null,
      },
      sign_offs: [],
      waivers: [],
      signed: "none",
      fingerprint: "",
      created: "",
      updated: "",
      heads: ["v0"],
    },
    words: { total: 0, human: 0, contribution: 0, source: 0, unknown: 0, minutes: 0 },
    runs: { body: [...runsByCharacter(body)] },
  };
}

/** What a batch does to one part: `said` covers the text after the changes with what was written and marked. */
type Writing = { changes: ChangeSet; said: Runs };

type Kept = { text: Text; runs: Runs; log: { version: number; changes: ChangeSet }[] };

/** A record that merges by base, as the real one does: edits are moved over what others wrote since. */
export class SharedRecord {
  #parts = new Map<string, Kept>();
  #takeaways: string[] = [];
  #view: ArticleView;
  #version = 0;

  constructor(view: ArticleView) {
    this.#view = view;
    const keep = (name: string, text: string) => this.#parts.set(name, kept(text, view.runs[name] ?? []));
    keep("body", view.body);
    keep("headline", view.headline);
  }

  text(part: string): string {
    return this.#parts.get(part)?.text.toString() ?? "";
  }

  runs(part: string): Runs {
    return this.#parts.get(part)?.runs ?? [];
  }

  get takeaways(): readonly string[] {
    return this.#takeaways;
  }

  whole(): ArticleView {
    const runs: Record<string, RunView[]> = {};
    for (const [name, { runs: own }] of this.#parts) runs[name] = [...own];
    return {
      ...this.#view,
      headline: this.text("headline"),
      body: this.text("body"),
      takeaways: this.#takeaways.map((id) => ({ id, text: this.text(`takeaway:${id}`) })),
      runs,
      heads: [`v${this.#version}`],
    };
  }

  edit({ base, edits }: Commands["edit_article"][0]): Edited {
    const since = Number(base[0]?.slice(1));
    const merged = since < this.#version;
    const made = this.#version + 1;
    const writing = new Map<string, Writing>();
    for (const edit of edits) {
      if (edit.kind === "splice" || edit.kind === "mark") this.#collect(writing, edit, since);
      else this.#arrange(edit, writing, since);
    }
    this.#write(writing, since, made);
    this.#version = made;
    const { id, slug, status, house, words } = this.#view;
    const texts = { headline: "", deck: "", created: "", updated: "" };
    return {
      places: [],
      heads: [`v${made}`],
      words,
      fingerprint: "",
      row: {
        ...{ id, slug, status, house, ...texts, words: 0, words_unknown: 0, hit: [], headline_hit: [] },
        signed: "none",
        ...{ section: "", tags: [], due: null, shelf: "desk", shelved: null },
      },
      article: merged ? this.whole() : null,
    };
  }

  /** The splices and marks of one part as one writing on the text that the desk saw. */
  #collect(
    writing: Map<string, Writing>,
    edit: Extract<EditView, { kind: "splice" | "mark" }>,
    since: number,
  ): void {
    const part = this.#parts.get(edit.part);
    if (!part) {
      this.#mustBeKnown(edit.part, since);
      return;
    }
    const seen = othersSince(part, since)?.length ?? part.text.length;
    const before = writing.get(edit.part) ?? { changes: ChangeSet.empty(seen), said: whole(seen, STANDING) };
    const length = before.changes.newLength;
    if (edit.kind === "mark") {
      const { at, len, origin } = edit;
      if (at < 0 || len <= 0 || at + len > length) throw new Error("a mark outside its text");
      const marks = joined(whole(at, STANDING), whole(len, origin), whole(length - at - len, STANDING));
      writing.set(edit.part, { ...before, said: overlaid(before.said, marks) });
      return;
    }
    const insert = Text.of(
      edit.insert
        .map((run) => run.text)
        .join("")
        .split("\n"),
    );
    const next = ChangeSet.of({ from: edit.at, to: edit.at + edit.delete, insert }, length);
    const said = changed(before.said, replacedBy(next), runsOf(edit.insert));
    writing.set(edit.part, { changes: before.changes.compose(next), said });
  }

  #write(writing: ReadonlyMap<string, Writing>, since: number, made: number): void {
    for (const [name, { changes: mine, said }] of writing) {
      const part = this.#parts.get(name);
      if (!part) continue;
      const others = othersSince(part, since);
      const changes = others ? mine.map(others) : mine;
      const runs = joined(...replacedBy(mine).map(({ fromB, toB }) => cut(said, fromB, toB)));
      const marks = others ? marksMoved(said, replacedBy(others.map(mine, true))) : said;
      const after = stepped(part, { changes, runs, marks });
      part.text = after.text;
      part.runs = after.runs;
      part.log.push({ version: made, changes });
    }
  }

  #arrange(edit: EditView, writing: Map<string, Writing>, since: number): void {
    if (!("id" in edit)) return;
    const name = `takeaway:${edit.id}`;
    if (edit.kind === "add_takeaway") {
      if (this.#takeaways.includes(edit.id)) throw new Error(`${edit.id} is there already`);
      const text = edit.text.map((run) => run.text).join("");
      writing.delete(name);
      this.#parts.set(name, kept(text, runsOf(edit.text)));
      this.#stand(edit.id, edit.after, since);
    } else if (!this.#takeaways.includes(edit.id)) {
      this.#mustBeKnown(name, since);
    } else if (edit.kind === "move_takeaway") {
      this.#stand(edit.id, edit.after, since);
    } else if (edit.kind === "remove_takeaway") {
      writing.delete(name);
      this.#parts.delete(name);
      this.#removed.set(name, this.#version + 1);
      this.#takeaways = this.#takeaways.filter((id) => id !== edit.id);
    }
  }

  /** Refuses an edit about what was not there when it was made. What was removed since is let go, as in a merge. */
  #mustBeKnown(name: string, since: number): void {
    if ((this.#removed.get(name) ?? 0) <= since) throw new Error(`There is no ${name}.`);
  }

  #removed = new Map<string, number>();

  #stand(id: string, after: string | null, since: number): void {
    if (after !== null && !this.#takeaways.includes(after)) this.#mustBeKnown(`takeaway:${after}`, since);
    const rest = this.#takeaways.filter((other) => other !== id);
    const index = after === null ? 0 : rest.indexOf(after) + 1 || rest.length;
    this.#takeaways = [...rest.slice(0, index), id, ...rest.slice(index)];
  }
}

function kept(text: string, runs: Runs): Kept {
  return { text: Text.of(text.split("\n")), runs, log: [] };
}

function othersSince(part: Kept, since: number): ChangeSet | null {
  return part.log
    .filter((entry) => entry.version > since)
    .reduce<ChangeSet | null>((sum, entry) => (sum ? sum.compose(entry.changes) : entry.changes), null);
}

/** A door to a record that opens only when the test says so. */
export class Door {
  waiting: { name: string; request: unknown; open: () => void; fail: (failure?: Failure) => void }[] = [];
  /** Every batch that was let through. */
  passed: EditView[][] = [];

  constructor(readonly record: SharedRecord) {}

  readonly call: Call = (name, request) =>
    new Promise((done, failed) => {
      const entry = {
        name,
        request,
        open: () => {
          this.waiting = this.waiting.filter((other) => other !== entry);
          if (name === "edit_article") {
            const edit = request as Commands["edit_article"][0];
            try {
              done(this.record.edit(edit) as never);
              this.passed.push(edit.edits);
            } catch (error) {
              failed({ code: null, message: String(error) });
            }
          } else done(this.record.whole() as never);
        },
        fail: (failure: Failure = { code: "not_saved", message: "The disk is full." }) => {
          this.waiting = this.waiting.filter((other) => other !== entry);
          failed(failure);
        },
      };
      this.waiting.push(entry);
    });
}
