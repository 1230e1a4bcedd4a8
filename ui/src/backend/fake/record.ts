// One article of the fake: its parts with the origin of every UTF-16 unit, and a log that moves an edit over what
// others wrote. Knows no library and no command.

import type { ArticleRow, ArticleView, Edited, EditView, HitText, RunTextView, RunView } from "../contract";
import { type FakeArticle, PERSON, type Told } from "./articles";
import { imageOf, NOTHING_TOLD, QUESTIONS } from "./ledger";
import { marginOf, moveMargin, placesOf, settle, suggest } from "./margin";
import { signed, standings } from "./review";

/** A text and the origin of each of its UTF-16 units. */
type Units = { text: string; origins: string[] };

/** What happened to a part since a state: enough to move another's offsets over it. */
type Moved = { version: number; part: string; at: number; removed: number; inserted: number };

export class FakeRecord {
  view: Omit<ArticleView, "runs" | "words" | "heads">;
  #units = new Map<string, Units>();
  #version = 1;
  /** What every version said, for the history. */
  #past: { version: number; units: Map<string, Units>; view: FakeRecord["view"]; at: string }[] = [];
  #log: Moved[] = [];
  shelf = "desk";
  /** Since when it lies in the archive or in the trash. */
  shelved: string | null = null;

  constructor(article: FakeArticle) {
    const { id, slug, status, updated } = article;
    const told = (name: string, text: Told = "") => {
      const pieces = typeof text === "string" ? [{ text, origin: "u:import-1" }] : text.map(piece);
      this.#units.set(name, unitsOf(pieces));
    };
    told("headline", article.headline);
    told("deck", article.deck);
    told("hero.alt", article.hero?.alt);
    told("hero.caption", article.hero?.caption);
    told("hero.credit", article.hero?.credit);
    told("hero.rights", article.hero?.rights);
    told("body", article.body);
    told("qa.topic", article.topic);
    told("analysis", article.analysis);
    told("note", article.note);
    const takeaways = (article.takeaways ?? []).map((text, i) => {
      told(`takeaway:t-${i}`, text);
      return { id: `t-${i}`, text: "" };
    });
    const pairs = (article.pairs ?? []).map(([question, answer], i) => {
      told(`question:q-${i}`, question);
      told(`answer:q-${i}`, answer);
      return { id: `q-${i}`, question: "", answer: "" };
    });
    const byline = (article.byline ?? []).map((name, i) => ({ id: `p-${i}`, name, role: i ? "" : "Editor" }));
    this.view = {
      id,
      slug,
      status,
      house: "ainews",
      headline: "",
      deck: "",
      byline,
      accountable: byline[0] ?? null,
      hero: {
        asset: article.hero?.asset ?? null,
        alt: "",
        caption: "",
        credit: "",
        rights: "",
        source_type: null,
        decorative: false,
        answers: {},
      },
      takeaways,
      body: "",
      qa: { topic: "", pairs },
      analysis: "",
      note: { text: "", found: article.note ? String(article.note) : null },
      section: article.section ?? "",
      tags: article.tags ?? [],
      date: updated.slice(0, 10) || null,
      due: article.due ?? null,
      language: "",
      ledger: [],
      sources: [],
      people: [PERSON, ...byline],
      disclosure: NOTHING_TOLD,
      ...marginOf(id, (part) => this.text(part)),
      sign_offs: [],
      waivers: [],
      signed: "none",
      fingerprint: "",
      created: updated,
      updated,
    };
  }

  /** What a part says. */
  text(part: string): string {
    return this.#units.get(part)?.text ?? "";
  }

