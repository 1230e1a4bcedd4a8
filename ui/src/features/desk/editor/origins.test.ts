// Every character keeps its origin, whatever an editor does to it.

import { isolateHistory, redo, undo } from "@codemirror/commands";
import { type EditorState, type StateCommand, type TransactionSpec } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { PartText } from "../partText";
import { originOf, runsByCharacter, seeded } from "../rehearsal";
import { covered, type Runs, runsOf } from "../runs";
import { editsOf } from "../steps";
import { withOrigins } from "./origins";

const START = "One 1\r\nTwo 22\r\n\r\nThree 333\n".replace(/[A-Za-z]/g, "0");

function makePart(text = START): PartText {
  return new PartText("body", text, runsByCharacter(text), "h:ada");
}

function edit(part: PartText, spec: TransactionSpec): void {
  part.took([part.state.update(spec)]);
}

function run(part: PartText, command: StateCommand): boolean {
  return command({ state: part.state, dispatch: (tr) => part.took([tr]) });
}

/** The runs cover the text exactly, and each character has the origin that it shows. */
function check(part: PartText, when: string): void {
  const text = part.state.doc.toString();
  expect(covered(part.runs), when).toBe(text.length);
  expect(part.runs, when).toEqual(runsByCharacter(text));
  expect(text.isWellFormed(), when).toBe(true);
}

describe("origins", () => {
  test("10,000 random edits, pastes, moves, undos and changes from elsewhere leave no character with a wrong origin", () => {
    const dice = seeded(20261123);
    const part = makePart();
    // The reference knows no editor: it applies what would be sent, to text and to origins unit by unit.
    let sent = START;
    let sentOrigins = [...START].map(originOf);
    let pastes = 0;
    const at = (state: EditorState) => dice(state.doc.length + 1);
    const words = ["a", "bc", "d e", "😀", "e\u0301", "z😀y", " "];

    for (let step = 0; step < 10_000; step += 1) {
      const { state } = part;
      const [x, y] = [at(state), at(state)];
      const span = { from: Math.min(x, y), to: Math.min(Math.max(x, y), Math.min(x, y) + dice(12)) };
      const word = words[dice(words.length)] ?? "";
      const kind = dice(20);
      if (kind < 6) edit(part, { changes: { from: x, insert: word }, userEvent: "input.type" });
      else if (kind < 8) edit(part, { changes: { ...span, insert: word }, userEvent: "input.type.compose" });
      else if (kind < 10) edit(part, { changes: span, userEvent: "delete.selection" });
      else if (kind < 11) {
        const two = [span, { from: Math.min(span.to + 1, state.doc.length), insert: word }];
        edit(part, { changes: two, userEvent: "input.type" });
      } else if (kind < 13) {
        const text = String.fromCharCode(0x4e00 + pastes).repeat(1 + dice(5));
        // Half of them bring origins, as text copied in this window does; what others bring is unknown.
        const brought = dice(2) ? [withOrigins(runsOf([{ text, origin: `u:paste-${pastes}` }]))] : [];
        const told = { changes: { ...span, insert: text }, effects: brought, userEvent: "input.paste" };
        if (brought.length > 0) edit(part, told);
        else pasteUnknown(part, told, pastes);
        pastes = (pastes + 1) % 5_000;
      } else if (kind < 14 && span.to > span.from) {
        const text = state.sliceDoc(span.from, span.to);
        if (text.isWellFormed() && !/[\r\n]/.test(text)) {
          const to = x <= span.from || x >= span.to ? x : span.from;
          edit(part, { changes: [span, { from: to, insert: text }], userEvent: "move.drop" });
        }
      } else if (kind < 17) run(part, undo);
      else if (kind < 18) run(part, redo);
      else if (kind < 19) {
        const held = part.hold();
        for (const splice of held ? editsOf("body", held) : []) {
          if (splice.kind !== "splice") throw new Error("a part's steps are splices");
          const text = splice.insert.map((piece) => piece.text).join("");
          const origins = splice.insert.flatMap((piece) =>
            Array.from({ length: piece.text.length }, () => piece.origin),
          );
          sent = sent.slice(0, splice.at) + text + sent.slice(splice.at + splice.delete);
          sentOrigins.splice(splice.at, splice.delete, ...origins);
        }
        expect(sent, `step ${step}: what was sent`).toBe(part.state.doc.toString());
        expect(sentOrigins, `step ${step}: the origins that were sent`).toEqual(unitsOf(part.runs));
        if (held) part.acknowledged(held);
      } else if (dice(4) === 0 && !part.unsaved) {
        const place = dice(sent.length + 1);
        if (!isInside(sent, place)) {
          sent = sent.slice(0, place) + "BO" + sent.slice(place + (isInside(sent, place + 1) ? 0 : dice(2)));
          sentOrigins = Array.from({ length: sent.length }, (_, i) => originOf(sent[i] ?? ""));
          part.remote(sent, runsByCharacter(sent));
        }
      }
      check(part, `step ${step}, kind ${kind}`);
      if (part.state.doc.length > 600) edit(part, { changes: { from: 0, to: 400 }, userEvent: "delete" });
    }
    while (run(part, undo)) check(part, "undoing everything");
    while (run(part, redo)) check(part, "redoing everything");
  }, 120_000);

  test("undo brings a pasted and deleted text back with its origin, and redo takes it away again", () => {
    const part = makePart("12");
    edit(part, { changes: { from: 1, insert: "typed" }, userEvent: "input.type" });
    edit(part, { changes: { from: 0, to: 7 }, annotations: isolateHistory.of("full") });
    expect(part.runs).toEqual([]);
    run(part, undo);
    check(part, "after undo");
    expect(part.text).toBe("1typed2");
    run(part, redo);
    expect(part.text).toBe("");
  });

  test("a paste is a step of its own: undo takes it away and leaves what was typed around it", () => {
    const part = makePart("");
    edit(part, { changes: { from: 0, insert: "ab" }, userEvent: "input.type" });
    edit(part, { changes: { from: 2, insert: "PASTED" }, userEvent: "input.paste" });
    edit(part, { changes: { from: 8, insert: "c" }, userEvent: "input.type" });
    expect(part.runs.map((one) => one.len)).toEqual([2, 6, 1]);
    expect(part.runs[1]?.origin).toMatch(/^u:paste-[0-9a-f-]{36}$/);
    run(part, undo);
    expect(part.text).toBe("abPASTED");
    run(part, undo);
    expect(part.text).toBe("ab");
  });

  test("typing inside an AI's words makes a human run there", () => {
    const part = new PartText("body", "machine", [{ len: 7, origin: "c:1" }], "h:ada");
    edit(part, { changes: { from: 3, insert: "xy" }, userEvent: "input.type" });
    expect(part.runs).toEqual([
      { len: 3, origin: "c:1" },
      { len: 2, origin: "h:ada" },
      { len: 4, origin: "c:1" },
    ]);
  });

  test("text whose runs do not cover it is untold, never human", () => {
    const part = new PartText("body", "abcdef", [{ len: 2, origin: "h:ada" }], "h:ada");
    expect(part.runs).toEqual([
      { len: 2, origin: "h:ada" },
      { len: 4, origin: "u:untold" },
    ]);
  });

  test("an undo after a change from elsewhere brings back the right origins at the right place", () => {
    const part = makePart("111222");
    edit(part, { changes: { from: 3, insert: "abc" }, userEvent: "input.type" });
    edit(part, { changes: { from: 1, to: 8 }, annotations: isolateHistory.of("full") });
    const held = part.hold();
    if (held) part.acknowledged(held);
    part.remote("BOBO12", runsByCharacter("BOBO12"));
    run(part, undo);
    check(part, "after undo");
    expect(part.text).toContain("11abc22");
  });

  test("what is composed after a change from elsewhere is undone with the right origins", () => {
    const part = makePart("12");
    edit(part, { changes: { from: 0, insert: "ab" }, userEvent: "input.type" });
    const held = part.hold();
    if (held) part.acknowledged(held);
    part.remote("BOBOab12", runsByCharacter("BOBOab12"));
    edit(part, { changes: { from: 0, to: 2, insert: "c" }, userEvent: "input.type.compose" });
    while (run(part, undo)) check(part, "after undo");
    expect(part.text, "what somebody else wrote stays").toBe("BOBO12");
  });

  test("a mark takes every character whole that it touches", () => {
    const part = makePart("a😀\r\nb");
    part.mark([{ from: 2, to: 4 }], "h:bo");
    expect(part.runs).toEqual([
      { len: 1, origin: "h:ada" },
      { len: 4, origin: "h:bo" },
      { len: 1, origin: "h:ada" },
    ]);
  });
});

