// A record in memory, for tests and for work on the page in a plain browser. It obeys the contract: edits apply for
// real, origins are kept for every UTF-16 unit, what others wrote is merged. It is no measure of speed.

import type { Backend, Call, Listen } from "./call";
import type {
  ArticleRow,
  ArticleView,
  Commands,
  Edited,
  EditView,
  Events,
  Exported,
  Failure,
  ImportAnswer,
  RunTextView,
  RunView,
} from "./contract";
import { ARTICLES, type FakeArticle, HOUSE, PERSON, type Told } from "./fakeArticles";

export type FakeOptions = { empty?: boolean; latency_ms?: number; articles?: number };

export type Fake = Backend & {
  /** Raises an event, as the desktop program would. */
  tell<Name extends keyof Events>(event: Name, told: Events[Name]): void;
  /** The next `times` calls of this command fail. */
  failNext(name: keyof Commands, failure?: Failure, times?: number): void;
  /** Every call of this command fails from now on; null ends it. */
  failAll(name: keyof Commands | null, failure?: Failure): void;
  /** Somebody else replaces a part's text; raises `changed`. */
  write(id: string, part: string, text: string): void;
  /** Everything that was asked, oldest first. */
  seen: { name: keyof Commands; request: unknown }[];
};

const DISK_FULL: Failure = {
  code: "not_saved",
  message: "The library could not be written: the disk is full. Free some space; Colophon goes on trying.",
};

/** The fake that the address asks for: `?empty`, `?latency=300`, `?fail=edit_article`, `?articles=10000`. */
export function fakeOfAddress(search: string): Fake {
  const asked = new URLSearchParams(search);
  const fake = makeFake({
    empty: asked.has("empty"),
    latency_ms: Number(asked.get("latency") ?? 0),
    articles: Number(asked.get("articles") ?? 0),
  });
  const fails = asked.get("fail");
  if (fails) fake.failAll(fails as keyof Commands);
  Object.assign(window, { fake });
  return fake;
}

export function makeFake(options: FakeOptions = {}): Fake {
  const records = new Map<string, Record_>();
  if (!options.empty) for (const article of ARTICLES) records.set(article.id, new Record_(article));
  for (let i = records.size; i < (options.articles ?? 0); i += 1) {
    const article = numbered(i);
    records.set(article.id, new Record_(article));
  }
  const seen: Fake["seen"] = [];
  const failing: { name: keyof Commands; failure: Failure; times: number }[] = [];
  const handlers: { event: string; handler: (told: never) => void }[] = [];
  const pick = (id: string): Record_ => {
    const record = records.get(id);
    if (!record) throw { code: "no_such_article", message: "This article is not in the library any more." };
    return record;
  };
  const add = (article: FakeArticle): Record_ => {
    const record = new Record_({ ...article, updated: new Date().toISOString() });
    records.set(record.view.id, record);
    return record;
  };
  let made = 0;
  const nextId = () => `0199b000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;

  const does: { [Name in keyof Commands]: (request: Commands[Name][0]) => Commands[Name][1] } = {
    library: () => ({
      folder: "/home/ada/.local/share/press.colophon.desk",
      articles: records.size,
      person: PERSON,
      houses: [HOUSE, { ...HOUSE, name: "plain", title: "Plain" }],
      version: "0.1.0",
      export_folder: "/home/ada/Documents/Colophon",
    }),
    articles: ({ search, status, offset, limit }) => {
      const rows = [...records.values()]
        .filter((record) => status === null || record.view.status === status)
        .flatMap((record) => record.found(search))
        .sort((a, b) => b.updated.localeCompare(a.updated));
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    new_article: ({ house }) => {
      const id = nextId();
      const record = add({ id, slug: "untitled", status: "draft", headline: "", updated: "" });
      if (house) record.view.house = house;
      return record.whole();
    },
    open_article: ({ id }) => pick(id).whole(),
    edit_article: ({ id, base, edits }) => pick(id).edit(base, edits),
    import_files: ({ files }) =>
      importAnswer(files, (headline) => add({ ...numbered(0), id: nextId(), headline })),
    import_sample: () => add({ ...(ARTICLES[0] as FakeArticle), id: nextId(), status: "draft" }).whole(),
    export_article: ({ id, target, to }) => exported(pick(id), target, to),
    save_copy: ({ content, to }) => exported(null, "markdown", to, content.slug),
    choose_files: () => ["/home/ada/Desktop/harbour.md", "/home/ada/Desktop/scan.pdf"],
    choose_folder: () => "/home/ada/Desktop/Exports",
    open_outside: () => null,
    close_window: () => null,
  };

  const call: Call = async (name, request) => {
    seen.push({ name, request });
    await new Promise((done) => setTimeout(done, options.latency_ms ?? 0));
    const fails = failing.find((other) => other.name === name && other.times > 0);
    if (fails) {
      fails.times -= 1;
      throw fails.failure;
    }
    // As through the real door: nothing is shared with what was asked or answered.
    return structuredClone(does[name](structuredClone(request)));
  };
  const listen: Listen = async (event, handler) => {
    const entry = { event, handler: handler as (told: never) => void };
    handlers.push(entry);
    return () => void handlers.splice(handlers.indexOf(entry), 1);
  };
  const tell: Fake["tell"] = (event, told) => {
    for (const entry of [...handlers]) if (entry.event === event) entry.handler(told as never);
  };
  return {
    call,
    listen,
    tell,
    seen,
    failNext: (name, failure = DISK_FULL, times = 1) => void failing.push({ name, failure, times }),
    failAll: (name, failure = DISK_FULL) => {
      failing.length = 0;
      if (name) failing.push({ name, failure, times: Infinity });
    },
    write: (id, part, text) => {
      pick(id).write(part, text);
      tell("changed", { noun: "article", id });
    },
  };
}

/** A text and the origin of each of its UTF-16 units. */
type Units = { text: string; origins: string[] };

/** What happened to a part since a state: enough to move another's offsets over it. */
type Moved = { version: number; part: string; at: number; removed: number; inserted: number };

class Record_ {
  view: Omit<ArticleView, "runs" | "words" | "heads">;
  #units = new Map<string, Units>();
  #version = 1;
  #log: Moved[] = [];

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
      hero: { asset: null, alt: "", caption: "", credit: "", source_type: null, decorative: false },
      takeaways,
      body: "",
      qa: { topic: "", pairs },
      analysis: "",
      note: { text: "", found: article.note ? String(article.note) : null },
      section: article.section ?? "",
      tags: article.tags ?? [],
      date: updated.slice(0, 10) || null,
      language: "",
      fingerprint: "",
      created: updated,
      updated,
    };
  }

  whole(): ArticleView {
    const { view } = this;
    const text = (name: string) => this.#units.get(name)?.text ?? "";
    const runs = Object.fromEntries(
      [...this.#units]
        .filter(([, units]) => units.text)
        .map(([name, units]) => [name, grouped(units.origins)]),
    );
    return {
      ...view,
      headline: text("headline"),
      deck: text("deck"),
      hero: {
        ...view.hero,
        alt: text("hero.alt"),
        caption: text("hero.caption"),
        credit: text("hero.credit"),
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
      fingerprint: fingerprint([...this.#units.values()].map((units) => units.text).join("\n")),
    };
  }

  /** The row, if the words are in some part; `hit` shows where. */
  found(search: string): ArticleRow[] {
    const whole = this.whole();
    const { id, slug, status, house, headline, deck, created, updated, words } = whole;
    const row: ArticleRow = {
      ...{ id, slug, status, house, headline, deck, created, updated, hit: [] },
      words: words.total,
      words_unknown: words.unknown,
    };
    const needle = search.trim().toLowerCase();
    if (!needle) return [row];
    for (const { text } of this.#units.values()) {
      const at = text.toLowerCase().indexOf(needle);
      if (at < 0) continue;
      const end = at + needle.length;
      const hit = [
        { text: text.slice(Math.max(0, at - 30), at), found: false },
        { text: text.slice(at, end), found: true },
        { text: text.slice(end, end + 60), found: false },
      ];
      return [{ ...row, hit }];
    }
    return [];
  }

  edit(base: readonly string[], edits: readonly EditView[]): Edited {
    const since = Number(base[0]?.slice(1) ?? 0);
    const others = this.#log.filter((moved) => moved.version > since);
    const made = this.#version + 1;
    for (const edit of edits) this.#apply(edit, others, made);
    this.#version = made;
    this.view.updated = new Date().toISOString();
    const set = edits.some((edit) => edit.kind === "set");
    return {
      heads: [`v${this.#version}`],
      words: this.#words(),
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
        return;
      }
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
      case "set":
        this.#set(edit.field, edit.value);
    }
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
    else if (field === "hero.decorative") this.view.hero.decorative = value === "yes";
    else if (field === "date") this.view.date = value || null;
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

