// When what was typed goes to the record, and what happens when it cannot. Nothing is ever dropped. Knows no Tauri,
// no editor and no clock but the one it is given.

import type { Call } from "../../backend/call";
import type { Edited, EditView, Failure } from "../../backend/contract";
import type { PartText } from "./partText";
import { editsOf, type Step } from "./steps";

/** A batch goes out this long after the last change… */
const QUIET_MS = 250;
/** …and at most this long after the first. */
const PATIENCE_MS = 500;
/** After a failure: how long until the next attempt. The last one repeats. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** Time as tests can make it. `after` answers with what calls it off. */
export type Clock = { now(): number; after(ms: number, run: () => void): () => void };

export const wallClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Whether the words on the screen are on disk. `at` is in milliseconds since 1970. */
export type SaveState =
  { kind: "saved"; at: number } | { kind: "saving" } | { kind: "unsaved"; reason: string };

/** The time as RFC 3339 writes it. */
export function timeOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/**
 * An edit that is not text, or a step of one part. Steps are put into words only when they leave. What was pasted is a
 * moment of its own in the history.
 */
export type Queued = ({ edit: EditView } | { part: PartText; step: Step }) & { pasted?: boolean };

export type SavingOf = {
  id: string;
  /** The state of the record that the screen is based on. */
  heads: string[];
  call: Call;
  clock: Clock;
  parts(): Iterable<PartText>;
  told(state: SaveState): void;
  /** Where a suggestion stands in the text on the screen; null where it does not. */
  placeOf(id: string): { from: number; to: number } | null;
  /** A rule said no to the new value of a field: the field keeps its old one, in words. */
  refused(why: string): void;
  /** The edits are on disk; `touched` are the parts they wrote in. */
  answered(edited: Edited, touched: readonly PartText[]): void;
};

function isField(queued: Queued): boolean {
  return "edit" in queued && queued.edit.kind === "set";
}

/** Whether it leaves in a batch of its own. */
function isApart(queued: Queued): boolean {
  return isField(queued) || queued.pasted === true;
}

export class Saving {
  #of: SavingOf;
  #base: string[];
  #queue: Queued[] = [];
  #flight: Promise<boolean> | null = null;
  #firstChange: number | null = null;
  #stopTimer: () => void = () => {};
  #due = false;
  #failures = 0;
  #sent = 0;

  constructor(of: SavingOf) {
    this.#of = of;
    this.#base = of.heads;
  }

  /** How many batches have left; whoever asked the record something can see whether the answer is still fresh. */
  get sent(): number {
    return this.#sent;
  }

  /** True when the record has everything. */
  get idle(): boolean {
    return !this.#flight && !this.#anything();
  }

  get base(): readonly string[] {
    return this.#base;
  }

  /** What waits, oldest first, without what is on its way. */
  get queue(): readonly Queued[] {
    return this.#queue;
  }

  /** The record was read anew: this is the state of it that the screen now shows. */
  rebase(heads: string[]): void {
    this.#base = heads;
  }

  /** Takes back what waits, where it has lost its meaning because somebody else removed what it was about. */
  forget(lost: (queued: Queued) => boolean): void {
    this.#queue = this.#queue.filter((queued) => !lost(queued));
  }

  /** Some part has changed. */
  typed(): void {
    const { clock } = this.#of;
    if (this.#failures > 0) {
      // The last attempt failed: a person who goes on writing is worth another one at once.
      if (!this.#flight) void this.#send();
      return;
    }
    this.#of.told({ kind: "saving" });
    const now = clock.now();
    this.#firstChange ??= now;
    const wait = Math.min(QUIET_MS, this.#firstChange + PATIENCE_MS - now);
    this.#wait(Math.max(0, wait));
  }

  /** An edit that is not text. Everything typed before it stays before it. */
  edit(edit: EditView): void {
    this.#holdAll();
    this.#queue.push({ edit });
    this.typed();
  }

  /** A suggestion as it is now; as it was before matters to nobody, if that has not left yet. */
  revise(edit: Extract<EditView, { kind: "suggest" }>): void {
    this.#holdAll();
    const last = this.#queue.at(-1);
    if (last && "edit" in last && last.edit.kind === "suggest" && last.edit.id === edit.id) this.#queue.pop();
    this.#queue.push({ edit });
    this.typed();
  }

  /** Words from elsewhere are about to arrive; those of another article bring along what they come from. */
  pasting(along: EditView | null): void {
    this.#holdAll();
    if (along) this.#queue.push({ edit: along, pasted: true });
  }

  /** They have arrived, and nothing else since. */
  pasted(): void {
    this.#holdAll(true);
  }

  /** Sends everything now. True when it is on disk, false when an attempt failed; then it is kept and tried again. */
  async flush(): Promise<boolean> {
    for (;;) {
      const done = this.#flight ?? (this.#anything() ? this.#send() : null);
      if (!done) return true;
      if (!(await done)) return false;
    }
  }

  #wait(ms: number): void {
    this.#stopTimer();
    this.#stopTimer = this.#of.clock.after(ms, () => {
      this.#due = true;
      if (!this.#flight) void this.#send();
    });
  }

