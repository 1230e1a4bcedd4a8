// Spelling in this window: on or off, which dictionary, and one question at a time about the lines that nothing is known
// about. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { DictionariesView, Failure, PlaceView } from "../../backend/contract";
import { Lines, type Misspelt } from "./lines";

/** What the person chose, as the library keeps it. */
export type Choice = { spelling: boolean; spelling_capitals: boolean };

/** Whose list a word goes on. */
export type List = "person" | "house" | "article";

export class Spelling {
  on = $state(true);
  /** Words all in capitals are judged, too. */
  capitals = $state(false);
  /** Another number whenever everything must be looked at anew. */
  round = $state(0);
  /** Which dictionaries there are and which one is used; null before the first answer. */
  view = $state.raw<DictionariesView | null>(null);

  #call: Call;
  #onchoose: (choice: Partial<Choice>) => unknown;
  #place: Omit<PlaceView, "capitals"> | null = null;
  #lines = new Lines();
  #asking: Promise<void> | null = null;

  /** `onchoose` keeps a choice; what holds then is told by `wear`. */
  constructor(call: Call, onchoose: (choice: Partial<Choice>) => unknown = () => {}) {
    this.#call = call;
    this.#onchoose = onchoose;
  }

  /** What is chosen holds from now on. */
  wear({ spelling, spelling_capitals }: Choice): void {
    if (spelling_capitals !== this.capitals) {
      this.capitals = spelling_capitals;
      this.#anew();
    }
    if (spelling === this.on) return;
    this.on = spelling;
    void this.refresh();
  }

  /** The article on the desk, and what says its language. */
  at(article: string, house: string, language: string): void {
    const now = this.#place;
    if (now?.article === article && now.house === house && now.language === language) return;
    this.#place = { article, house, language };
    void this.refresh();
  }

  toggle(): void {
    const choice = { spelling: !this.on, spelling_capitals: this.capitals };
    this.wear(choice);
    this.#onchoose({ spelling: choice.spelling });
  }

  setCapitals(spelling_capitals: boolean): void {
    this.wear({ spelling: this.on, spelling_capitals });
    this.#onchoose({ spelling_capitals });
  }

  /** Looks which dictionaries there are, and at everything anew. */
  async refresh(): Promise<void> {
    this.#anew();
    const place = this.#where();
    if (!place || !this.on) return;
    try {
      const view = await this.#call("dictionaries", { place });
      if (place.article !== this.#place?.article || place.language !== this.#place.language) return;
      this.view = view;
    } catch (failure) {
      const { message } = failure as Failure;
      this.view = { installed: [], language: place.language, used: null, install: null, problem: message };
    }
    this.#anew();
  }

  /** Looks again where a dictionary was missing: it may have been installed meanwhile. */
  async retry(): Promise<void> {
    if (this.view?.problem) await this.refresh();
  }

  /** For each line, begin and end of every misspelt word; null while nothing can be said. */
  async check(lines: readonly string[], markdown: boolean): Promise<readonly Misspelt[] | null> {
    if (!this.on || !this.#place || !this.view || this.view.problem) return null;
    const { round } = this;
    this.#lines.want(lines, markdown);
    while (this.#lines.waiting) await (this.#asking ??= this.#ask().finally(() => (this.#asking = null)));
    return this.round === round ? this.#lines.known(lines, markdown) : null;
  }

  /** What may have been meant. */
  async suggest(word: string): Promise<readonly string[]> {
    const place = this.#where();
    return place ? this.#call("suggest_spelling", { place, word }) : [];
  }

  /** Puts a word on a list. */
  async accept(list: List, word: string): Promise<void> {
    const place = this.#where();
    if (!place) return;
    const { article, house } = place;
    await this.#call("accept_word", { list, house, article, word, accepted: true });
    this.#anew();
  }

  /** Everything that waits goes out together, one question at a time. */
  async #ask(): Promise<void> {
    // The parts of a page that is opened ask in one turn.
    await Promise.resolve();
    while (this.#lines.waiting) {
      const { round } = this;
      const place = this.#where();
      const texts = this.#lines.take();
      if (!place) return;
      try {
        const answers = await this.#call("check_spelling", { place, texts });
        if (this.round === round) this.#lines.learn(texts, answers);
      } catch (failure) {
        this.#lines.giveUp();
        const { message } = failure as Failure;
        if (this.view) this.view = { ...this.view, used: null, problem: message };
        return;
      }
    }
  }

  #anew(): void {
    this.#lines.forget();
    this.round += 1;
  }

  #where(): PlaceView | null {
    return this.#place && { ...this.#place, capitals: this.capitals };
  }
}
