// Which articles of the list are chosen, to do one thing to all of them. Knows neither rows nor the DOM.

import { SvelteSet } from "svelte/reactivity";

export class Selection {
  readonly ids = new SvelteSet<string>();
  /** The row from which Shift reaches. */
  anchor = $state(0);
  /** What Shift reached last; it goes when Shift reaches somewhere else. */
  #reached: readonly string[] = [];

  get count(): number {
    return this.ids.size;
  }

  has(id: string | undefined): boolean {
    return id !== undefined && this.ids.has(id);
  }

  /** Takes an article in, or out again. */
  toggle(id: string, index: number): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.anchor = index;
    this.#reached = [];
  }

  /** Takes in the articles from the anchor to where Shift reaches now. */
  reach(ids: readonly string[]): void {
    const kept = Object.fromEntries(ids.map((id) => [id, true]));
    for (const id of this.#reached) if (!kept[id]) this.ids.delete(id);
    for (const id of ids) this.ids.add(id);
    this.#reached = ids;
  }

  take(ids: readonly string[]): void {
    this.clear();
    for (const id of ids) this.ids.add(id);
  }

  clear(): void {
    if (this.ids.size > 0) this.ids.clear();
    this.#reached = [];
  }
}