function numbered(i: number): FakeArticle {
  const words = ["Ferries", "Archives", "Weather", "Bakers", "Tramlines", "Orchards", "Clocks", "Bridges"];
  return {
    id: `0199c000-0000-7000-8000-${String(i).padStart(12, "0")}`,
    slug: `article-${i}`,
    status: ["draft", "in_review", "approved", "published"][i % 4] as string,
    headline: `${words[i % 8]} and ${words[(i * 3 + 1) % 8]}: Report No. ${i}`,
    deck: `What the town of Vell learned about ${words[(i * 5) % 8]?.toLowerCase()} in one season.`,
    body: `Report ${i} begins here.\n`,
    updated: new Date(Date.UTC(2026, 9, 1) - i * 3_600_000).toISOString(),
  };
}

function importAnswer(files: readonly string[], add: (headline: string) => Record_): ImportAnswer {
  const answer: ImportAnswer = { imported: [], refused: [] };
  for (const file of files) {
    const name = file.split("/").at(-1) ?? file;
    if (!/\.(txt|md|markdown)$/i.test(name)) {
      answer.refused.push({ file, reason: "Colophon reads text and Markdown; this is something else." });
      continue;
    }
    const record = add(name.replace(/\.\w+$/, ""));
    answer.imported.push({
      id: record.view.id,
      slug: record.view.slug,
      file,
      parts: { headline: 1, body: 412, takeaways: 5, qa: 4, note: 38 },
      uncertain: ["“Image Source” was taken for the picture’s credit."],
      dropped: ["The breadcrumb “Home / News” was left out."],
    });
  }
  return answer;
}

function exported(
  record: Record_ | null,
  target: string,
  to: string,
  slug = record?.view.slug ?? "copy",
): Exported {
  return {
    folder: `${to}/${slug}`,
    files: [target === "canonical" ? `${slug}.txt` : `${slug}.md`],
    fingerprint: record?.whole().fingerprint ?? fingerprint(slug),
  };
}

/** Looks like SHA-256; is not. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  let hex = "";
  for (let round = 0; round < 8; round += 1) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ round, 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, "0");
  }
  return hex;
}
