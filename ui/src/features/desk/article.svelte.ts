// The article that is open on the desk: its parts, its lists, and whether it is saved. It knows neither Tauri nor
// the DOM; it gets `call`. Components show it.

import type { Call } from "../../backend/call";
import type {
  ArticleRow,
  ArticleView,
  Content,
  ContributionView,
  DisclosureView,
  HeroView,
  Edited,
  EditView,
  PersonView,
  RunTextView,
  RunView,
  SourceView,
  WordsView,
} from "../../backend/contract";
import { before, isOf, type Kind, type ListEdit, moved, placed, replayed } from "./entries";
import { type Spread, TakeawayDeeds } from "./deeds";
import { newId } from "./ids";
import type { Foreign } from "./editor/origins";
import { InHand } from "./inHand";
import { Margin } from "./margin.svelte";
import { PartText } from "./partText";
import { type Clock, type SaveState, Saving, timeOf, wallClock } from "./saving";

export type Takeaway = { readonly id: string; readonly text: PartText };
export type Pair = { readonly id: string; readonly question: PartText; readonly answer: PartText };

/** Whose hands these are, where the record is, and what time it is. */
export type Desktop = { call: Call; person: PersonView; clock?: Clock };

export class OpenArticle {
  readonly id: string;
  slug = $state("");
  status = $state("");
  house = $state("");
  section = $state("");
  language = $state("");
  date = $state<string | null>(null);
  due = $state<string | null>(null);
  tags = $state.raw<string[]>([]);
  byline = $state.raw<PersonView[]>([]);
  accountable = $state.raw<PersonView | null>(null);
  hero = $state.raw<Pick<HeroView, "asset" | "source_type" | "decorative" | "answers">>({
    asset: null,
    source_type: null,
    decorative: false,
    answers: {},
  });
  noteFound = $state<string | null>(null);
  /** Which tool did what. */
  ledger = $state.raw<readonly ContributionView[]>([]);
  /** What was quoted from. */
  sources = $state.raw<readonly SourceView[]>([]);
  /** Everybody whom it knows by name. */
  people = $state.raw<readonly PersonView[]>([]);
  /** What readers are told of it. */
  disclosure = $state.raw<DisclosureView | null>(null);
  /** Of the record as of the last save; what was typed since is not in it. */
  fingerprint = $state("");
  created = $state("");
  updated = $state("");

  readonly headline: PartText;
  readonly deck: PartText;
  readonly heroAlt: PartText;
  readonly heroCaption: PartText;
  readonly heroCredit: PartText;
  readonly heroRights: PartText;
  readonly body: PartText;
  readonly qaTopic: PartText;
  readonly analysis: PartText;
  readonly note: PartText;
  takeaways = $state.raw<readonly Takeaway[]>([]);
  pairs = $state.raw<readonly Pair[]>([]);

  words = $state.raw<WordsView>({ total: 0, human: 0, contribution: 0, source: 0, unknown: 0, minutes: 0 });
  /** The article's row in the list, as of the last save. */
  row = $state.raw<ArticleRow | null>(null);
  saveState = $state.raw<SaveState>({ kind: "saved", at: 0 });
  /** Why the last field that was set kept its old value; a new object each time. */
  refusal = $state.raw<{ why: string } | null>(null);

  /** The origin of what is pasted next, where somebody has said it beforehand. */
  arriving: string | null = null;

  /** Whether what is typed becomes a suggestion. */
  suggesting = $state(false);

