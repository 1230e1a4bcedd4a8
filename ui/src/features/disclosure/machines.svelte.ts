// What other machines are told of the article in hand, ready to be copied. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, MachineReadableView } from "../../backend/contract";

/** The vocabularies, in the order in which they are offered. */
export const VOCABULARIES = ["json_ld", "w3c", "iptc", "header", "ibm"] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

export class Machines {
  told = $state.raw<MachineReadableView | null>(null);
  failure = $state("");

  #call: Call;
  #article: { id: string; flush(): Promise<boolean> };

  constructor(call: Call, article: { id: string; flush(): Promise<boolean> }) {
    this.#call = call;
    this.#article = article;
  }

  /** Reads what is told now, with everything that is on the screen. */
  async refresh(): Promise<void> {
    this.failure = "";
    try {
      await this.#article.flush();
      const request = { article: this.#article.id, draft: null, questions: true };
      this.told = await this.#call("machine_readable", request);
    } catch (failure) {
      this.told = null;
      this.failure = (failure as Failure).message;
    }
  }

  /** What is to be put into a page, a server or a form; null where nothing may be said. Read anew: words may have changed. */
  async fresh(vocabulary: Vocabulary): Promise<string | null> {
    await this.refresh();
    return this.told && inPlace(vocabulary, this.told);
  }
}

/** The text as it stands where it belongs: JSON-LD in its script element, the rest as it is. */
export function inPlace(vocabulary: Vocabulary, told: MachineReadableView): string | null {
  const text = told[vocabulary];
  if (text === null || vocabulary !== "json_ld") return text;
  return `<script type="application/ld+json">\n${text.trimEnd()}\n</${"script"}>\n`;
}
