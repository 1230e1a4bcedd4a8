// How the lines of Markdown stand on the page: lists hang, quotes have a rule, code and tables have a face of their own,
// and the address of a link steps back while the caret is elsewhere. Looks at what is on the screen only. The text stays
// as typed. Knows no origins and no article.
//
// Classes only: md-item md-level-1…6 md-task md-done, md-indent md-bullet, md-quoted, md-fence, md-table, md-head,
// md-away, md-footnote. theme.ts dresses them.

import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Line, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

export function proseLines(): Extension {
  return lines;
}

const lines = ViewPlugin.fromClass(
  class {
    shown: DecorationSet;
    #caret: number;
    constructor(view: EditorView) {
      this.shown = drawn(view);
      this.#caret = view.state.selection.main.head;
    }
    update(update: ViewUpdate) {
      const { docChanged, viewportChanged, focusChanged, selectionSet, state, startState } = update;
      const parsed = syntaxTree(state) !== syntaxTree(startState);
      // A caret that moves matters only where it enters or leaves a link, which is on its line.
      const { head } = state.selection.main;
      const moved = selectionSet && hasLink(state, head, this.#caret);
      if (docChanged || viewportChanged || focusChanged || parsed || moved) this.shown = drawn(update.view);
      this.#caret = head;
    }
  },
  { decorations: (plugin) => plugin.shown },
);

function hasLink(state: EditorState, ...places: number[]): boolean {
  return places.some((at) => state.doc.lineAt(Math.min(at, state.doc.length)).text.includes("]("));
}

const LEVELS_MAX = 6;

const line = (name: string) => Decoration.line({ class: name });
const mark = (name: string) => Decoration.mark({ class: name });
const quoted = [line("md-quoted"), line("md-quoted md-deeper")];
const fence = line("md-fence");
const fenceFirst = line("md-fence md-first");
const fenceLast = line("md-fence md-last");
const table = line("md-table");
const head = line("md-table md-head");
const delimiter = line("md-table md-delimiter");
const rule = line("md-ruled");
const levels = Array.from({ length: LEVELS_MAX }, (_, i) => line(`md-item md-level-${i + 1}`));
const indents = Array.from({ length: LEVELS_MAX }, (_, i) => mark(`md-indent md-indent-${i}`));
const bullet = mark("md-bullet md-mark");
const number = mark("md-bullet md-number");
const box = mark("md-box");
const done = mark("md-done");
const away = mark("md-away");
const footnote = mark("md-footnote");

function drawn(view: EditorView): DecorationSet {
  const { state } = view;
  const found: Range<Decoration>[] = [];
  const caret = view.hasFocus ? state.selection.main : null;
  const tree = syntaxTree(state);
  for (const { from, to } of view.visibleRanges) {
    let level = 0;
    tree.iterate({
      from,
      to,
      enter: (node) => {
        switch (node.name) {
          case "BulletList":
          case "OrderedList":
            level += 1;
            return;
          case "ListMark":
            entry(state, node.from, node.to, Math.min(level, LEVELS_MAX), found);
            return;
          case "TaskMarker":
            found.push(box.range(node.from, node.to));
            if (/x/i.test(state.sliceDoc(node.from, node.to))) {
              const end = state.doc.lineAt(node.to).to;
              if (node.to + 1 < end) found.push(done.range(node.to + 1, end));
            }
            return;
          case "Blockquote": {
            const deeper = node.node.parent?.name === "Blockquote";
            each(state, Math.max(node.from, from), Math.min(node.to, to), (at) =>
              found.push(quoted[deeper ? 1 : 0]!.range(at.from)),
            );
            return;
          }
          case "FencedCode":
          case "CodeBlock": {
            const [first, last] = [state.doc.lineAt(node.from).number, state.doc.lineAt(node.to).number];
            each(state, Math.max(node.from, from), Math.min(node.to, to), (at) => {
              const kind = at.number === first ? fenceFirst : at.number === last ? fenceLast : fence;
              found.push(kind.range(at.from));
            });
            return false;
          }
          case "TableHeader":
            found.push(head.range(state.doc.lineAt(node.from).from));
            return;
          case "TableRow":
            found.push(table.range(state.doc.lineAt(node.from).from));
            return;
          case "TableDelimiter":
            // The bars are called so too; the line of dashes is the one that stands alone.
            if (node.node.parent?.name === "Table")
              found.push(delimiter.range(state.doc.lineAt(node.from).from));
            return;
          case "HorizontalRule":
            found.push(rule.range(state.doc.lineAt(node.from).from));
            return;
          case "Link":
            address(state, node.node, caret, found);
            return;
        }
      },
      leave: ({ name }) => {
        if (name === "BulletList" || name === "OrderedList") level -= 1;
      },
    });
    for (const { 0: text, index } of state.sliceDoc(from, to).matchAll(/\[\^[^\]\s]{1,40}\]:?/g)) {
      found.push(footnote.range(from + index, from + index + text.length));
    }
  }
  return Decoration.set(found, true);
}

/** The mark of an entry of a list, on a line that hangs. */
function entry(
  state: EditorState,
  from: number,
  to: number,
  level: number,
  found: Range<Decoration>[],
): void {
  const at = state.doc.lineAt(from);
  found.push(levels[level - 1]!.range(at.from));
  // Behind a quote mark the indentation is the quote's.
  const before = state.sliceDoc(at.from, from);
  if (from > at.from && !before.trim()) found.push(indents[level - 1]!.range(at.from, from));
  const kind = /\d/.test(state.sliceDoc(from, to)) ? number : bullet;
  found.push(kind.range(from, Math.min(at.to, to + 1)));
}

type Node = { from: number; to: number; getChild(name: string): { from: number; to: number } | null };

/** The address of a link, with its parentheses, while the caret is elsewhere. */
function address(
  state: EditorState,
  link: Node,
  caret: { from: number; to: number } | null,
  found: Range<Decoration>[],
): void {
  const url = link.getChild("URL");
  if (!url || (caret && caret.from <= link.to && link.from <= caret.to)) return;
  if (state.sliceDoc(url.from - 1, url.from) === "(") found.push(away.range(url.from, link.to - 1));
}

function each(state: EditorState, from: number, to: number, take: (line: Line) => void): void {
  for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
    take(at);
    if (at.to >= to || at.number === state.doc.lines) return;
  }
}
