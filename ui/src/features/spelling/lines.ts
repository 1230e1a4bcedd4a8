// What was said about lines of text, and what is still to be asked. What was said about a line holds for every line
// that reads the same. Knows no window and no dictionary.

import type { SpellText } from "../../backend/contract";

/** Begin and end of every misspelt word of a line, one after the other. */
export type Misspelt = readonly number[];

/** How many lines are remembered, 1 MB of ordinary paragraphs; and how much is asked about at once. */
const LINES_MAX = 4_000;
const ASKED_UNITS_MAX = 64_000;

export class Lines {
  #said = new Map<string, Misspelt>();
  #wanted = new Map<string, SpellText>();

  /** Whether there is something to ask. */
  get waiting(): boolean {
    return this.#wanted.size > 0;
  }

  /** Wants these lines to be known. */
  want(lines: readonly string[], markdown: boolean): void {
    for (const text of lines) {
      const key = keyOf(text, markdown);
      const said = this.#said.get(key);
      if (said) {
        // Taken out and put in again, what is asked for stays and what nobody asks for goes first.
        this.#said.delete(key);
        this.#said.set(key, said);
      } else this.#wanted.set(key, { text, markdown });
    }
  }

  /** What is known about these lines; null where it is not known about all of them. */
  known(lines: readonly string[], markdown: boolean): readonly Misspelt[] | null {
    const answers = lines.map((text) => this.#said.get(keyOf(text, markdown)));
    return answers.includes(undefined) ? null : (answers as Misspelt[]);
  }

  /** The lines to ask about next. They are not waiting any more. */
  take(): SpellText[] {
    const taken: SpellText[] = [];
    let units = 0;
    for (const [key, line] of this.#wanted) {
      units += line.text.length;
      if (taken.length > 0 && units > ASKED_UNITS_MAX) break;
      taken.push(line);
      this.#wanted.delete(key);
    }
    return taken;
  }

  learn(lines: readonly SpellText[], answers: readonly Misspelt[]): void {
    lines.forEach(({ text, markdown }, i) => this.#said.set(keyOf(text, markdown), answers[i] ?? []));
    for (const key of this.#said.keys()) {
      if (this.#said.size <= LINES_MAX) break;
      this.#said.delete(key);
    }
  }

  /** Asks nothing of what waits. */
  giveUp(): void {
    this.#wanted.clear();
  }

  /** Knows nothing any more. */
  forget(): void {
    this.#said.clear();
    this.#wanted.clear();
  }
}

function keyOf(text: string, markdown: boolean): string {
  return (markdown ? "m" : "p") + text;
}
