// Where words come from, shown on the page: a tint and a line for what no person of the desk has typed, and who, what and
// when under the pointer. Never by colour alone: tools have a solid line, sources a dashed one, the unknown a dotted one.
// Looks at what is on the screen only.

import { type EditorState, type Extension, type Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { originRuns } from "./origins";

/** So long the pointer rests before it is told. */
const HOVER_MS = 350;

/** The marks: classes `of-tool`, `of-source` and `of-unknown`. `explain` says who, what and when, in lines. */
export function originColours(explain: (origin: string) => readonly string[]): Extension {
  return [
    colours,
    hoverTooltip(
      (view, pos, side) => {
        const run = runAround(view.state, side < 0 ? pos : pos + 1);
        if (!run) return null;
        const [name = "", ...more] = explain(run.origin);
        return {
          pos: Math.max(run.from, pos - 1),
          end: pos,
          above: true,
          create: () => ({ dom: told(name, more) }),
        };
      },
      { hoverTime: HOVER_MS, hideOnChange: true },
    ),
  ];
}

/** Hears that somebody asks for the menu of a place: with the other mouse button, or with the key. */
export function originMenu(
  onmenu: (at: number, selected: boolean, spot: { x: number; y: number }) => boolean,
): Extension {
  return EditorView.domEventHandlers({
    contextmenu: (event, view) => {
      const { main } = view.state.selection;
      const pointed = event.button === 2 ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
      const at = pointed ?? main.head;
      const place = event.button === 2 ? { x: event.clientX, y: event.clientY } : under(view, at);
      if (!onmenu(at, !main.empty && at >= main.from && at <= main.to, place)) return false;
      event.preventDefault();
      return true;
    },
  });
}

const colours = ViewPlugin.fromClass(
  class {
    shown: DecorationSet;
    constructor(view: EditorView) {
      this.shown = drawn(view);
    }
    update({ view, docChanged, viewportChanged, state, startState }: ViewUpdate) {
      if (docChanged || viewportChanged || originRuns(state) !== originRuns(startState))
        this.shown = drawn(view);
    }
  },
  { decorations: (plugin) => plugin.shown },
);

const marks: Readonly<Record<string, Decoration>> = Object.fromEntries(
  Object.entries({ c: "of-tool", r: "of-source", u: "of-unknown" }).map(([mark, name]) => [
    mark,
    Decoration.mark({ class: name }),
  ]),
);

function drawn(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { visibleRanges } = view;
  let at = 0;
  for (const { len, origin } of originRuns(view.state)) {
    const mark = marks[origin[0] ?? ""];
    for (const { from, to } of mark ? visibleRanges : []) {
      const [start, end] = [Math.max(from, at), Math.min(to, at + len)];
      if (mark && start < end) found.push(mark.range(start, end));
    }
    at += len;
  }
  return Decoration.set(found, true);
}

function runAround(state: EditorState, at: number): { from: number; origin: string } | null {
  let from = 0;
  for (const { len, origin } of originRuns(state)) {
    if (at > from && at <= from + len) return { from, origin };
    from += len;
  }
  return null;
}

function told(name: string, more: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "told";
  const first = document.createElement("b");
  first.textContent = name;
  box.append(first);
  for (const line of more) {
    const next = document.createElement("p");
    next.textContent = line;
    box.append(next);
  }
  return box;
}

function under(view: EditorView, at: number): { x: number; y: number } {
  const place = view.coordsAtPos(at);
  return place ? { x: place.left, y: place.bottom } : { x: 0, y: 0 };
}
