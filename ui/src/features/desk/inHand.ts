// The editor in hand: the one that has the caret, or had it before a dialog or a menu was opened. Commands act on it.
// Knows no command's keys and no page.

import type { Command } from "@codemirror/view";
import { getContext, setContext } from "svelte";
import { createSubscriber } from "svelte/reactivity";

/** Where the caret stands, or what is selected: a part by its name, and places in it. */
export type Spot = { part: string; from: number; to: number };

/** An editor that can be told to do something. */
export type Held = {
  /** The name of its part. */
  part: string;
  /** Markdown can be written in it. */
  prose: boolean;
  run(command: Command): boolean;
};

export class InHand {
  current: Held | null = null;
  #spot: Spot | null = null;
  #watch: () => void;
  #tell: () => void = () => {};

  constructor() {
    this.#watch = createSubscriber((update) => {
      this.#tell = update;
      return () => (this.#tell = () => {});
    });
  }

  /** Where the caret is, or was last. Followed where Svelte watches. */
  get spot(): Spot | null {
    this.#watch();
    return this.#spot;
  }

  /** The caret has moved. */
  moved(part: string, from: number, to: number): void {
    if (this.#spot?.part === part && this.#spot.from === from && this.#spot.to === to) return;
    this.#spot = { part, from, to };
    this.#tell();
  }

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

export function provideInHand(hand: InHand): InHand {
  return setContext(KEY, hand);
}

/** The page's own, or one for an editor that stands alone. */
export function inHand(): InHand {
  return getContext<InHand | undefined>(KEY) ?? new InHand();
}
