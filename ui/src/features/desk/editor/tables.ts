// Tables as they are written: Tab and Shift+Tab go from cell to cell, Enter makes a row, and a command gives the columns
// their widths. The source stays what it is, text that anybody can read. Knows no origins and no article.

import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type StateCommand,
} from "@codemirror/state";

type Cell = { from: number; to: number };

/** The rows of the table that has this line; a table has a second line of dashes. */
function tableAt(state: EditorState, line: Line): Line[] | null {
  const isRow = (text: string) => /(?<!\\)\|/.test(text);
  if (!isRow(line.text)) return null;
  let [from, to] = [line.number, line.number];
  while (from > 1 && isRow(state.doc.line(from - 1).text)) from -= 1;
  while (to < state.doc.lines && isRow(state.doc.line(to + 1).text)) to += 1;
  const rows = Array.from({ length: to - from + 1 }, (_, i) => state.doc.line(from + i));
  return rows[1] && isRule(rows[1].text) ? rows : null;
}

function isRule(text: string): boolean {
  return /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(text);
}

/** The cells of a row, without the spaces around their words; places in the row. */
function cellsOf(text: string): Cell[] {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map((bar) => bar.index);
  const edges = [
    ...(text.trimStart().startsWith("|") ? [] : [-1]),
    ...bars,
    ...(/(?<!\\)\|[ \t]*$/.test(text) ? [] : [text.length]),
  ];
  return edges.slice(0, -1).map((edge, i) => {
    const [start, end] = [edge + 1, edges[i + 1] ?? text.length];
    const words = text.slice(start, end);
    if (!words.trim()) {
      const middle = Math.min(end, start + 1);
      return { from: middle, to: middle };
    }
    return {
      from: start + words.length - words.trimStart().length,
      to: start + words.trimEnd().length,
    };
  });
}

const nextCell = (by: 1 | -1): StateCommand =>
  function step({ state, dispatch }) {
    const { head } = state.selection.main;
    const line = state.doc.lineAt(head);
    const rows = tableAt(state, line);
    if (!rows) return false;
    const places = rows
      .filter((_, i) => i !== 1)
      .flatMap((row) =>
        cellsOf(row.text).map(({ from, to }) => ({ from: row.from + from, to: row.from + to })),
      );
    const here = places.findLastIndex((place) => place.from <= head);
    const next =
      line.number === rows[1]!.number && by > 0 ? places.findIndex(({ from }) => from > head) : here + by;
    const place = places[next];
    if (!place) {
      if (by > 0) return addRow(state, dispatch, rows.at(-1)!, rows);
      return true;
    }
    dispatch(
      state.update({
        selection: EditorSelection.single(place.from, place.to),
        userEvent: "select",
        scrollIntoView: true,
      }),
    );
    return true;
  };

/** To the next cell, with its words selected; behind the last one a new row. */
export const cellForward = nextCell(1);
/** To the cell before. */
export const cellBackward = nextCell(-1);

/** A new row under the one with the caret; in an empty last row, the end of the table. */
export const newRow: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const rows = tableAt(state, line);
  if (!rows || !main.empty || main.head === line.from) return false;
  const at = rows.findIndex((row) => row.number === line.number);
  if (at > 1 && at === rows.length - 1 && !/[^|\s]/.test(line.text)) {
    dispatch(
      state.update({
        changes: { from: line.from, to: line.to },
        selection: { anchor: line.from },
        userEvent: "input",
        scrollIntoView: true,
      }),
    );
    return true;
  }
  return addRow(state, dispatch, at === 0 ? rows[1]! : line, rows);
};

function addRow(
  state: EditorState,
  dispatch: Parameters<StateCommand>[0]["dispatch"],
  after: Line,
  rows: readonly Line[],
): boolean {
  const widths = widthsOf(rows);
  const row = `| ${widths.map((width) => " ".repeat(width)).join(" | ")} |`;
  dispatch(
    state.update({
      changes: { from: after.to, insert: `\n${row}` },
      selection: { anchor: after.to + 3 },
      userEvent: "input",
      scrollIntoView: true,
    }),
  );
  return true;
}

/** Gives the columns of the table with the caret their widths. Only spaces and the dashes of the rule change. */
export const alignTable: StateCommand = ({ state, dispatch }) => {
  const rows = tableAt(state, state.doc.lineAt(state.selection.main.head));
  if (!rows) return false;
  const changes = aligned(rows);
  if (changes.length === 0) return false;
  dispatch(state.update({ changes, userEvent: "input", scrollIntoView: true }));
  return true;
};

/** A table of two columns at the caret, on lines of its own. */
export const insertTable: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  const before = line.text.trim() === "" ? "" : "\n\n";
  const at = before ? line.to : line.from;
  const insert = `${before}|     |     |\n| --- | --- |\n|     |     |`;
  const first = at + before.length + 2;
  dispatch(
    state.update({
      changes: { from: at, to: before ? at : line.to, insert },
      selection: { anchor: first },
      userEvent: "input",
      scrollIntoView: true,
    }),
  );
  return true;
};

/** How wide each column must be for its words, in columns of a fixed-width face; at least three, for the rule. */
function widthsOf(rows: readonly Line[]): number[] {
  const widths: number[] = [];
  rows.forEach((row, i) => {
    cellsOf(row.text).forEach(({ from, to }, column) => {
      const width = i === 1 ? 3 : widthOf(row.text.slice(from, to));
      widths[column] = Math.max(widths[column] ?? 3, width);
    });
  });
  return widths;
}

/** East Asian wide letters and emoji take two columns, marks that combine none. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uff60]/u;

function aligned(rows: readonly Line[]): Exclude<ChangeSpec, readonly ChangeSpec[]>[] {
  const widths = widthsOf(rows);
  const sides = cellsOf(rows[1]!.text).map(({ from, to }) => {
    const rule = rows[1]!.text.slice(from, to);
    return { left: rule.startsWith(":"), right: rule.endsWith(":") };
  });
  return rows.flatMap((row, i) => {
    const cells = cellsOf(row.text);
    const changes: { from: number; to: number; insert: string }[] = [];
    // What stands between two cells' words, and before the first and behind the last.
    let at = row.from;
    let owed = 0;
    widths.forEach((width, column) => {
      const cell = cells[column];
      const side = sides[column] ?? { left: false, right: false };
      const text = cell ? row.text.slice(cell.from, cell.to) : "";
      const wanted =
        i === 1 ? `${side.left ? ":" : "-"}${"-".repeat(width - 2)}${side.right ? ":" : "-"}` : text;
      const room = Math.max(0, width - widthOf(wanted));
      const left = side.right ? (side.left ? Math.floor(room / 2) : room) : 0;
      const gap = `${" ".repeat(owed)}${column === 0 ? "| " : " | "}${" ".repeat(left)}`;
      if (cell) {
        changes.push({ from: at, to: row.from + cell.from, insert: gap });
        if (wanted !== text)
          changes.push({ from: row.from + cell.from, to: row.from + cell.to, insert: wanted });
        at = row.from + cell.to;
        owed = room - left;
      } else {
        const last = changes.at(-1);
        const extra = gap + " ".repeat(room - left);
        if (last && last.from === at && last.to === at) last.insert += extra;
        else changes.push({ from: at, to: at, insert: extra });
        owed = 0;
      }
    });
    changes.push({ from: at, to: row.to, insert: `${" ".repeat(owed)} |` });
    return changes.filter(
      ({ from, to, insert }) => row.text.slice(from - row.from, to - row.from) !== insert,
    );
  });
}
