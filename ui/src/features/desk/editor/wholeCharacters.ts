// No edit leaves half a character behind. A surrogate pair or a CRLF is changed whole or not at all, and a lone
// surrogate never enters: the record could not hold it, and would refuse everything around it. Knows no origins.

import { EditorState, type Extension, type Text, Transaction, type TransactionSpec } from "@codemirror/state";
import { insideLineEnd } from "./lineEnds";

type Change = { from: number; to: number; insert: string };

/** Widens changes that would split a character, and mends text that is half of one. */
export function wholeCharacters(): Extension {
  return EditorState.transactionFilter.of((tr): Transaction | TransactionSpec => {
    if (!tr.docChanged) return tr;
    const doc = tr.startState.doc;
    let mended = false;
    const changes: Change[] = [];
    tr.changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
      const asked = { from: fromA, to: toA, insert: inserted.toString() };
      const change = whole(doc, asked);
      mended ||= change.from !== fromA || change.to !== toA || change.insert !== asked.insert;
      const last = changes[changes.length - 1];
      // Two widened changes can meet in the same pair: they become one.
      if (last && change.from < last.to) {
        changes[changes.length - 1] = {
          from: last.from,
          to: Math.max(last.to, change.to),
          insert: (last.insert + change.insert).replace(LONE, ""),
        };
      } else changes.push(change);
    });
    if (!mended) return tr;
    const set = tr.startState.changes(changes);
    return {
      changes: set,
      ...(tr.selection ? { selection: clipped(tr.selection.main, set.newLength) } : {}),
      effects: tr.effects,
      userEvent: tr.annotation(Transaction.userEvent) ?? "input",
      scrollIntoView: tr.scrollIntoView,
    };
  });
}

/** The stretch with every character whole that it touches. */
export function wholeStretch(
  doc: Text,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  const inside = (at: number) => insidePair(doc, at) || insideLineEnd(doc, at);
  return from < to ? { from: inside(from) ? from - 1 : from, to: inside(to) ? to + 1 : to } : { from, to };
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function whole(doc: Text, { from, to, insert }: Change): Change {
  const left = insidePair(doc, from) ? doc.sliceString(from - 1, from) : "";
  const right = insidePair(doc, to) ? doc.sliceString(to, to + 1) : "";
  const kept = left + insert + right;
  if (left === "" && right === "") insert = insert.toWellFormed();
  else if (from === to && !kept.isWellFormed())
    return { from: from - 1, to: to - 1, insert: insert.toWellFormed() };
  else {
    // A browser that compares unit by unit changes only the second half of an emoji: then the halves fit again.
    insert = kept.replace(LONE, "");
    from -= left.length;
    to += right.length;
  }
  // A line end is deleted whole; what is written into its middle stands before it.
  if (from === to && insideLineEnd(doc, from)) return { from: from - 1, to: to - 1, insert };
  if (insideLineEnd(doc, from)) from -= 1;
  if (insideLineEnd(doc, to)) to += 1;
  return { from, to, insert };
}

function insidePair(doc: Text, at: number): boolean {
  if (at <= 0 || at >= doc.length) return false;
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(doc.sliceString(at - 1, at + 1));
}

function clipped(range: { anchor: number; head: number }, length: number) {
  return { anchor: Math.min(range.anchor, length), head: Math.min(range.head, length) };
}
