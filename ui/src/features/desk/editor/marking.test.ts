// A mark is one step of undo, and what it says reaches the record exactly, whatever is done around it.

import { isolateHistory, redo, undo } from "@codemirror/commands";
import type { StateCommand, TransactionSpec } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import type { EditView, RunView } from "../../../backend/contract";
import { OpenArticle } from "../article.svelte";
import { PartText } from "../partText";
import { bodyOnly, Door, seeded, settled, SharedRecord, StandingClock } from "../rehearsal";
import { type Runs, runsOf } from "../runs";
import { editsOf } from "../steps";
import { withOrigins } from "./origins";

/** A step of its own; true if it is one. */
function edit(part: PartText, spec: TransactionSpec): boolean {
  const tr = part.state.update({ annotations: isolateHistory.of("full"), ...spec });
  part.took([tr]);
  return tr.docChanged;
}

function run(part: PartText, command: StateCommand): boolean {
  return command({ state: part.state, dispatch: (tr) => part.took([tr]) });
}

/** Text and the origin of every unit of it: what the stored manuscript is, told as simply as can be. */
type Manuscript = { text: string; origins: string[] };

/** Does to the manuscript what is sent, as the contract says it. */
function written(manuscript: Manuscript, edits: readonly EditView[]): void {
  for (const edit of edits) {
    if (edit.kind === "splice") {
      const text = edit.insert.map((piece) => piece.text).join("");
      const origins = edit.insert.flatMap(({ text, origin }) => Array.from(text, () => origin));
      if (origins.length !== text.length) throw new Error("this model knows no surrogate pairs");
      manuscript.text =
        manuscript.text.slice(0, edit.at) + text + manuscript.text.slice(edit.at + edit.delete);
      manuscript.origins.splice(edit.at, edit.delete, ...origins);
    } else if (edit.kind === "mark") {
      if (edit.len < 1 || edit.at + edit.len > manuscript.text.length)
        throw new Error("a mark outside the text");
      manuscript.origins.fill(edit.origin, edit.at, edit.at + edit.len);
    } else throw new Error(`no part sends ${edit.kind}`);
  }
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

describe("marking", () => {
  test("10,000 random edits, undos, redos, pastes, moves and marks: the manuscript agrees each time, and undo restores exactly", () => {
    const dice = seeded(20261125);
    const start = "0123456789 abcdefghij";
    const part = new PartText("body", start, [{ len: start.length, origin: "u:import" }], "h:ada");
    const manuscript: Manuscript = { text: start, origins: Array.from(start, () => "u:import") };
    const seen = () => ({ text: part.text, runs: part.runs });
    // What undo and redo must bring back, state by state.
    let states: { text: string; runs: Runs }[] = [seen()];
    let now = 0;
    const origins = ["h:ada", "h:bo", "c:draft", "c:edit", "r:report", "u:paste-1"];
    const one = () => origins[dice(origins.length)] as string;
    const words = ["a", "bc", "d e", "fgh\n", " "];
    let [sent, marks, undone] = [0, 0, 0];

    for (let step = 0; step < 10_000; step += 1) {
      const { length } = part.state.doc;
      const [x, y] = [dice(length + 1), dice(length + 1)];
      const from = Math.min(x, y);
      const span = { from, to: Math.min(Math.max(x, y), from + 1 + dice(14)) };
      const word = words[dice(words.length)] as string;
      const kind = dice(20);
      let done = false;
      if (kind < 4) done = edit(part, { changes: { from: x, insert: word }, userEvent: "input.type" });
      else if (kind < 6) done = edit(part, { changes: span, userEvent: "delete.selection" });
      else if (kind < 8) done = edit(part, { changes: { ...span, insert: word }, userEvent: "input.paste" });
      else if (kind < 9) {
        const told = withOrigins(runsOf([word, word].map((text) => ({ text, origin: one() }))));
        const changes = { ...span, insert: word + word };
        done = edit(part, { changes, effects: told, userEvent: "input.paste" });
      } else if (kind < 10 && span.to > span.from) {
        const insert = part.state.sliceDoc(span.from, span.to);
        const to = x <= span.from || x >= span.to ? x : span.from;
        done = edit(part, { changes: [span, { from: to, insert }], userEvent: "move.drop" });
      } else if (kind < 14) {
        const second = { from: Math.min(length, span.to + dice(5)), to: Math.min(length, span.to + 8) };
        done = part.mark(dice(3) ? [span] : [span, second], one());
        marks += Number(done);
      } else if (kind < 17) {
        const any = run(part, undo);
        expect(any, `step ${step}: whether there was something to undo`).toBe(now > 0);
        if (any) {
          now -= 1;
          undone += 1;
          expect(seen(), `step ${step}: undo`).toEqual(states[now]);
        }
      } else if (kind < 18) {
        const any = run(part, redo);
        expect(any, `step ${step}: whether there was something to redo`).toBe(now < states.length - 1);
        if (any) {
          now += 1;
          expect(seen(), `step ${step}: redo`).toEqual(states[now]);
        }
      } else {
        const held = part.hold();
        if (held) {
          written(manuscript, editsOf("body", held));
          part.acknowledged(held);
          sent += 1;
        }
        expect(part.unsaved).toBe(false);
        expect(manuscript.text, `step ${step}: what was sent`).toBe(part.text);
        expect(grouped(manuscript.origins), `step ${step}: the origins that were sent`).toEqual(part.runs);
      }
      if (done) {
        now += 1;
        states = [...states.slice(Math.max(0, now - 200), now), seen()];
        now = states.length - 1;
      }
    }
    expect([sent > 500, marks > 1_000, undone > 1_000]).toEqual([true, true, true]);
  }, 120_000);

  test("two desks and their record agree on every origin, with marks, failures and answers in any order", async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const dice = seeded(seed);
      const clock = new StandingClock();
      const record = new SharedRecord(bodyOnly("one two three four five"));
      const desks = ["ada", "bo"].map((id) => {
        const door = new Door(record);
        const person = { id, name: id, role: "" };
        return { door, article: new OpenArticle(record.whole(), { call: door.call, person, clock }) };
      });
      const origins = ["h:ada", "h:bo", "c:draft", "r:report"];
      for (let step = 0; step < 250; step += 1) {
        const { door, article } = desks[dice(2)] as (typeof desks)[number];
        const { body } = article;
        const from = dice(body.length + 1);
        const to = Math.min(body.length, from + dice(8));
        const kind = dice(14);
        if (kind < 3) edit(body, { changes: { from, insert: "ab" }, userEvent: "input.type" });
        else if (kind < 4) edit(body, { changes: { from, to }, userEvent: "delete" });
        else if (kind < 7) body.mark([{ from, to }], origins[dice(4)] as string);
        else if (kind < 8) run(body, undo);
        else if (kind < 9) run(body, redo);
        else if (kind < 10) await clock.pass(dice(600));
        else if (kind < 12) door.waiting[dice(2)]?.open();
        else if (kind < 13) door.waiting[0]?.fail();
        else void article.refresh().catch(() => {});
        if (dice(3) === 0) await settled();
      }
      for (let round = 0; round < 20; round += 1) {
        for (const { article } of desks) void article.refresh().catch(() => {});
        await clock.pass(11_000);
        for (const { door } of desks) {
          while (door.waiting.length > 0) {
            door.waiting[0]?.open();
            await settled();
          }
        }
      }
      for (const { article } of desks) {
        expect(article.body.text, `seed ${seed}`).toBe(record.text("body"));
        expect(article.body.runs, `seed ${seed}`).toEqual(record.runs("body"));
        expect(article.saveState.kind).toBe("saved");
      }
    }
  }, 120_000);

  test("a mark is a step of its own between what is typed before and after it", () => {
    const part = new PartText("body", "", [], "h:ada");
    part.took([part.state.update({ changes: { from: 0, insert: "abcd" }, userEvent: "input.type" })]);
    expect(part.mark([{ from: 1, to: 3 }], "c:1")).toBe(true);
    part.took([part.state.update({ changes: { from: 4, insert: "ef" }, userEvent: "input.type" })]);
    run(part, undo);
    expect([part.text, part.runs.length]).toEqual(["abcd", 3]);
    run(part, undo);
    expect([part.text, part.runs]).toEqual(["abcd", [{ len: 4, origin: "h:ada" }]]);
    expect(part.mark([{ from: 0, to: 4 }], "h:ada"), "nothing new is said").toBe(false);
  });

  test("a mark is sent as a mark: nothing that is fastened to the words comes loose", () => {
    const part = new PartText("body", "typed by nobody", [{ len: 15, origin: "u:import" }], "h:ada");
    part.mark([{ from: 6, to: 8 }], "c:1");
    const step = part.hold();
    expect(step && editsOf("body", step)).toEqual([
      { kind: "mark", part: "body", at: 6, len: 2, origin: "c:1" },
    ]);
    expect(part.unsaved).toBe(true);
    if (step) part.acknowledged(step);
    part.mark([{ from: 6, to: 8 }], "r:1");
    run(part, undo);
    expect(part.hold(), "taken back before it left").toBeNull();
    expect(part.unsaved).toBe(false);
  });
});
