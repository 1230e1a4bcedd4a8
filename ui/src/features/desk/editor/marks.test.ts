// Toggling marks: whatever is selected, twice is nothing, and no word of the text is touched.

import { EditorSelection, EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { seeded } from "../rehearsal";
import { FORMATS } from "./format";
import { liveMarkdown } from "./markdown";
import type { MarkKind } from "./marks";

function after(state: EditorState, command: string): EditorState {
  let now = state;
  FORMATS[command]!({ state, dispatch: (tr) => (now = tr.state) });
  return now;
}

/** The text after a command; `⟦` and `⟧` stand at the ends of the selection, `|` at the caret. */
function check(command: string, before: string, expected: string): void {
  const anchor = before.search(/[⟦|]/);
  const bare = before.replace(/[⟦⟧|]/g, "");
  const head = before.includes("⟧") ? before.indexOf("⟧") - 1 : anchor;
  const selection = EditorSelection.single(anchor, head);
  const state = after(EditorState.create({ doc: bare, selection, extensions: liveMarkdown() }), command);
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  const shown =
    from === to
      ? `${text.slice(0, from)}|${text.slice(to)}`
      : `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;
  expect(shown).toBe(expected);
}

test("inside marked words the mark goes from what is selected alone", () => {
  check("strong", "**one ⟦two⟧ three**", "**one** ⟦two⟧ **three**");
  check("strong", "**one** ⟦two⟧ **three**", "**one ⟦two⟧ three**");
  check("strong", "**⟦one two⟧ three**", "⟦one two⟧ **three**");
  check("emphasis", "a *⟦b⟧* c", "a ⟦b⟧ c");
  check("struck", "~~one ⟦two⟧~~", "~~one~~ ⟦two⟧");
});

test("what is marked in part becomes marked as a whole", () => {
  check("strong", "⟦one **two** three⟧", "**⟦one two three⟧**");
  check("strong", "one **t⟦wo** thr⟧ee", "one **t⟦wo thr⟧**ee");
  check("emphasis", "⟦one **two** three⟧", "*⟦one **two** three⟧*");
  check("strong", "one *t⟦wo* thr⟧ee", "one ***t⟦wo* thr⟧**ee");
});

test("each line has marks of its own, behind what makes it a list or a quote", () => {
  check("strong", "- ⟦one\n- two\n\n> three⟧", "- **⟦one**\n- **two**\n\n> **three⟧**");
  check("strong", "- **⟦one**\n- **two**\n\n> **three⟧**", "- ⟦one\n- two\n\n> three⟧");
});

test("spaces at the ends stay outside, and code stays whole", () => {
  check("strong", "one⟦ two ⟧three", "one⟦ **two** ⟧three");
  check("strong", "I d⟦on’⟧t know", "I d**⟦on’⟧t** know");
  check("strong", "see `a⟦b`⟧ now", "see **`a⟦b`⟧** now");
});

test("a caret in a word marks the word, behind marked words it steps out, between empty marks they go", () => {
  check("strong", "one t|wo", "one **t|wo**");
  check("strong", "one **t|wo**", "one t|wo");
  check("strong", "one **two|**", "one **two**|");
  check("emphasis", "one |", "one *|*");
  check("emphasis", "one *|*", "one |");
});

test("a link is put around words, takes a selected address, and goes again", () => {
  check("link", "one t|wo", "one [two](|)");
  check("link", "[two](|)", "two|");
  check("link", "⟦https://a.example/b⟧", "[|](https://a.example/b)");
  check("link", "see [t⟦w⟧o](https://a.example) now", "see t⟦w⟧o now");
});

const WORDS = ["one", "two", "drei", "naïve", "😀", "漢字", "e\u0301t\u00e9", "don’t", "4,5"];
const MARKED = ["**", "*", "~~", "`"];

/** A text with marks that stand right, and a selection somewhere in it. */
function thrown(seed: number): EditorState {
  const dice = seeded(seed);
  const piece = (): string => {
    const words = Array.from({ length: 1 + dice(3) }, () => WORDS[dice(WORDS.length)]).join(" ");
    const kind = dice(9);
    if (kind < 4) return words;
    if (kind === 8) return `[${words}](https://a.example/${dice(9)})`;
    return `${MARKED[kind - 4]}${words}${MARKED[kind - 4]}`;
  };
  const line = () => {
    const begin = ["", "", "", "- ", "> ", "## ", "1. "][dice(7)];
    return begin + Array.from({ length: 1 + dice(5) }, piece).join([", ", " – ", " and "][dice(3)]);
  };
  const doc = Array.from({ length: 1 + dice(4) }, line).join(dice(2) ? "\n\n" : "\n");
  const anchor = dice(doc.length + 1);
  const head = dice(2) ? dice(doc.length + 1) : Math.min(doc.length, anchor + dice(9));
  return EditorState.create({
    doc,
    selection: EditorSelection.single(anchor, head),
    extensions: liveMarkdown(),
  });
}

const around = (state: EditorState, at: number) => state.sliceDoc(Math.max(0, at - 1), at + 1);
const bare = (text: string) => text.replace(/[*~`]/g, "");

/** What a kind looks like in these texts. */
const MARKS: Record<MarkKind, RegExp> = {
  strong: /\*\*[^*]+\*\*/g,
  emphasis: /(?<!\*)\*[^*]+\*(?!\*)/g,
  struck: /~~[^~]+~~/g,
  code: /`[^`]+`/g,
};

test.each<MarkKind>(["strong", "emphasis", "struck", "code"])(
  "%s: twice is nothing where nothing or all was marked, and once touches no word",
  (kind) => {
    let [put, taken] = [0, 0];
    for (let seed = 1; seed <= 2500; seed += 1) {
      const start = thrown(seed);
      const { from, to, empty } = start.selection.main;
      // Beside a mark, or between a letter and a comma, Markdown allows a mark of one direction only: such an end may move.
      const edge = (at: number) =>
        /[^\s\p{P}\p{S}][\p{P}\p{S}]|[\p{P}\p{S}][^\s\p{P}\p{S}]|[*~`]/u.test(around(start, at));
      if (empty || edge(from) || edge(to)) continue;
      const text = start.doc.toString();
      const once = after(start, kind);
      const twice = after(once, kind).doc.toString();
      const told = `${seed}: ${JSON.stringify(text)} ${from}-${to}`;
      expect(bare(once.doc.toString()), told).toBe(bare(text));
      const spans = [...text.matchAll(MARKS[kind])].map(
        ({ 0: all, index }) => [index, index + all.length] as const,
      );
      const unmarked = spans.length === 0;
      const allMarked = spans.some(([start, end]) => start < from && to < end);
      if (unmarked) put += 1;
      else if (allMarked) taken += 1;
      // Code goes as a whole: what is in it has no marks of its own that a part could be cut at.
      if (unmarked || (allMarked && kind !== "code")) expect(twice, told).toBe(text);
    }
    expect(put, "bare ones").toBeGreaterThan(100);
    expect(taken, "marked ones").toBeGreaterThan(20);
  },
);