/** A paste that brings no origins gets a fresh id; the test replaces the chance in it by a number it can foresee. */
function pasteUnknown(part: PartText, spec: TransactionSpec, paste: number): void {
  const before = part.state.doc.length;
  const tr = part.state.update(spec);
  const effects = tr.effects;
  expect(effects.length, "a paste is given an origin").toBe(1);
  const given = effects[0]?.value as Runs;
  expect(
    given.every((one) => one.origin.startsWith("u:paste-")),
    "it is unknown",
  ).toBe(true);
  expect(covered(given), "it covers what is inserted").toBe(
    tr.changes.newLength - before + deleted(tr.changes),
  );
  const runs = given.map((one) => ({ ...one, origin: `u:paste-${paste}` }));
  edit(part, {
    ...spec,
    changes: tr.changes,
    effects: withOrigins(runs),
    annotations: isolateHistory.of("full"),
    filter: false,
  });
}

function deleted(changes: { iterChangedRanges(f: (fromA: number, toA: number) => void): void }): number {
  let sum = 0;
  changes.iterChangedRanges((fromA, toA) => (sum += toA - fromA));
  return sum;
}

function unitsOf(runs: Runs): string[] {
  return runs.flatMap((one) => Array.from({ length: one.len }, () => one.origin));
}

/** Whether a place splits a surrogate pair or a line end: the record never does that. */
function isInside(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return at > 0 && (pair === "\r\n" || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair));
}