  /** The states it had, oldest first, with this one at the end. */
  states(): { heads: string[]; at: string }[] {
    return [...this.#past, { version: this.#version, at: this.view.updated }].map(({ version, at }) => ({
      heads: [`v${version}`],
      at,
    }));
  }

  /** The texts of a state, by part. */
  textsOf(heads: readonly string[]): Map<string, string> {
    const then = this.#past.find(({ version }) => `v${version}` === heads[0]);
    const units = then?.units ?? this.#units;
    return new Map([...units].map(([name, { text }]) => [name, text]));
  }

  /** Puts a past state back, as an edit made on `base`: what was written in a text since then stays. */
  restore(base: readonly string[], heads: readonly string[], belongs: (part: string) => boolean): void {
    const then = this.#past.find(({ version }) => `v${version}` === heads[0]);
    if (!then) throw { code: null, message: `“${heads[0]}” is not a state of this article` };
    const based = this.#past.find(({ version }) => `v${version}` === base[0])?.units ?? new Map(this.#units);
    const others = this.#log.filter((moved) => moved.version > Number(base[0]?.slice(1)));
    this.#remember();
    const made = this.#version + 1;
    for (const name of this.#units.keys())
      if (belongs(name) && !then.units.has(name)) this.#units.delete(name);
    for (const [name, units] of then.units) {
      if (!belongs(name)) continue;
      const before = based.get(name);
      if (before && this.#units.has(name)) this.#apply(replacing(name, before, units), others, made);
      else this.#units.set(name, units);
    }
    if (belongs("takeaway:")) this.view.takeaways = then.view.takeaways;
    if (belongs("question:")) this.view.qa.pairs = then.view.qa.pairs;
    this.#version = made;
    this.view.updated = new Date().toISOString();
  }

  /** Says what another record says; its past is not taken over. */
  takeOver(other: FakeRecord): void {
    const { id, slug, status, created, updated, due } = this.view;
    this.#units = new Map(other.#units);
    this.view = { ...structuredClone(other.view), id, slug, status, created, updated, due };
  }

  /** Gives a field the value it had in a past state. */
  takeBack(field: string, heads: readonly string[]): void {
    const then = this.#past.find(({ version }) => `v${version}` === heads[0]);
    if (!then) return;
    this.#remember();
    Object.assign(this.view, { [field]: then.view[field as keyof FakeRecord["view"]] });
    this.#version += 1;
  }

  /** Something about the article has changed that is no text. */
  touch(): void {
    this.#remember();
    this.#version += 1;
    this.view.updated = new Date().toISOString();
  }

  #remember(): void {
    const view = structuredClone(this.view);
    this.#past.push({ version: this.#version, units: new Map(this.#units), view, at: this.view.updated });
  }

  whole(): ArticleView {
    const { view } = this;
    const text = (name: string) => this.#units.get(name)?.text ?? "";
    const runs = Object.fromEntries(
      [...this.#units]
        .filter(([, units]) => units.text)
        .map(([name, units]) => [name, grouped(units.origins)]),
    );
    const texts = [...this.#units].filter(([name]) => name !== "note").map(([, units]) => units.text);
    const print = fingerprint(texts.join("\n"));
    const sign_offs = standings(view.sign_offs, print);
    const whole: ArticleView = {
      ...view,
      sign_offs,
      signed: signed(sign_offs),
      headline: text("headline"),
      deck: text("deck"),
      hero: {
        ...view.hero,
        alt: text("hero.alt"),
        caption: text("hero.caption"),
        credit: text("hero.credit"),
        rights: text("hero.rights"),
      },
      takeaways: view.takeaways.map(({ id }) => ({ id, text: text(`takeaway:${id}`) })),
      body: text("body"),
      qa: {
        topic: text("qa.topic"),
        pairs: view.qa.pairs.map(({ id }) => ({
          id,
          question: text(`question:${id}`),
          answer: text(`answer:${id}`),
        })),
      },
      analysis: text("analysis"),
      note: { ...view.note, text: text("note") },
      runs,
      words: this.#words(),
      heads: [`v${this.#version}`],
      fingerprint: print,
    };
    return { ...whole, disclosure: { ...whole.disclosure, image: imageOf(whole) } };
  }

  /** The row, if the words are in some part; `hit` shows where. */
  found(search: string): ArticleRow[] {
    const whole = this.whole();
    const { id, slug, status, house, headline, deck, created, updated, words } = whole;
    const { section, tags, due } = whole;
    const { shelf, shelved } = this;
    const row: ArticleRow = {
      ...{ id, slug, status, house, headline, deck, created, updated, section, tags, due, shelf, shelved },
      ...{ hit: [], headline_hit: [], signed: whole.signed },
      words: words.total,
      words_unknown: words.unknown,
    };
    const needle = search.replaceAll('"', "").trim().toLowerCase();
    if (!needle) return [row];
    const inHeadline = headline.toLowerCase().indexOf(needle);
    if (inHeadline >= 0) row.headline_hit = marked(headline, inHeadline, needle.length, 400);
    for (const { text } of this.#units.values()) {
      const at = text.toLowerCase().indexOf(needle);
      if (at < 0) continue;
      const hit = marked(text, at, needle.length, 60);
      return [{ ...row, hit }];
    }
    return [];
  }

  edit(base: readonly string[], edits: readonly EditView[]): Edited {
    const since = Number(base[0]?.slice(1) ?? 0);
    const others = this.#log.filter((moved) => moved.version > since);
    const made = this.#version + 1;
    this.#remember();
    for (const edit of edits) this.#apply(edit, others, made);
    this.#version = made;
    this.view.updated = new Date().toISOString();
    const set = edits.some(({ kind }) => kind === "set" || kind === "settle_suggestion" || kind === "adopt");
    return {
      places: placesOf(this.view),
      heads: [`v${this.#version}`],
      words: this.#words(),
      fingerprint: this.whole().fingerprint,
      row: this.found("")[0] as ArticleRow,
      article: others.length > 0 || set ? this.whole() : null,
    };
  }

  write(part: string, text: string): void {
    const old = this.#units.get(part)?.text ?? "";
    const insert = [{ text, origin: "h:p-other" }];
    this.#version += 1;
    this.#apply({ kind: "splice", part, at: 0, delete: old.length, insert }, [], this.#version);
  }

  #apply(edit: EditView, others: readonly Moved[], version: number): void {
    const { view } = this;
    switch (edit.kind) {
      case "splice": {
        const units = this.#units.get(edit.part);
        if (!units) throw { code: null, message: `This article has no part “${edit.part}”.` };
        const passed = (offset: number) => others.reduce((at, other) => over(at, edit.part, other), offset);
        const at = passed(edit.at);
        const removed = passed(edit.at + edit.delete) - at;
        const fresh = unitsOf(edit.insert);
        if (at + removed > units.text.length || removed < 0) {
          throw { code: null, message: `An edit reaches past the end of “${edit.part}”.` };
        }
        this.#units.set(edit.part, {
          text: units.text.slice(0, at) + fresh.text + units.text.slice(at + removed),
          origins: [...units.origins.slice(0, at), ...fresh.origins, ...units.origins.slice(at + removed)],
        });
        this.#log.push({ version, part: edit.part, at, removed, inserted: fresh.text.length });
        moveMargin(view, edit.part, { at, removed, inserted: fresh.text.length }, this.text(edit.part));
        return;
      }
      case "mark": {
        const units = this.#units.get(edit.part);
        if (!units) throw { code: null, message: `This article has no part “${edit.part}”.` };
        const passed = (offset: number) => others.reduce((at, other) => over(at, edit.part, other), offset);
        const origins = [...units.origins];
        origins.fill(edit.origin, passed(edit.at), passed(edit.at + edit.len));
        this.#units.set(edit.part, { ...units, origins });
        return;
      }
      case "adopt":
        return;
      case "add_takeaway":
        this.#units.set(`takeaway:${edit.id}`, unitsOf(edit.text));
        view.takeaways = stood(view.takeaways, { id: edit.id, text: "" }, edit.after);
        return;
      case "add_pair":
        this.#units.set(`question:${edit.id}`, unitsOf(edit.question));
        this.#units.set(`answer:${edit.id}`, unitsOf(edit.answer));
        view.qa.pairs = stood(view.qa.pairs, { id: edit.id, question: "", answer: "" }, edit.after);
        return;
      case "move_takeaway":
        view.takeaways = stood(view.takeaways, { id: edit.id, text: "" }, edit.after);
        return;
      case "move_pair":
        view.qa.pairs = stood(view.qa.pairs, { id: edit.id, question: "", answer: "" }, edit.after);
        return;
      case "remove_takeaway":
        this.#units.delete(`takeaway:${edit.id}`);
        view.takeaways = view.takeaways.filter((takeaway) => takeaway.id !== edit.id);
        return;
      case "remove_pair":
        this.#units.delete(`question:${edit.id}`);
        this.#units.delete(`answer:${edit.id}`);
        view.qa.pairs = view.qa.pairs.filter((pair) => pair.id !== edit.id);
        return;
      case "suggest":
        suggest(view, edit, this.text(edit.part), (at) =>
          others.reduce((now, other) => over(now, edit.part, other), at),
        );
        return;
      case "settle_suggestion":
        settle(view, edit.id, edit.state);
        return;
      case "set":
        this.#set(edit.field, edit.value);
    }
  }

  /** What is said about the picture; nothing takes it back. */
  #answer(question: string, value: string): void {
    const { [question]: _, ...others } = this.view.hero.answers;
    this.view.hero.answers = value === "" ? others : { ...others, [question]: value === "yes" };
  }

  #set(field: string, value: string): void {
    const people = (names: string) =>
      names.split(";").flatMap((text, i) => {
        const [name = "", role = ""] = text.split(",").map((word) => word.trim());
        return name ? [{ id: `p-${i}`, name, role }] : [];
      });
    if (field === "tags") this.view.tags = value.split(",").flatMap((tag) => tag.trim() || []);
    else if (field === "byline") this.view.byline = people(value);
    else if (field === "accountable") this.view.accountable = people(value)[0] ?? null;
    else if (field === "hero.asset") this.view.hero.asset = value || null;
    else if (field === "hero.source_type") this.view.hero.source_type = value || null;
    else if (QUESTIONS.includes(field.replace("hero.", ""))) this.#answer(field.replace("hero.", ""), value);
    else if (field === "hero.decorative") this.view.hero.decorative = value === "yes";
    else if (field === "date" || field === "due") this.view[field] = value || null;
    else if (
      field === "slug" ||
      field === "status" ||
      field === "house" ||
      field === "section" ||
      field === "language"
    )
      this.view[field] = value;
    else throw { code: null, message: `There is no field “${field}”.` };
  }

  #words() {
    const words = { total: 0, human: 0, contribution: 0, source: 0, unknown: 0, minutes: 0 };
    const kinds = { h: "human", c: "contribution", r: "source", u: "unknown" } as const;
    for (const [name, { text, origins }] of this.#units) {
      if (name === "note") continue;
      for (const word of text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)) {
        words.total += 1;
        words[kinds[(origins[word.index]?.[0] ?? "u") as keyof typeof kinds]] += 1;
      }
    }
    words.minutes = Math.ceil(words.total / 238);
    return words;
  }
}

