// A copy of what is on the screen, for when the library cannot keep it. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, HouseView } from "../../backend/contract";
import type { OpenArticle } from "./article.svelte";
import { say } from "../../shared/words.svelte";

/** Asks for a folder and writes the copy there. Answers with the sentence to tell, or null when nothing was asked for. */
export async function copyElsewhere(
  call: Call,
  article: OpenArticle,
  house: HouseView,
): Promise<string | null> {
  try {
    const folder = await call("choose_folder", { title: say("copy-where") });
    if (folder === null) return null;
    const copy = await call("save_copy", { content: article.content(), house: house.toml, to: folder });
    return say("copy-written", { folder: copy.folder });
  } catch (failure) {
    return say("copy-failed", { why: (failure as Failure).message });
  }
}
