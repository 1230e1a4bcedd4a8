// Changes that are half of something: splitting an entry takes words from one text and makes another of them. The change
// stands in the undo history with the number of the whole, and undoing or redoing it tells the owner to do the other
// half. Knows no lists.

import { invertedEffects, isolateHistory } from "@codemirror/commands";
import { type Extension, StateEffect, type Transaction, type TransactionSpec } from "@codemirror/state";

type Half = { deed: number; forward: boolean };
const half = StateEffect.define<Half>();

/** Remembers deeds in the undo history. */
export function deeds(): Extension {
  return invertedEffects.of((tr) =>
    tr.effects.flatMap((effect) =>
      effect.is(half) ? half.of({ deed: effect.value.deed, forward: !effect.value.forward }) : [],
    ),
  );
}

/** Makes a change the half of a deed: one step of undo, with a number by which its owner knows the rest. */
export function asHalfOf(deed: number, spec: TransactionSpec): TransactionSpec {
  return {
    ...spec,
    effects: [spec.effects ?? [], half.of({ deed, forward: true })].flat(),
    annotations: isolateHistory.of("full"),
  };
}

/** The deeds that a transaction undoes, or does again (`forward`). */
export function deedsIn(tr: Transaction): Half[] {
  if (!tr.isUserEvent("undo") && !tr.isUserEvent("redo")) return [];
  return tr.effects.flatMap((effect) => (effect.is(half) ? effect.value : []));
}
