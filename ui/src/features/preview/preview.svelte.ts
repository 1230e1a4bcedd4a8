// The page that readers will meet, kept in step with what is on the screen. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Commands, Failure } from "../../backend/contract";

/** A page is asked for so long after the last change… */
const QUIET_MS = 120;
/** …and at most so long after the first. */
const PATIENCE_MS = 300;
/** What takes longer than this is said to be late. The record's own budget is two seconds. */
const LATE_MS = 1_500;

/** What is on the screen, and the line under its deck. */
export type Seen = Pick<Commands["preview"][0], "content" | "house" | "top_label">;

/** What the frame needs from the window: its policy's nonce, and the style sheet with the faces. */
export type Clothes = { nonce: string; faces: string };

/** Time as tests can make it. `after` answers with what calls it off. */
export type Clock = { now(): number; after(ms: number, run: () => void): () => void };

const wallClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export class Preview {
  /** The last page that was made, as a whole document; empty before the first. */
  document = $state.raw("");
  /** Why the newest words are not on the page; empty when they are. */
  failure = $state("");
  /** Making the page takes unusually long; the last one stays. */
  late = $state(false);

  #call: Call;
  #seen: () => Seen;
  #clothes: Clothes;
  #clock: Clock;
  #asking = false;
  #again = false;
  #ended = false;
  #first: number | null = null;
  #stop: () => void = () => {};

  constructor(call: Call, seen: () => Seen, clothes: Clothes, clock: Clock = wallClock) {
    this.#call = call;
    this.#seen = seen;
    this.#clothes = clothes;
    this.#clock = clock;
  }

  /** Something has changed: a new page soon. */
  changed(): void {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    const now = this.#clock.now();
    this.#first ??= now;
    this.#stop();
    const wait = this.document ? Math.min(QUIET_MS, this.#first + PATIENCE_MS - now) : 0;
    this.#stop = this.#clock.after(Math.max(0, wait), () => void this.#ask());
  }

  /** Nobody looks any more. */
  end(): void {
    this.#ended = true;
    this.#stop();
  }

  /** One at a time, so that pages come in the order of the words and slow ones never pile up. */
  async #ask(): Promise<void> {
    this.#asking = true;
    this.#again = false;
    this.#first = null;
    const notLate = this.#clock.after(LATE_MS, () => (this.late = true));
    try {
      const { document } = await this.#call("preview", { ...this.#seen(), ...this.#clothes });
      if (this.#ended) return;
      this.document = document;
      this.failure = "";
    } catch (failure) {
      this.failure = (failure as Failure).message;
    } finally {
      notLate();
      this.late = false;
      this.#asking = false;
    }
    if (this.#again && !this.#ended) this.changed();
  }
}
