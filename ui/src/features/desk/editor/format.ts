// Markdown by command: headings, quotes, lists, links, footnotes; marks.ts and tables.ts have the rest. What they write is
// text like any other, and whoever asked for it typed it. Knows no origins, no keys and no article.

import {
  type ChangeSet,
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type SelectionRange,
  type StateCommand,
} from "@codemirror/state";
import { Inline, toggled, wordAround } from "./marks";
import { alignTable, insertTable } from "./tables";

/** Every command that writes marks, by the name its action has. */
export const FORMATS: Readonly<Record<string, StateCommand>> = {
  strong: toggled("strong"),
  emphasis: toggled("emphasis"),
  struck: toggled("struck"),
  code: toggled("code"),
  link: (target) => linked(target),
  "heading-1": begun("# "),
  "heading-2": begun("## "),
  "heading-3": begun("### "),
  paragraph: begun(""),
  quote: begun("> "),
  bullets: begun("- "),
  numbers: begun("1. "),
  tasks: begun("- [ ] "),
  footnote: (target) => footnote(target),
  table: (target) => insertTable(target),
  "align-table": (target) => alignTable(target),
};

/** What a line of prose may begin with that makes it something else than a paragraph. */
const BEGINNING = /^(\s*)(#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+)?/;

/**
 * Makes every selected line that has words begin with `mark`, in place of a heading, quote or list mark it has; where
 * all of them begin so already, takes it away. Lists are numbered from 1.
 */
export function begun(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const numbers = mark === "1. ";
    const wanted = lines.map((_, i) => (numbers ? `${i + 1}. ` : mark));
    const has = lines.map((line) => BEGINNING.exec(line.text)?.[2] ?? "");
    const same = numbers ? has.every((one) => /^\d/.test(one)) : has.every((one) => one === mark);
    const changes = lines.map((line, i) => {
      const from = line.from + (BEGINNING.exec(line.text)?.[1]?.length ?? 0);
      return { from, to: from + (has[i]?.length ?? 0), insert: same ? "" : wanted[i] };
    });
    const set = state.changes(changes);
    if (set.empty) return false;
    dispatch(
      state.update({
        changes: set,
        // Behind the new mark, not before it.
        selection: EditorSelection.create(
          state.selection.ranges.map((range) =>
            EditorSelection.range(set.mapPos(range.anchor, 1), set.mapPos(range.head, 1)),
          ),
          state.selection.mainIndex,
        ),
        userEvent: "input",
        scrollIntoView: true,
      }),
    );
    return true;
  };
}

/** The lines in the selection; empty ones only where there is nothing else. */
function selectedLines(state: EditorState): Line[] {
  const lines: Line[] = [];
  for (const { from, to } of state.selection.ranges) {
    for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
      if (lines.at(-1)?.number !== at.number) lines.push(at);
      // A selection that ends where a line begins does not take that line.
      if (at.to + 1 >= to || at.number === state.doc.lines) break;
    }
  }
  const filled = lines.filter((line) => line.text.trim());
  return filled.length > 0 ? filled : lines;
}

/** An address that can be the target of a link. */
export const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;

/**
 * Makes what is selected, or the word with the caret, the text of a link, with the caret where the address goes; a
 * selected address becomes the target. In a link, takes the link away and leaves its text.
 */
export const linked: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const word = main.empty ? wordAround(state, main.head) : null;
  const { from, to } = word ?? main;
  const text = state.sliceDoc(from, to);
  if (/\n[ \t]*\n/.test(text)) return false;
  const link = new Inline(state, main.from, main.to).around("Link", main);
  const parts = link && /^\[([^]*)\](?:\([^]*\)|\[[^\]]*\])$/.exec(state.sliceDoc(link.from, link.to));
  const change = (changes: ChangeSpec, selection: (set: ChangeSet) => SelectionRange) => {
    const set = state.changes(changes);
    dispatch(
      state.update({ changes: set, selection: selection(set), userEvent: "input", scrollIntoView: true }),
    );
    return true;
  };
  if (link && parts) {
    const end = link.from + 1 + (parts[1]?.length ?? 0);
    const gone = [
      { from: link.from, to: link.from + 1 },
      { from: end, to: link.to },
    ];
    return change(gone, (set) => EditorSelection.range(set.mapPos(main.anchor), set.mapPos(main.head)));
  }
  if (ADDRESS.test(text)) {
    const put = [
      { from, insert: "[](" },
      { from: to, insert: ")" },
    ];
    return change(put, () => EditorSelection.cursor(from + 1));
  }
  const put = [
    { from, insert: "[" },
    { from: to, insert: "]()" },
  ];
  return change(put, () => EditorSelection.cursor(from === to ? from + 1 : to + 3));
};

/** A new footnote: its mark at the caret, its text at the end, with the caret there. */
export const footnote: StateCommand = ({ state, dispatch }) => {
  const text = state.doc.toString();
  const used = [...text.matchAll(/\[\^(\d+)\]/g)].map((one) => Number(one[1]));
  const mark = `[^${Math.max(0, ...used) + 1}]`;
  const at = state.selection.main.to;
  const gap = text === "" || /\n\n$/.test(text) ? "" : /\n$/.test(text) ? "\n" : "\n\n";
  // Footnotes stand together, one a line.
  const last = /(?:^|\n)\[\^[^\]]+\]:[^\n]*$/.test(text) ? "\n" : gap;
  const note = `${last}${mark}: `;
  dispatch(
    state.update({
      changes: [
        { from: at, insert: mark },
        { from: state.doc.length, insert: note },
      ],
      selection: { anchor: state.doc.length + mark.length + note.length },
      userEvent: "input",
      scrollIntoView: true,
    }),
  );
  return true;
};
