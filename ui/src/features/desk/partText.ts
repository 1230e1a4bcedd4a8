// The text of one part, between the editor that shows it and the record that keeps it. Works with and without an
// editor on the screen. Knows no network and no queue: saving.ts decides when a step goes out.

import { history, isolateHistory, undo, undoDepth } from "@codemirror/commands";
import {
  ChangeSet,
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
  Text,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { createSubscriber } from "svelte/reactivity";
import type { RunTextView } from "../../backend/contract";
import { asHalfOf, deeds, deedsIn } from "./editor/deeds";
import { type Flag, flaggedMarks, hasFlags, showFlags } from "./editor/flagged";
import { foundMarks, showFound, type Stretch } from "./editor/found";
import { lineEnds } from "./editor/lineEnds";
import { allNoted, moved, type Noted, notedMarks, notedPlace, showNoted } from "./editor/margin";
import {
  type Foreign,
  type Hearth,
  foreignIn,
  fromRecord,
  isArrival,
  marking,
  marks,
  originRuns,
  origins,
  replacedBy,
  withOrigins,
  writtenRuns,
} from "./editor/origins";
import { draftsIn, outright, suggest, suggesting } from "./editor/suggesting";
import { wholeCharacters, wholeStretch } from "./editor/wholeCharacters";
import { Followed } from "./editor/followed";
import {
  changed,
  cut,
  fitted,
  marksBetween,
  marksMoved,
  type Runs,
  runsOf,
  runTexts,
  sameRuns,
} from "./runs";
import { type Covered, type Step, stepped } from "./steps";

/** Where the caret is to go. */
export type Place = "start" | "end" | number;

/** An editor on the screen, as far as its text must know it. */
export type Screen = {
  dispatch(spec: TransactionSpec | Transaction): void;
  focus(at: Place): void;
  /** Brings a stretch into sight and selects it, wherever the focus is. */
  reveal(from: number, to: number): void;
  /** The place in the text under a point of the page. */
  positionAt(point: { x: number; y: number }): number | null;
  /** Where a line stands, from 1, in pixels from the top of the window. */
  topOfLine(line: number): number;
};

/** Whose a part is, as far as words that come from elsewhere must know it. */
export type Home = Hearth & {
  /** Words are about to arrive in `part`; if they are another article's, with what they come from there. */
  pasting(part: string, from: Foreign | null): void;
  /** They have arrived, and nothing else since. */
  pasted(): void;
  /** A suggestion is being written in `part`; null where it suggests nothing any more. */
  drafted(part: string, id: string, draft: Noted | null): void;
};

export class PartText {
  /** As the contract names it: `headline`, `takeaway:<id>`, … */
  readonly name: string;
  #typing: string;
  #onchange: () => void;
  #ondeed: (deed: number, forward: boolean) => void;
  #home: Home | null;
  #state: EditorState;
  #screen: Screen | null = null;
  #focus: Place | null = null;
  #dress = new Compartment();

  // What the record has acknowledged, the steps on their way to it in order, and what no step holds yet. One after
  // the other they lead from the acknowledged text to the one on the screen.
  #acknowledged: Covered;
  #steps: Step[] = [];
  #pending: ChangeSet;
  /** Whether something that was there before got another origin since the last step. */
  #marked = false;
  /** The runs of the text that the last step left. */
  #held: Runs;

  #followed = new Set<Followed>();
  #shown: { doc: Text; text: string } | null = null;
  #watch: () => void;
  #tell: () => void = () => {};
  #watchEmpty: () => void;
  #tellEmpty: () => void = () => {};
  #watchRuns: () => void;
  #tellRuns: () => void = () => {};

  /**
   * `typing` is the origin of a key press; `onchange` hears of every change but those of `remote`, and `ondeed` of
   * every deed that the undo history takes back or does again (`forward`).
   */
  constructor(
    name: string,
    text: string,
    runs: Runs,
    typing: string,
    onchange: () => void = () => {},
    ondeed: (deed: number, forward: boolean) => void = () => {},
    home: Home | null = null,
  ) {
    this.name = name;
    this.#typing = typing;
    this.#onchange = onchange;
    this.#ondeed = ondeed;
    this.#home = home;
    this.#acknowledged = { text: asText(text), runs: fitted(runs, text.length) };
    this.#held = this.#acknowledged.runs;
    this.#pending = ChangeSet.empty(text.length);
    this.#state = EditorState.create({ doc: this.#acknowledged.text, extensions: this.#nature() });
    this.#watch = createSubscriber((update) => {
      this.#tell = update;
      return () => (this.#tell = () => {});
    });
    this.#watchEmpty = createSubscriber((update) => {
      this.#tellEmpty = update;
      return () => (this.#tellEmpty = () => {});
    });
    this.#watchRuns = createSubscriber((update) => {
      this.#tellRuns = update;
      return () => (this.#tellRuns = () => {});
    });
  }

  /** The text as it stands on the screen. Follows changes where Svelte watches. */
  get text(): string {
    this.#watch();
    const doc = this.#state.doc;
    if (this.#shown?.doc !== doc) this.#shown = { doc, text: doc.toString() };
    return this.#shown.text;
  }

  /** Its length in UTF-16 code units. Follows changes where Svelte watches. */
  get length(): number {
    this.#watch();
    return this.#state.doc.length;
  }

  /**
   * Follows only the change from empty to not empty and back where Svelte watches: the menu bar asks, and must not be
   * made anew with every key.
   */
  get empty(): boolean {
    this.#watchEmpty();
    return this.#state.doc.length === 0;
  }

  /** The runs that cover the text on the screen. Follows changes where Svelte watches. */
  get runs(): Runs {
    this.#watchRuns();
    return originRuns(this.#state);
  }

  /** True while something here is not acknowledged. */
  get unsaved(): boolean {
    return this.#steps.length > 0 || !this.#pending.empty || this.#marked;
  }

  /** Puts the caret there; if no editor shows the part yet, as soon as one does. */
  focus(at: Place = "end"): void {
    if (this.#screen) this.#screen.focus(at);
    else this.#focus = at;
  }

  /** Where a line stands, from 1, in pixels from the top of the window; null while no editor shows the part. */
  topOfLine(line: number): number | null {
    return this.#screen?.topOfLine(line) ?? null;
  }

  /** A stretch of the text with its origins. */
  pieces(from = 0, to = this.#state.doc.length): RunTextView[] {
    return runTexts(this.#state.sliceDoc(from, to), cut(this.runs, from, to));
  }

  /**
   * A change that the desk makes: splitting and joining entries. It brings its origins. With the number of a deed it
   * is one step of undo in this text; without, it cannot be undone here.
   */
  replace(from: number, to: number, pieces: readonly RunTextView[], deed: number | null = null): void {
    const spec = {
      changes: { from, to, insert: asText(pieces.map((piece) => piece.text).join("")) },
      effects: withOrigins(runsOf(pieces)),
      annotations: [Transaction.addToHistory.of(false), isolateHistory.of("full")],
      filter: false,
    };
    this.#dispatch(deed === null ? spec : asHalfOf(deed, spec));
  }

  /** How many steps of undo there are. */
  get undoDepth(): number {
    return undoDepth(this.#state);
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    return undo({ state: this.#state, dispatch: (tr) => this.#dispatch(tr) });
  }

  /** The same text with its undo history, as one that the record is to be given anew. */
  revived(): PartText {
    const revived = new PartText(this.name, "", [], this.#typing, this.#onchange, this.#ondeed, this.#home);
    revived.#dress = this.#dress;
    revived.#state = this.#state;
    revived.restart();
    return revived;
  }

  /** What a person puts in the place of other text without typing it there: one step of undo, typed by them. */
  type(changes: readonly { from: number; to: number; insert: string }[]): void {
    this.#dispatch({
      changes: changes.map(({ from, to, insert }) => ({ from, to, insert: asText(insert) })),
      annotations: [isolateHistory.of("full"), outright.of(true)],
      userEvent: "input",
    });
  }

  /**
   * Somebody has said where these stretches come from: no character half. One step of undo; false where they said
   * nothing new.
   */
  mark(stretches: readonly Stretch[], origin: string): boolean {
    const { doc } = this.#state;
    const meant = stretches
      .map(({ from, to }) => wholeStretch(doc, { from: Math.max(0, from), to: Math.min(to, doc.length) }))
      .filter(({ from, to }) => cut(this.runs, from, to).some((run) => run.origin !== origin));
    if (meant.length > 0) this.#dispatch(marking(this.#state, meant, origin));
    return meant.length > 0;
  }

  /** Keeps the place of a stretch until it is forgotten. */
  follow(from: number, to: number): Followed {
    const place = new Followed(from, to);
    this.#followed.add(place);
    return place;
  }

  forget(place: Followed): void {
    this.#followed.delete(place);
  }

  /**
   * Puts text from outside in the place of a stretch that is followed, as one step of undo; afterwards the stretch is that
   * text. What is inserted may depend on what stands before and after it on the line.
   */
  paste(place: Followed, write: (before: string, after: string) => string): void {
    const { doc, selection } = this.#state;
    const { from, to } = place;
    const text = write(doc.sliceString(doc.lineAt(from).from, from), doc.sliceString(to, doc.lineAt(to).to));
    // Whoever wrote on meanwhile keeps the caret.
    const waiting = selection.main.from === from && selection.main.to === to;
    this.#dispatch({
      changes: { from, to, insert: asText(text) },
      ...(waiting ? { selection: { anchor: from + text.length }, scrollIntoView: true } : {}),
      userEvent: "input.paste",
    });
    place.from = from;
    place.to = from + text.length;
  }

  /** Marks what was found here, and nothing else. */
  showFound(all: readonly Stretch[], current: Stretch | null): void {
    this.#dispatch({ effects: showFound.of({ all, current }) });
  }

  /**
   * Shows these comments and suggestions, and no others. Their places are those of the text that the record has; what is
   * not acknowledged moves them on.
   */
  showNoted(all: readonly Noted[], current: string | null): void {
    const changes = [...this.#steps.map((step) => step.changes), this.#pending];
    const shown = allNoted(this.#state);
    const { length } = this.#acknowledged.text;
    const here = all.flatMap((one) => {
      // What is being written here knows its own place.
      const draft = shown.all.find((other) => other.id === one.id && other.origin !== undefined);
      if (draft) return draft;
      // A place in words that others have written, and that this text does not have yet, comes again with those words.
      if (one.to > length) return [];
      return changes.reduce((at, change) => moved(at, (place, side) => change.mapPos(place, side)), one);
    });
    const same =
      shown.current === current &&
      shown.all.length === here.length &&
      shown.all.every((one, i) => sameNoted(one, here[i]));
    if (!same) this.#dispatch({ effects: showNoted.of({ all: here, current }) });
  }

  /** From now on what is typed here is suggested, or written again. */
  suggest(on: boolean): void {
    this.#dispatch({ effects: suggest.of(on) });
  }

  /** Marks what the checks have found in words of this text, and nothing else. */
  showFlags(flags: readonly Flag[]): void {
    if (!hasFlags(this.#state, flags)) this.#dispatch({ effects: showFlags.of(flags) });
  }

  /** Where a comment or a suggestion stands in the text on the screen; null where it does not. */
  notedPlace(id: string): Stretch | null {
    return notedPlace(this.#state, id);
  }

  /** The place in the text under a point of the page, if it is on the screen there. */
  positionAt(point: { x: number; y: number }): number | undefined {
    return this.#screen?.positionAt(point) ?? undefined;
  }

  /** Brings a stretch into sight and selects it. */
  reveal(from: number, to: number): void {
    this.#screen?.reveal(from, to);
  }

  // For the editor

  get state(): EditorState {
    return this.#state;
  }

  /** The effect that puts on what only a screen needs. */
  dress(extension: Extension): StateEffect<unknown> {
    return this.#dress.reconfigure(extension);
  }

  /** What was dispatched on the screen. Undo, redo and typing all arrive here. */
  took(transactions: readonly Transaction[]): void {
    let mine = false;
    const wasEmpty = this.#state.doc.length === 0;
    const runs = originRuns(this.#state);
    for (const tr of transactions) {
      const pasted = isArrival(tr) && this.#home !== null;
      if (pasted) this.#home?.pasting(this.name, foreignIn(tr));
      this.#state = tr.state;
      if (tr.docChanged) for (const place of this.#followed) place.map(tr.changes);
      const marked = marks(tr);
      if (!(tr.docChanged || marked) || tr.annotation(Transaction.remote)) continue;
      this.#pending = this.#pending.compose(tr.changes);
      if (marked) this.#marked = true;
      if (pasted) this.#home?.pasted();
      mine = true;
    }
    if (transactions.some((tr) => tr.docChanged)) this.#tell();
    if (originRuns(this.#state) !== runs) this.#tellRuns();
    if ((this.#state.doc.length === 0) !== wasEmpty) this.#tellEmpty();
    if (mine) this.#onchange();
    for (const { id, draft } of transactions.flatMap(draftsIn)) this.#home?.drafted(this.name, id, draft);
    for (const { deed, forward } of transactions.flatMap(deedsIn)) this.#ondeed(deed, forward);
  }

  attach(screen: Screen): void {
    this.#screen = screen;
    if (this.#focus !== null) screen.focus(this.#focus);
    this.#focus = null;
  }

  detach(screen: Screen): void {
    if (this.#screen === screen) this.#screen = null;
  }

  // For saving

  /** What no step holds yet, as a step that keeps its place in the order of edits; null when there is nothing. */
  hold(): Step | null {
    const step = this.#unheld();
    this.#marked = false;
    if (step.changes.empty && !step.marks) return null;
    this.#steps.push(step);
    this.#held = originRuns(this.#state);
    this.#pending = ChangeSet.empty(this.#state.doc.length);
    return step;
  }

  #unheld(): Step {
    const changes = this.#pending;
    const runs = writtenRuns(this.#state, changes);
    const unmarked = () => changed(this.#held, replacedBy(changes), runs);
    return { changes, runs, marks: this.#marked ? marksBetween(unmarked(), originRuns(this.#state)) : null };
  }

  /** The record has this step, the oldest one held. */
  acknowledged(step: Step): void {
    if (this.#steps[0] !== step)
      throw new Error(`${this.name}: steps are acknowledged in the order they were made`);
    this.#steps.shift();
    this.#acknowledged = stepped(this.#acknowledged, step);
  }

  /** The record holds this now, with every acknowledged step in it. What is not acknowledged stays, in its place. */
  remote(text: string, runs: Runs): void {
    const theirText = asText(text);
    let after: Covered = { text: theirText, runs: fitted(runs, text.length) };
    const before = this.#acknowledged;
    if (before.text.eq(theirText) && sameRuns(before.runs, after.runs)) return;
    let theirs = difference(before.text, theirText);
    this.#acknowledged = after;
    const pending = this.#unheld();
    for (const step of [...this.#steps, pending]) {
      if (step === pending) this.#held = after.runs;
      const mine = step.changes;
      step.changes = mine.map(theirs, true);
      theirs = theirs.map(mine);
      if (step.marks) step.marks = marksMoved(step.marks, replacedBy(theirs));
      after = stepped(after, step);
    }
    this.#pending = pending.changes;
    this.#marked = pending.marks !== null;
    this.#dispatch(fromRecord(theirs, after.runs));
  }

  /** Takes what is on the screen for acknowledged: the record is being given all of it anew. */
  restart(): void {
    this.#acknowledged = { text: this.#state.doc, runs: originRuns(this.#state) };
    this.#held = this.#acknowledged.runs;
    this.#marked = false;
    this.#steps = [];
    this.#pending = ChangeSet.empty(this.#state.doc.length);
  }

  #nature(): Extension {
    // The caret's filter must see what the character filter leaves, and later ones run first.
    return [
      // Last of the filters, so first in this list: it must see what the others leave.
      suggesting(),
      lineEnds(),
      wholeCharacters(),
      origins(this.#typing, this.#acknowledged.runs, this.#home),
      history(),
      deeds(),
      foundMarks(),
      notedMarks(),
      flaggedMarks(),
      this.#dress.of([]),
    ];
  }

  #dispatch(spec: TransactionSpec | Transaction): void {
    if (this.#screen) this.#screen.dispatch(spec);
    else this.took([spec instanceof Transaction ? spec : this.#state.update(spec)]);
  }
}

/** Split at LF only, as lineEnds.ts has it. */
function asText(text: string): Text {
  return Text.of(text.split("\n"));
}

function sameNoted(a: Noted, b: Noted | undefined): boolean {
  return a.id === b?.id && a.from === b.from && a.to === b.to && a.replacement === b.replacement;
}

/** The one stretch in which the texts differ; a surrogate pair is never split. */
function difference(before: Text, after: Text): ChangeSet {
  const a = before.toString();
  const b = after.toString();
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  if (start > 0 && isHigh(a.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  if (end > 0 && isLow(a.charCodeAt(a.length - end))) end -= 1;
  if (start + end === a.length && start + end === b.length) return ChangeSet.empty(a.length);
  return ChangeSet.of(
    { from: start, to: a.length - end, insert: asText(b.slice(start, b.length - end)) },
    a.length,
  );
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
