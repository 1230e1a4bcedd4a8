// Conversations with an assistant that were dropped on the window: compared with the article on the desk, and said so, with
// the other way beside it. Knows neither Tauri nor the DOM.

import type { Toasts } from "../../shared/toasts.svelte";
import { say } from "../../shared/words.svelte";

/** What a dropped conversation needs of the window. */
type Ground = {
  /** Id of the article on the desk; null where none is. */
  article(): string | null;
  /** Brings the panel into sight. */
  show(): void;
  /** Brings a file in as an article. */
  bringIn(file: string): void;
  toasts: Toasts;
};

export class Conversations {
  #dropped = $state.raw<{ file: string; article: string } | null>(null);
  #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The conversation that was dropped on an article; null where there is none. */
  of(article: string): string | null {
    return this.#dropped?.article === article ? this.#dropped.file : null;
  }

  /** These files were dropped, and each is a conversation. They are gone through one at a time. */
  take(files: readonly string[]): void {
    const [file, ...others] = files;
    if (file === undefined) return;
    const name = file.split(/[\\/]/).at(-1) ?? file;
    const { article, show, bringIn, toasts } = this.#ground;
    const onDesk = article();
    const isArticle = !file.toLowerCase().endsWith(".json");
    const instead = {
      label: say("conversation-bring-in"),
      name: "bring-in-conversation",
      run: () => {
        this.#dropped = null;
        bringIn(file);
      },
    };
    if (onDesk === null) {
      toasts.show(say("conversation-no-article", { name }), isArticle ? instead : null);
      return;
    }
    this.#dropped = { file, article: onDesk };
    show();
    toasts.show(say("conversation-compared", { name, others: others.length }), isArticle ? instead : null);
  }
}