  #anything(): boolean {
    if (this.#queue.length > 0) return true;
    for (const part of this.#of.parts()) if (part.unsaved) return true;
    return false;
  }

  #holdAll(pasted = false): void {
    for (const part of this.#of.parts()) {
      const step = part.hold();
      if (step) this.#queue.push({ part, step, pasted });
    }
  }

  #send(): Promise<boolean> {
    this.#stopTimer();
    this.#due = false;
    this.#firstChange = null;
    this.#holdAll();
    const batch = this.#nextBatch();
    if (batch.length === 0) {
      // Everything typed was taken back before it left.
      this.#rest();
      return Promise.resolve(true);
    }
    this.#queue = this.#queue.slice(batch.length);
    this.#sent += 1;
    if (this.#failures === 0) this.#of.told({ kind: "saving" });
    const edits = batch.flatMap((queued, i) =>
      "edit" in queued
        ? [this.#placed(queued.edit, [...batch.slice(i + 1), ...this.#queue])]
        : editsOf(queued.part.name, queued.step),
    );
    const flight = this.#of
      .call("edit_article", {
        id: this.#of.id,
        base: this.#base,
        edits,
        pasted: batch.every(({ pasted }) => pasted),
      })
      .then(
        (edited) => this.#landed(batch, edited),
        (failure: Failure) => this.#failed(batch, failure),
      );
    this.#flight = flight;
    return flight;
  }

  /**
   * A suggestion leaves with the place that its words have now: others may have written ahead of them since. What was
   * typed `behind` it, and leaves after it, has moved them too, and is taken off again.
   */
  #placed(edit: EditView, behind: readonly Queued[]): EditView {
    const place = edit.kind === "suggest" ? this.#of.placeOf(edit.id) : null;
    if (edit.kind !== "suggest" || !place) return edit;
    let { from, to } = place;
    for (const queued of behind.toReversed()) {
      if (!("step" in queued) || queued.part.name !== edit.part) continue;
      const back = queued.step.changes.invertedDesc;
      [from, to] = [back.mapPos(from, 1), back.mapPos(to, -1)];
    }
    return { ...edit, from: Math.min(from, to), to };
  }

  /**
   * What waits, up to what leaves apart: a field, so that a rule that refuses it refuses nothing else, and what was
   * pasted, so that the history tells it from what was typed.
   */
  #nextBatch(): Queued[] {
    const [first] = this.#queue;
    const end = first?.pasted
      ? this.#queue.findIndex(({ pasted }) => !pasted)
      : this.#queue.findIndex(isApart);
    return end === -1 ? this.#queue : this.#queue.slice(0, Math.max(end, 1));
  }

  #landed(batch: readonly Queued[], edited: Edited): boolean {
    this.#flight = null;
    this.#failures = 0;
    this.#base = edited.heads;
    const touched: PartText[] = [];
    for (const queued of batch) {
      if ("edit" in queued) continue;
      queued.part.acknowledged(queued.step);
      touched.push(queued.part);
    }
    this.#of.answered(edited, touched);
    if (!this.#anything()) this.#rest();
    else {
      this.#of.told({ kind: "saving" });
      if (this.#due || this.#queue.some(isApart)) void this.#send();
      else if (this.#firstChange === null) this.typed();
    }
    return true;
  }

  #failed(batch: Queued[], failure: Failure): boolean {
    this.#flight = null;
    if (failure.code === "refused" && batch.some(isField)) {
      this.#of.refused(failure.message);
      if (this.#anything()) void this.#send();
      else this.#rest();
      return true;
    }
    this.#queue = [...batch, ...this.#queue];
    this.#firstChange = null;
    this.#due = false;
    this.#wait(RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0);
    this.#failures += 1;
    this.#of.told({ kind: "unsaved", reason: failure.message });
    return false;
  }

  #rest(): void {
    this.#stopTimer();
    this.#firstChange = null;
    this.#due = false;
    this.#failures = 0;
    this.#of.told({ kind: "saved", at: this.#of.clock.now() });
  }
}