/** The one splice that makes `then` of `before`. */
function replacing(part: string, before: Units, then: Units): EditView {
  const same = (a: number, b: number) =>
    before.text[a] === then.text[b] && before.origins[a] === then.origins[b];
  const shorter = Math.min(before.text.length, then.text.length);
  let at = 0;
  while (at < shorter && same(at, at)) at += 1;
  let end = 0;
  while (end < shorter - at && same(before.text.length - 1 - end, then.text.length - 1 - end)) end += 1;
  const to = then.text.length - end;
  let from = at;
  const insert = grouped(then.origins.slice(at, to)).map(({ len, origin }) => ({
    text: then.text.slice(from, (from += len)),
    origin,
  }));
  return { kind: "splice", part, at, delete: before.text.length - end - at, insert };
}

/** A text around its found stretch, in pieces. */
function marked(text: string, at: number, length: number, around: number): HitText[] {
  return [
    { text: text.slice(Math.max(0, at - around / 2), at), found: false },
    { text: text.slice(at, at + length), found: true },
    { text: text.slice(at + length, at + length + around), found: false },
  ];
}

function piece([text, origin]: [string, string]): RunTextView {
  return { text, origin };
}

function unitsOf(pieces: readonly RunTextView[]): Units {
  return {
    text: pieces.map((one) => one.text).join(""),
    origins: pieces.flatMap((one) => Array.from({ length: one.text.length }, () => one.origin)),
  };
}

function grouped(origins: readonly string[]): RunView[] {
  const runs: RunView[] = [];
  for (const origin of origins) {
    const last = runs.at(-1);
    if (last?.origin === origin) last.len += 1;
    else runs.push({ len: 1, origin });
  }
  return runs;
}

function over(at: number, part: string, other: Moved): number {
  if (other.part !== part || at < other.at) return at;
  if (at >= other.at + other.removed) return at - other.removed + other.inserted;
  return other.at + other.inserted;
}

function stood<Entry extends { id: string }>(
  list: readonly Entry[],
  entry: Entry,
  after: string | null,
): Entry[] {
  const known = list.find((other) => other.id === entry.id) ?? entry;
  const rest = list.filter((other) => other.id !== entry.id);
  const index = after === null ? 0 : rest.findIndex((other) => other.id === after) + 1 || rest.length;
  return [...rest.slice(0, index), known, ...rest.slice(index)];
}

/** Looks like SHA-256; is not. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  let hex = "";
  for (let round = 0; round < 8; round += 1) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ round, 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, "0");
  }
  return hex;
}
