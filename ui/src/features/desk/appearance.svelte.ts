// How the page looks to this person: the width of its lines, the size of its letters, and what steps back while they
// write. Whoever gives the choices keeps them. Knows no article and no DOM.

import { getContext, setContext } from "svelte";
import type { Focus } from "./editor/attention";

export const WIDTHS = ["narrow", "normal", "wide"] as const;
export type Width = (typeof WIDTHS)[number];

/** Percent of the page's own size. */
const SIZES = [80, 90, 100, 110, 125, 140, 160, 180] as const;

/** What can be chosen about the page. */
export type Look = {
  width: Width;
  size_percent: number;
  focus: Focus;
  typewriter: boolean;
  origins: boolean;
  findings: boolean;
};

/** Where the choices are kept: the settings of the library, or nothing but memory. */
export type Kept = { readonly chosen: Look; set(choice: Partial<Look>): unknown };

class Remembered implements Kept {
  chosen = $state.raw<Look>({
    width: "normal",
    size_percent: 100,
    focus: "none",
    typewriter: false,
    origins: false,
    findings: true,
  });

  set(choice: Partial<Look>): void {
    this.chosen = { ...this.chosen, ...choice };
  }
}

export class Appearance {
  #kept: Kept;

  constructor(kept: Kept = new Remembered()) {
    this.#kept = kept;
  }

  get width(): Width {
    return this.#kept.chosen.width;
  }

  get size_percent(): number {
    return this.#kept.chosen.size_percent;
  }

  get focus(): Focus {
    return this.#kept.chosen.focus;
  }

  get typewriter(): boolean {
    return this.#kept.chosen.typewriter;
  }

  /** Whether the page shows by colour and line where its words come from. */
  get origins(): boolean {
    return this.#kept.chosen.origins;
  }

  showOrigins(shown: boolean): void {
    if (shown !== this.origins) this.#kept.set({ origins: shown });
  }

  /** Whether the page marks the words that the checks have found. */
  get findings(): boolean {
    return this.#kept.chosen.findings;
  }

  toggleFindings(): void {
    this.#kept.set({ findings: !this.findings });
  }

  /** The next larger letters (1) or the next smaller ones (-1); 0 is the page's own size. */
  zoom(by: 1 | -1 | 0): void {
    const next =
      by > 0
        ? SIZES.find((size) => size > this.size_percent)
        : SIZES.findLast((size) => size < this.size_percent);
    if (by === 0) this.#kept.set({ size_percent: 100 });
    else if (next) this.#kept.set({ size_percent: next });
  }

  setWidth(width: Width): void {
    this.#kept.set({ width });
  }

  /** Focuses on a sentence or a paragraph, or no more if it did already. */
  toggleFocus(focus: "sentence" | "paragraph"): void {
    this.#kept.set({ focus: this.focus === focus ? "none" : focus });
  }

  toggleTypewriter(): void {
    this.#kept.set({ typewriter: !this.typewriter });
  }
}

const KEY = Symbol("appearance");

export function provideAppearance(appearance: Appearance): Appearance {
  return setContext(KEY, appearance);
}

/** The page's own, or the plain one for an editor that stands alone. */
export function appearance(): Appearance {
  return getContext<Appearance | undefined>(KEY) ?? new Appearance();
}
