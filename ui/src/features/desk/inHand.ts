// The editor in hand: the one that has the caret, or had it before a dialog or a menu was opened. Commands act on it.
// Knows no command's keys and no page.

import type { StateCommand } from "@codemirror/state";
import { getContext, setContext } from "svelte";

/** An editor that can be told to do something. */
export type Held = {
  /** Markdown can be written in it. */
  prose: boolean;
  run(command: StateCommand): boolean;
};

export class InHand {
  current: Held | null = null;

  get prose(): boolean {
    return this.current?.prose ?? false;
  }

  take(held: Held): void {
    this.current = held;
  }

  /** The focus went to `to`. A dialog, or leaving the window, is no reason to put the text down. */
  leave(held: Held, to: EventTarget | null): void {
    if (this.current !== held || to === null) return;
    if (to instanceof Element && to.closest("dialog")) return;
    this.current = null;
  }

  gone(held: Held): void {
    if (this.current === held) this.current = null;
  }
}

const KEY = Symbol("the editor in hand");

export function provideInHand(): InHand {
  return setContext(KEY, new InHand());
}

/** The page's own, or one for an editor that stands alone. */
export function inHand(): InHand {
  return getContext<InHand | undefined>(KEY) ?? new InHand();
}
