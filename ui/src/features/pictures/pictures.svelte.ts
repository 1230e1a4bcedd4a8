// The pictures of the library, those of the article on the desk first. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, PictureView } from "../../backend/contract";

export class Pictures {
  all = $state.raw<readonly PictureView[] | null>(null);
  failure = $state<string | null>(null);
  #call: Call;
  #asked = 0;

  constructor(call: Call) {
    this.#call = call;
  }

  async look(): Promise<void> {
    await this.#take(() => this.#call("pictures", {}));
  }

  /** Those that the article shows. */
  of(article: string): readonly PictureView[] {
    return (this.all ?? []).filter((one) => one.shown_in.some(({ id }) => id === article));
  }

  othersThan(article: string): readonly PictureView[] {
    return (this.all ?? []).filter((one) => !one.shown_in.some(({ id }) => id === article));
  }

  /** Those that no article shows and none ever showed: nothing is lost with them but they themselves. */
  get unused(): readonly PictureView[] {
    return (this.all ?? []).filter((one) => one.shown_in.length === 0 && one.once_in.length === 0);
  }

  /** Takes the unused ones away for good. Answers with what went, or null when nothing did. */
  async removeUnused(): Promise<{ count: number; bytes: number } | null> {
    const going = this.unused;
    const hashes = going.map(({ hash }) => hash);
    const done = await this.#take(() => this.#call("remove_pictures", { hashes }));
    return done ? { count: going.length, bytes: sizeOf(going) } : null;
  }

  async #take(ask: () => Promise<PictureView[]>): Promise<boolean> {
    const asked = (this.#asked += 1);
    try {
      const all = await ask();
      if (asked === this.#asked) this.all = all;
      this.failure = null;
      return true;
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    }
  }
}

/** All their files together. */
export function sizeOf(pictures: readonly PictureView[]): number {
  return pictures.reduce((sum, { bytes }) => sum + bytes, 0);
}