  /** The editor that has the caret. */
  readonly hand = new InHand();
  /** What stands beside the text. */
  readonly margin = new Margin({
    parts: () => this.parts(),
    part: (name) => this.part(name),
    edit: (edit) => this.#saving.edit(edit),
    revise: (edit) => this.#saving.revise(edit),
    me: () => this.me,
    now: () => timeOf(this.#desk.clock ?? wallClock),
  });

  #desk: Desktop;
  #saving: Saving;
  #deeds = new TakeawayDeeds({
    all: () => this.takeaways,
    add: (id, after, text) => this.#add("takeaway", id, after, [text]),
    putBack: (entry, after) => this.#putBack(entry, after),
    takeOut: (id) => this.#takeOut("takeaway", id),
  });

  constructor(view: ArticleView, desk: Desktop) {
    this.id = view.id;
    this.#desk = desk;
    const part = (name: string, text: string) => this.#part(name, text, view.runs[name]);
    this.headline = part("headline", view.headline);
    this.deck = part("deck", view.deck);
    this.heroAlt = part("hero.alt", view.hero.alt);
    this.heroCaption = part("hero.caption", view.hero.caption);
    this.heroCredit = part("hero.credit", view.hero.credit);
    this.heroRights = part("hero.rights", view.hero.rights);
    this.body = part("body", view.body);
    this.qaTopic = part("qa.topic", view.qa.topic);
    this.analysis = part("analysis", view.analysis);
    this.note = part("note", view.note.text);
    this.takeaways = view.takeaways.map(({ id, text }) => ({ id, text: part(`takeaway:${id}`, text) }));
    this.pairs = view.qa.pairs.map(({ id, question, answer }) => ({
      id,
      question: part(`question:${id}`, question),
      answer: part(`answer:${id}`, answer),
    }));
    this.#readFields(view);
    const clock = desk.clock ?? wallClock;
    this.saveState = { kind: "saved", at: Date.parse(view.updated) || clock.now() };
    this.#saving = new Saving({
      id: view.id,
      heads: view.heads,
      call: desk.call,
      clock,
      parts: () => this.parts(),
      told: (state) => (this.saveState = state),
      placeOf: (id) => this.margin.placeOf(id),
      refused: (why) => (this.refusal = { why }),
      answered: (edited, touched) => this.#answered(edited, touched),
    });
  }

  /** Who writes at this desk. */
  get me(): PersonView {
    return this.#desk.person;
  }

  /** Every part, in the order of the model article. */
  parts(): PartText[] {
    return [
      this.headline,
      this.deck,
      this.heroAlt,
      this.heroCaption,
      this.heroCredit,
      this.heroRights,
      ...this.takeaways.map((takeaway) => takeaway.text),
      this.body,
      this.qaTopic,
      ...this.pairs.flatMap((pair) => [pair.question, pair.answer]),
      this.analysis,
      this.note,
    ];
  }

  part(name: string): PartText | undefined {
    return this.parts().find((part) => part.name === name);
  }

  takeaway(id: string): Takeaway | undefined {
    return this.takeaways.find((takeaway) => takeaway.id === id);
  }

  pair(id: string): Pair | undefined {
    return this.pairs.find((pair) => pair.id === id);
  }

  /** A new takeaway behind `after` (null: the first). Answers with its id. */
  addTakeaway(after: string | null, text: RunTextView[] = []): string {
    const id = newId();
    this.#add("takeaway", id, after, [text]);
    return id;
  }

  /** A new question and answer behind `after` (null: the first). Answers with its id. */
  addPair(after: string | null): string {
    const id = newId();
    this.#add("pair", id, after, [[], []]);
    return id;
  }

  /** What stands behind `offset` becomes a takeaway of its own. Answers with its id. */
  splitTakeaway(id: string, offset: number): string {
    return this.#deeds.split(id, offset) ?? this.addTakeaway(id);
  }

  /** Joins a takeaway to the one before. Answers where the caret belongs, or null for the first one. */
  mergeTakeaway(id: string): { id: string; at: number } | null {
    return this.#deeds.merge(id);
  }

  /** Puts several entries in the place of `from`..`to` of a takeaway. */
  spreadTakeaway(id: string, from: number, to: number, entries: readonly RunTextView[][]): Spread | null {
    return this.#deeds.spread(id, from, to, entries);
  }

  /** Undo in an entry in which there is nothing to undo: what made it is taken back, if that was the last thing done. */
  undoMaking(id: string): boolean {
    return this.#deeds.undoMaking(id);
  }

  /** Moves by so many places; false when it is there already. */
  moveTakeaway(id: string, by: number): boolean {
    return this.moveTakeawayTo(id, this.takeaways.findIndex((takeaway) => takeaway.id === id) + by);
  }

  moveTakeawayTo(id: string, index: number): boolean {
    const list = moved(this.takeaways, id, index);
    if (list) this.takeaways = list;
    return list !== null && this.#moved("takeaway", id);
  }

  movePair(id: string, by: number): boolean {
    return this.movePairTo(id, this.pairs.findIndex((pair) => pair.id === id) + by);
  }

  movePairTo(id: string, index: number): boolean {
    const list = moved(this.pairs, id, index);
    if (list) this.pairs = list;
    return list !== null && this.#moved("pair", id);
  }

  /** Removes it; the answer undoes that: same id, same words with their origins, same place. */
  removeTakeaway(id: string): () => void {
    return this.#remove("takeaway", id);
  }

  /** Removes it; the answer undoes that. */
  removePair(id: string): () => void {
    return this.#remove("pair", id);
  }

  /** Takes a person's own wording of the note away: the compiled one is printed. One step of undo brings it back. */
  printCompiledNote(): void {
    this.note.type([{ from: 0, to: this.note.length, insert: "" }]);
  }

  /** A field that is not text; which ones and how they are written is said at `EditView::Set` in the contract. */
  set(field: string, value: string): void {
    this.#saving.edit({ kind: "set", field, value });
    void this.#saving.flush();
  }

  /** What is on the screen, saved or not. */
  content(): Content {
    return {
      id: this.id,
      slug: this.slug,
      status: this.status,
      house: this.house,
      headline: this.headline.text,
      deck: this.deck.text,
      byline: this.byline,
      accountable: this.accountable,
      hero: {
        ...this.hero,
        alt: this.heroAlt.text,
        caption: this.heroCaption.text,
        credit: this.heroCredit.text,
        rights: this.heroRights.text,
      },
      takeaways: this.takeaways.map(({ id, text }) => ({ id, text: text.text })),
      body: this.body.text,
      qa: {
        topic: this.qaTopic.text,
        pairs: this.pairs.map(({ id, question, answer }) => ({
          id,
          question: question.text,
          answer: answer.text,
        })),
      },
      analysis: this.analysis.text,
      // What is printed: a person's own wording, else what the ledger makes.
      note: { text: this.note.text || this.disclosure?.note?.text || "", found: this.noteFound },
      section: this.section,
      tags: this.tags,
      date: this.date,
      due: this.due,
      language: this.language,
    };
  }

  /** The state of the record that the screen is based on. */
  get heads(): readonly string[] {
    return this.#saving.base;
  }

  /** Words of another article are about to arrive: what they come from there comes along. */
  bringing(part: PartText, from: Foreign): void {
    this.#saving.pasting(adoption(part.name, from));
  }

  /** From now on what is typed is suggested, or written again. */
  suggest(on: boolean): void {
    this.suggesting = on;
    for (const part of this.parts()) part.suggest(on);
  }

  /** Sends what is not saved, now. True when everything is on disk. */
  flush(): Promise<boolean> {
    return this.#saving.flush();
  }

  /** The person asked for another attempt. */
  retry(): void {
    void this.#saving.flush();
  }

  /** Somebody else wrote in this article. What is not saved here stays; the next save's answer brings the rest. */
  async refresh(): Promise<void> {
    if (!this.#saving.idle) return;
    const sent = this.#saving.sent;
    const view = await this.#desk.call("open_article", { id: this.id });
    // If something left in the meantime, its answer knows more than this one.
    if (this.#saving.sent !== sent || sameHeads(view.heads, this.#saving.base)) return;
    this.#saving.rebase(view.heads);
    this.#reconcile(view, []);
  }

  /**
   * The record is changed by something else than an edit from here, and answers with what it says now. If something
   * left in the meantime, its own answer knows more.
   */
  async taking<Answer extends { article: ArticleView; row: ArticleRow }>(
    change: () => Promise<Answer>,
  ): Promise<Answer> {
    const sent = this.#saving.sent;
    const answer = await change();
    this.row = answer.row;
    if (this.#saving.idle && this.#saving.sent === sent) {
      this.#saving.rebase(answer.article.heads);
      this.#reconcile(answer.article, []);
    }
    return answer;
  }

  #part(name: string, text: string, runs: readonly RunView[] = []): PartText {
    const part = new PartText(
      name,
      text,
      runs,
      `h:${this.#desk.person.id}`,
      () => this.#saving.typed(),
      (deed, forward) => this.margin.passed(deed, forward) || this.#deeds.passed(deed, forward),
      {
        article: this.id,
        pasting: (part, from) => this.#saving.pasting(from && adoption(part, from)),
        pasted: () => {
          this.arriving = null;
          this.#saving.pasted();
        },
        told: () => this.arriving,
        drafted: (part, id, draft) => this.margin.drafted(part, id, draft),
      },
    );
    if (this.suggesting) part.suggest(true);
    return part;
  }

  /** An entry with its texts, given as pieces: one for a takeaway, two for a pair. */
  #entry(kind: Kind, id: string, texts: RunTextView[][]): Takeaway | Pair {
    const part = (noun: string, pieces: RunTextView[] = []) =>
      this.#part(
        `${noun}:${id}`,
        pieces.map((piece) => piece.text).join(""),
        pieces.map((piece) => ({ len: piece.text.length, origin: piece.origin })),
      );
    return kind === "takeaway"
      ? { id, text: part("takeaway", texts[0]) }
      : { id, question: part("question", texts[0]), answer: part("answer", texts[1]) };
  }

  #list(kind: Kind): readonly (Takeaway | Pair)[] {
    return kind === "takeaway" ? this.takeaways : this.pairs;
  }

  #setList(kind: Kind, list: readonly (Takeaway | Pair)[]): void {
    if (kind === "takeaway") this.takeaways = list as readonly Takeaway[];
    else this.pairs = list as readonly Pair[];
  }

  #add(kind: Kind, id: string, after: string | null, texts: RunTextView[][]): void {
    // Before the entry is on the list: what it says travels with the edit, and is not a change of its own.
    this.#saving.edit(addition(kind, id, after, texts));
    this.#setList(
      kind,
      placed(this.#list(kind), this.#entry(kind, id, texts), after, (entry) => entry.id),
    );
  }

  #moved(kind: Kind, id: string): true {
    const after = before(ids(this.#list(kind)), id);
    this.#saving.edit(
      kind === "takeaway" ? { kind: "move_takeaway", id, after } : { kind: "move_pair", id, after },
    );
    return true;
  }

  /** A takeaway that was here before, with its words, as one that the record is given anew. */
  #putBack(entry: Takeaway, after: string): void {
    this.#saving.edit(addition("takeaway", entry.id, after, [entry.text.pieces()]));
    this.takeaways = placed(this.takeaways, entry, after, (one) => one.id);
  }

  #takeOut(kind: Kind, id: string): void {
    const list = this.#list(kind);
    const entry = list.find((other) => other.id === id);
    if (!entry) return;
    // What was typed in it goes out first: the record keeps the words of what is removed, too.
    this.#saving.edit(kind === "takeaway" ? { kind: "remove_takeaway", id } : { kind: "remove_pair", id });
    this.#setList(
      kind,
      list.filter((other) => other !== entry),
    );
  }

  #remove(kind: Kind, id: string): () => void {
    const entry = this.#list(kind).find((other) => other.id === id);
    if (!entry) return () => {};
    const after = before(ids(this.#list(kind)), id);
    const texts = textsOf(entry).map((part) => part.pieces());
    this.#takeOut(kind, id);
    return () => {
      const now = this.#list(kind);
      if (now.some((other) => other.id === id)) return;
      const stands = after === null || now.some((other) => other.id === after);
      this.#add(kind, id, stands ? after : (now.at(-1)?.id ?? null), texts);
    };
  }

  #answered(edited: Edited, touched: readonly PartText[]): void {
    this.words = edited.words;
    this.row = edited.row;
    this.updated = edited.row.updated;
    this.margin.placed(edited.places);
    this.fingerprint = edited.fingerprint;
    if (edited.article) this.#reconcile(edited.article, touched);
  }

  #reconcile(view: ArticleView, touched: readonly PartText[]): void {
    const tell = (part: PartText, text: string) => part.remote(text, view.runs[part.name] ?? []);
    tell(this.headline, view.headline);
    tell(this.deck, view.deck);
    tell(this.heroAlt, view.hero.alt);
    tell(this.heroCaption, view.hero.caption);
    tell(this.heroCredit, view.hero.credit);
    tell(this.heroRights, view.hero.rights);
    tell(this.body, view.body);
    tell(this.qaTopic, view.qa.topic);
    tell(this.analysis, view.analysis);
    tell(this.note, view.note.text);
    this.#reconcileList(
      "takeaway",
      view.takeaways.map(({ id, text }) => ({ id, texts: [text] })),
      view,
      touched,
    );
    this.#reconcileList(
      "pair",
      view.qa.pairs.map(({ id, question, answer }) => ({ id, texts: [question, answer] })),
      view,
      touched,
    );
    this.#readFields(view);
  }

  #reconcileList(
    kind: Kind,
    theirs: readonly { id: string; texts: string[] }[],
    view: ArticleView,
    touched: readonly PartText[],
  ): void {
    const mine = this.#list(kind);
    const waiting = this.#saving.queue.flatMap((queued) =>
      "edit" in queued && isOf(kind, queued.edit) ? [queued.edit] : [],
    );
    const { ids: order, lost } = replayed(ids(theirs), waiting);
    // What waits for an entry that the record no longer has would be refused, and everything behind it with it.
    const nouns = kind === "takeaway" ? ["takeaway"] : ["question", "answer"];
    const known = [...ids(theirs), ...order].flatMap((id) => nouns.map((noun) => `${noun}:${id}`));
    this.#saving.forget((queued) =>
      "edit" in queued
        ? lost.includes(queued.edit as ListEdit)
        : nouns.some((noun) => queued.part.name.startsWith(`${noun}:`)) && !known.includes(queued.part.name),
    );
    const entries = order.map((id) => {
      const record = theirs.find((other) => other.id === id);
      const entry = mine.find((other) => other.id === id) ?? this.#entry(kind, id, []);
      if (record && !waiting.some((edit) => edit.id === id && edit.kind.startsWith("add_"))) {
        textsOf(entry).forEach((part, i) => part.remote(record.texts[i] ?? "", view.runs[part.name] ?? []));
      }
      return entry;
    });
    this.#setList(kind, entries);
    // Somebody else removed an entry in which this person was writing: it comes back, for nothing typed is lost.
    for (const entry of mine) {
      const parts = textsOf(entry);
      if (order.includes(entry.id) || !parts.some((part) => part.unsaved || touched.includes(part))) continue;
      if (lost.some((edit) => edit.id === entry.id && edit.kind.startsWith("remove_"))) continue;
      this.#saving.forget((queued) => "step" in queued && parts.includes(queued.part));
      const after = before(ids(mine), entry.id);
      const texts = parts.map((part) => part.pieces());
      for (const part of parts) part.restart();
      const now = ids(this.#list(kind));
      const place = after === null || now.includes(after) ? after : (now.at(-1) ?? null);
      this.#setList(
        kind,
        placed(this.#list(kind), entry, place, (other) => other.id),
      );
      this.#saving.edit(addition(kind, entry.id, place, texts));
    }
  }

  #readFields(view: ArticleView): void {
    this.slug = view.slug;
    this.status = view.status;
    this.house = view.house;
    this.section = view.section;
    this.language = view.language;
    this.date = view.date;
    this.due = view.due;
    this.tags = view.tags;
    this.byline = view.byline;
    this.accountable = view.accountable;
    this.hero = {
      asset: view.hero.asset,
      source_type: view.hero.source_type,
      decorative: view.hero.decorative,
      answers: view.hero.answers,
    };
    this.noteFound = view.note.found;
    this.margin.read(view);
    this.ledger = view.ledger;
    this.sources = view.sources;
    this.people = view.people;
    this.disclosure = view.disclosure;
    this.fingerprint = view.fingerprint;
    this.created = view.created;
    this.updated = view.updated;
    this.words = view.words;
  }
}

function addition(kind: Kind, id: string, after: string | null, texts: RunTextView[][]): EditView {
  const [first = [], second = []] = texts;
  return kind === "takeaway"
    ? { kind: "add_takeaway", id, after, text: first }
    : { kind: "add_pair", id, after, question: first, answer: second };
}

function adoption(part: string, from: Foreign): EditView {
  return { kind: "adopt", from: from.article, part, origins: [...from.origins] };
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map((entry) => entry.id);
}

function textsOf(entry: Takeaway | Pair): PartText[] {
  return "text" in entry ? [entry.text] : [entry.question, entry.answer];
}

function sameHeads(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((head) => b.includes(head));
}
