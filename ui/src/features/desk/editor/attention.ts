// Focus and typewriter mode: all but the sentence or paragraph in hand steps back; the line in hand stays at the middle
// of the screen. Knows no page and no setting.

import { EditorState, type Extension, RangeSetBuilder, type TransactionSpec } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** How much stays in full ink. */
export type Focus = "none" | "sentence" | "paragraph";

export function attention(focus: Focus, typewriter: boolean): Extension {
  return [focus === "none" ? [] : dimmed(focus), typewriter ? centred : []];
}

const inHand = Decoration.mark({ class: "in-hand" });

function dimmed(focus: "sentence" | "paragraph"): Extension {
  return [
    EditorView.editorAttributes.of({ class: "attentive" }),
    ViewPlugin.fromClass(
      class {
        shown: DecorationSet;
        constructor(view: EditorView) {
          this.shown = lit(view.state, focus);
        }
        update({ docChanged, selectionSet, state }: ViewUpdate) {
          if (docChanged || selectionSet) this.shown = lit(state, focus);
        }
      },
      { decorations: (plugin) => plugin.shown },
    ),
  ];
}

function lit(state: EditorState, focus: "sentence" | "paragraph"): DecorationSet {
  const line = state.doc.lineAt(state.selection.main.head);
  const [from, to] =
    focus === "paragraph"
      ? [line.from, line.to]
      : sentence(line.text, state.selection.main.head - line.from, line.from);
  const built = new RangeSetBuilder<Decoration>();
  if (from < to) built.add(from, to, inHand);
  return built.finish();
}

const SENTENCES = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** The sentence around `at` in a paragraph, as positions of the document. */
export function sentence(paragraph: string, at: number, start = 0): [from: number, to: number] {
  for (const { index, segment } of SENTENCES.segment(paragraph)) {
    if (at < index + segment.length || index + segment.length === paragraph.length) {
      return [start + index, start + index + segment.trimEnd().length];
    }
  }
  return [start, start];
}

/** After a key, and not after a click: a page that moves under the pointer would lose its reader. */
const centred = EditorState.transactionExtender.of((tr): Pick<TransactionSpec, "effects"> | null => {
  const byKey =
    tr.isUserEvent("input") || tr.isUserEvent("delete") || tr.isUserEvent("undo") || tr.isUserEvent("redo");
  const moved = tr.isUserEvent("select") && !tr.isUserEvent("select.pointer");
  if (!byKey && !moved) return null;
  return { effects: EditorView.scrollIntoView(tr.newSelection.main.head, { y: "center" }) };
});
