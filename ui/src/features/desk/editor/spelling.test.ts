// Misspelt words on the screen: when they are marked, when not, and that the marks stay true through edits.

import { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { liveMarkdown } from "./markdown";
import { misspelt, type Speller } from "./misspelt";
import { lookAgain, spelling } from "./spelling";
import type { Stretch } from "./found";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Takes every word with a double x for misspelt. */
class Doubles implements Speller {
  on = true;
  round = 0;
  asked: string[] = [];
  check(lines: readonly string[]) {
    this.asked.push(...lines);
    const places = (line: string) =>
      [...line.matchAll(/\p{L}*xx\p{L}*/gu)].flatMap(({ index, 0: word }) => [index, index + word.length]);
    return Promise.resolve(lines.map(places));
  }
}

function show(text: string, prose = true) {
  const speller = new Doubles();
  const menus: Stretch[] = [];
  const view = new EditorView({
    doc: text,
    parent: document.body,
    extensions: [prose ? liveMarkdown() : [], spelling(speller, prose, (word) => menus.push(word) > 0)],
  });
  const marked = () => [...view.contentDOM.querySelectorAll(".misspelt")].map((one) => one.textContent);
  return { view, speller, menus, marked };
}

const pass = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

function type(view: EditorView, text: string) {
  const { head } = view.state.selection.main;
  view.dispatch({
    changes: { from: head, insert: text },
    selection: { anchor: head + text.length },
    userEvent: "input.type",
  });
}

describe("misspelt words", () => {
  test("are marked, for the eye and for the ear", async () => {
    const { view, marked } = show("one twxxo three fxxur");
    await pass();
    expect(marked()).toEqual(["twxxo", "fxxur"]);
    expect(view.contentDOM.querySelector(".misspelt")?.getAttribute("aria-invalid")).toBe("spelling");
    expect(view.contentDOM.getAttribute("aria-description")).toContain("2 misspelt words");
    view.destroy();
  });

  test("are not marked while they are being written, and are once the caret goes on", async () => {
    const { view, marked } = show("");
    type(view, "wxxrd");
    await pass();
    expect(marked()).toEqual([]);
    type(view, " ");
    await pass();
    expect(marked()).toEqual(["wxxrd"]);
    type(view, "lxxst");
    await pass();
    expect(marked()).toEqual(["wxxrd"]);
    view.contentDOM.dispatchEvent(new Event("blur"));
    await pass();
    expect(marked(), "nobody is writing any more").toEqual(["wxxrd", "lxxst"]);
    view.destroy();
  });

  test("lose their mark with the key that changes them", async () => {
    const { view, marked } = show("wxxrd and txxo");
    await pass();
    view.dispatch({
      changes: { from: 1, to: 3, insert: "o" },
      selection: { anchor: 2 },
      userEvent: "input.type",
    });
    expect(marked(), "at once, not a moment later").toEqual(["txxo"]);
    await pass();
    expect(marked()).toEqual(["txxo"]);
    view.destroy();
  });

  test("are looked for a moment after the last key, and in what is seen", async () => {
    const { view, speller } = show("first line\nsecond line");
    await pass();
    speller.asked = [];
    type(view, "a");
    await pass(200);
    type(view, "b");
    await pass(200);
    expect(speller.asked).toEqual([]);
    await pass(200);
    expect(speller.asked).toEqual(["abfirst line", "second line"]);
    view.destroy();
  });

  test("in code, addresses and tags are none", async () => {
    const text =
      "a `cxxde` b\n\n```\nfxxnce\n```\n\n[txxt](axxress) over\n\n`lxxng\nlxxng` <b cxx=1>wxxrd</b>";
    const { view, marked } = show(text);
    await pass();
    expect(marked()).toEqual(["txxt", "wxxrd"]);
    view.destroy();
  });

  test("go when spelling is switched off, and come back", async () => {
    const { view, speller, marked } = show("wxxrd");
    await pass();
    speller.on = false;
    view.dispatch({ effects: lookAgain.of(null) });
    expect(marked()).toEqual([]);
    expect(view.contentDOM.hasAttribute("aria-description")).toBe(false);
    speller.on = true;
    view.dispatch({ effects: lookAgain.of(null) });
    await pass();
    expect(marked()).toEqual(["wxxrd"]);
    view.destroy();
  });

  test("are not looked for while a word is being composed", async () => {
    const { view, speller } = show("");
    await pass();
    speller.asked = [];
    vi.spyOn(view, "composing", "get").mockReturnValue(true);
    type(view, "wxxrd ");
    await pass();
    expect(speller.asked).toEqual([]);
    vi.mocked(vi.spyOn(view, "composing", "get")).mockReturnValue(false);
    view.contentDOM.dispatchEvent(new Event("compositionend"));
    await pass();
    expect(speller.asked).toEqual(["wxxrd "]);
    view.destroy();
  });
});

test("after any edits the marks are those of a fresh look", async () => {
  const pieces = ["wxxrd", " ", "good", "\n", "`", "é", "🙂", "x", "**", "](", "\n\n", "```\n"];
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 25; round += 1) {
    const { view, speller } = show("one twxxo\n\nthree fxxur `cxx`\n");
    for (let edit = 0; edit < 30; edit += 1) {
      const { length } = view.state.doc;
      const from = random(length + 1);
      const to = Math.min(length, from + random(6));
      const insert = Array.from({ length: random(4) }, () => pieces[random(pieces.length)]).join("");
      view.dispatch({ changes: { from, to, insert } });
      if (random(5) === 0) await pass(random(500));
    }
    await pass();
    const fresh = await misspelt(view.state, [{ from: 0, to: view.state.doc.length }], speller, true);
    const marks = [...view.contentDOM.querySelectorAll(".misspelt")].map((one) => view.posAtDOM(one));
    const starts = [...new Set((fresh ?? []).map(({ from }) => from))];
    // Where other marks of the page cut a word, the screen has it in several pieces; each begins inside it.
    expect(marks.filter((at) => starts.includes(at))).toEqual(starts);
    expect(marks.every((at) => fresh?.some(({ from, to }) => from <= at && at < to))).toBe(true);
    view.destroy();
  }
});

test("only what is seen of a very long line is looked at", async () => {
  const { view, speller } = show("");
  view.destroy();
  const long = new EditorView({ doc: "word ".repeat(40_000) }).state;
  await misspelt(long, [{ from: 50_002, to: 51_001 }], speller, false);
  expect(speller.asked.at(-1)?.length).toBeLessThan(1_100);
  expect(speller.asked.at(-1)).toMatch(/^word .* word$/);
});
