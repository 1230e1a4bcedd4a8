// Line ends as they are in the record. Every offset of the editor is the record's, CRLF or not; the carriage
// return is kept, drawn as nothing, and never parted from its line feed. Knows no origins.

import { EditorSelection, EditorState, type Extension, type Text } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  Direction,
  EditorView,
  keymap,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

/** Splits lines at LF only, hides carriage returns, and keeps the caret out of the middle of a CRLF. */
export function lineEnds(): Extension {
  return [
    EditorState.lineSeparator.of("\n"),
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, "\n")),
    restBeforeCarriageReturn,
    stepKeys,
    hiddenCarriageReturns,
  ];
}

/** Whether `at` stands between a carriage return and its line feed. */
export function insideLineEnd(doc: Text, at: number): boolean {
  return at > 0 && at < doc.length && doc.sliceString(at - 1, at + 1) === "\r\n";
}

const restBeforeCarriageReturn = EditorState.transactionFilter.of((tr) => {
  const selection = tr.selection;
  if (!selection) return tr;
  const doc = tr.newDoc;
  const inside = (at: number) => insideLineEnd(doc, at);
  if (!selection.ranges.some((range) => inside(range.anchor) || inside(range.head))) return tr;
  const before = (at: number) => (inside(at) ? at - 1 : at);
  const ranges = selection.ranges.map((range) =>
    EditorSelection.range(before(range.anchor), before(range.head)),
  );
  return [tr, { selection: EditorSelection.create(ranges, selection.mainIndex), sequential: true }];
});

// From before the pair the next place is the next line: one step to the right would come back for ever.
const stepOverLineEnd = (extend: boolean, towards: Direction) => (view: EditorView) => {
  const { main } = view.state.selection;
  if (!insideLineEnd(view.state.doc, main.head + 1)) return false;
  if ((!extend && !main.empty) || view.textDirectionAt(main.head) !== towards) return false;
  const head = main.head + 2;
  view.dispatch({
    selection: { anchor: extend ? main.anchor : head, head },
    userEvent: "select",
    scrollIntoView: true,
  });
  return true;
};

const stepKeys = keymap.of([
  {
    key: "ArrowRight",
    run: stepOverLineEnd(false, Direction.LTR),
    shift: stepOverLineEnd(true, Direction.LTR),
  },
  {
    key: "ArrowLeft",
    run: stepOverLineEnd(false, Direction.RTL),
    shift: stepOverLineEnd(true, Direction.RTL),
  },
]);

const matcher = new MatchDecorator({ regexp: /\r/g, decoration: Decoration.replace({}) });

const hiddenCarriageReturns = ViewPlugin.fromClass(
  class {
    hidden: DecorationSet;
    constructor(view: EditorView) {
      this.hidden = matcher.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.hidden = matcher.updateDeco(update, this.hidden);
    }
  },
  {
    decorations: (plugin) => plugin.hidden,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.hidden ?? Decoration.none),
  },
);
