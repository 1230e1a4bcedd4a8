// Lists under the hands: Tab and Shift+Tab change the level of an entry with everything under it, and what is numbered
// stays numbered in order. Knows no origins and no article.

import { type ChangeSpec, type EditorState, type Line, type StateCommand } from "@codemirror/state";

/** An entry of a list: how far its mark and its words stand in, in columns, and its number if it has one. */
type Entry = { indent: number; mark: string; words: number; number: number | null };

const ENTRY = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+|$)/;

function entryOf(text: string): Entry | null {
  const found = ENTRY.exec(text);
  if (!found) return null;
  const [whole, before = "", bullet = "", digits, dot = "", space = ""] = found;
  const indent = columns(before);
  const mark = bullet || dot;
  return {
    indent,
    mark,
    words: indent + whole.length - before.length + (space ? 0 : 1),
    number: digits === undefined ? null : Number(digits),
  };
}

function columns(space: string): number {
  return [...space].reduce((at, char) => (char === "\t" ? at + 4 - (at % 4) : at + 1), 0);
}

/** One level in. The first entry of a list has nothing to stand under, and stays. */
export const indentEntry: StateCommand = (target) =>
  shifted(target, (entry, above) => {
    const under = above.findLast((one) => one.indent <= entry.indent);
    return under && under.words > entry.indent ? under.words - entry.indent : 0;
  });

/** One level out; an entry of the outermost level stays. */
export const outdentEntry: StateCommand = (target) =>
  shifted(target, (entry, above) => {
    const parent = above.findLast((one) => one.indent < entry.indent);
    return (parent?.indent ?? 0) - entry.indent;
  });

type Target = Parameters<StateCommand>[0];

function shifted({ state, dispatch }: Target, by: (entry: Entry, above: Entry[]) => number): boolean {
  const { main } = state.selection;
  const first = state.doc.lineAt(main.from);
  const head = entryOf(first.text);
  const block = listAround(state, first);
  if (!head || !block) return false;
  const above = block
    .filter((line) => line.number < first.number)
    .flatMap((line) => entryOf(line.text) ?? []);
  const columnsIn = by(head, above);
  if (columnsIn === 0) return false;
  const last = Math.max(state.doc.lineAt(main.to).number, first.number);
  // What stands under the entry goes with it.
  const under = (line: Line) => columns(/^[ \t]*/.exec(line.text)?.[0] ?? "") > head.indent;
  const texts = new Map<number, string>();
  let following = true;
  for (const line of block) {
    if (line.number < first.number) continue;
    following &&= line.number <= last || line.text.trim() === "" || under(line);
    if (!following) break;
    const space = /^[ \t]*/.exec(line.text)?.[0] ?? "";
    if (line.text.trim()) {
      const indent = Math.max(0, columns(space) + columnsIn);
      texts.set(line.number, " ".repeat(indent) + line.text.slice(space.length));
    }
  }
  const changes = changed(state, block, renumbered(block.map((line) => texts.get(line.number) ?? line.text)));
  dispatch(state.update({ changes, userEvent: "input.indent", scrollIntoView: true }));
  return true;
}

/** The lines of the list that a line belongs to. */
function listAround(state: EditorState, line: Line): Line[] | null {
  const belongs = (text: string) => entryOf(text) !== null || /^[ \t]+\S/.test(text);
  if (!belongs(line.text)) return null;
  let [from, to] = [line.number, line.number];
  while (from > 1 && belongs(state.doc.line(from - 1).text)) from -= 1;
  while (to < state.doc.lines && belongs(state.doc.line(to + 1).text)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, i) => state.doc.line(from + i));
}

/** The lines with their numbers in order: each list goes on from the number of its first entry, a new level from 1. */
function renumbered(lines: readonly string[]): string[] {
  const open: { indent: number; mark: string; next: number }[] = [];
  return lines.map((text, i) => {
    const entry = entryOf(text);
    if (!entry) return text;
    while (open.length > 0 && open.at(-1)!.indent > entry.indent) open.pop();
    let list = open.at(-1);
    if (!list || list.indent < entry.indent || list.mark !== entry.mark) {
      if (list?.indent === entry.indent) open.pop();
      list = { indent: entry.indent, mark: entry.mark, next: i === 0 ? (entry.number ?? 1) : 1 };
      open.push(list);
    }
    if (entry.number === null) return text;
    return text.replace(/\d+/, String(list.next++));
  });
}

/** Only what differs, so that the caret and the origins of everything else stay. */
function changed(state: EditorState, block: readonly Line[], texts: readonly string[]): ChangeSpec {
  return block.flatMap((line, i) => {
    const text = texts[i] ?? line.text;
    const mark = /^[ \t]*\d*/;
    const old = mark.exec(line.text)?.[0] ?? "";
    const put = mark.exec(text)?.[0] ?? "";
    if (old === put) return [];
    // The space and the number, each for itself: a caret between them stays between them.
    const [oldSpace, newSpace] = [/^[ \t]*/.exec(old)?.[0] ?? "", /^[ \t]*/.exec(put)?.[0] ?? ""];
    const space = { from: line.from, to: line.from + oldSpace.length, insert: newSpace };
    const number = {
      from: line.from + oldSpace.length,
      to: line.from + old.length,
      insert: put.slice(newSpace.length),
    };
    return [
      ...(oldSpace === newSpace ? [] : [space]),
      ...(state.sliceDoc(number.from, number.to) === number.insert ? [] : [number]),
    ];
  });
}
