// How the page looks to this person: the width of its lines, the size of its letters, and what steps back while they
// write. Kept in the window. Knows no article and no DOM.

import { getContext, setContext } from "svelte";
import type { Focus } from "./editor/attention";

export const WIDTHS = ["narrow", "normal", "wide"] as const;
export type Width = (typeof WIDTHS)[number];

/** Percent of the page's own size. */
const SIZES = [80, 90, 100, 110, 125, 140, 160, 180] as const;

/** Where it is kept: the window's localStorage, or a map in tests. */
export type Kept = Pick<Storage, "getItem" | "setItem">;

const NAME = "colophon.appearance";

export class Appearance {
  width = $state<Width>("normal");
  size_percent = $state(100);
  focus = $state<Focus>("none");
  typewriter = $state(false);

  #kept: Kept | null;

  constructor(kept: Kept | null = null) {
    this.#kept = kept;
    let found: Record<string, unknown> = {};
    try {
      found = (JSON.parse(kept?.getItem(NAME) ?? "{}") ?? {}) as Record<string, unknown>;
    } catch {
      // What cannot be read is as good as nothing kept.
    }
    this.width = WIDTHS.find((one) => one === found["width"]) ?? "normal";
    this.size_percent = SIZES.find((one) => one === found["size_percent"]) ?? 100;
    this.focus = (["sentence", "paragraph"] as const).find((one) => one === found["focus"]) ?? "none";
    this.typewriter = found["typewriter"] === true;
  }

  /** The next larger letters (1) or the next smaller ones (-1); 0 is the page's own size. */
  zoom(by: 1 | -1 | 0): void {
    const at = SIZES.findIndex((one) => one === this.size_percent) + by;
    this.size_percent = by === 0 ? 100 : (SIZES[Math.max(0, Math.min(SIZES.length - 1, at))] ?? 100);
    this.#keep();
  }

  setWidth(width: Width): void {
    this.width = width;
    this.#keep();
  }

  /** Focuses on a sentence or a paragraph, or no more if it did already. */
  toggleFocus(focus: "sentence" | "paragraph"): void {
    this.focus = this.focus === focus ? "none" : focus;
    this.#keep();
  }

  toggleTypewriter(): void {
    this.typewriter = !this.typewriter;
    this.#keep();
  }

  #keep(): void {
    const { width, size_percent, focus, typewriter } = this;
    this.#kept?.setItem(NAME, JSON.stringify({ width, size_percent, focus, typewriter }));
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
