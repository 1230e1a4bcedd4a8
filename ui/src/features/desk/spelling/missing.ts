// What keeps spelling from being looked at, in words for the foot of the page. Knows no DOM.

import type { DictionariesView } from "../../../backend/contract";
import { language as spoken, say } from "../../../shared/words.svelte";

/** Empty when nothing does, or when that is not known yet. */
export function missing(view: DictionariesView | null): string {
  if (!view?.problem) return "";
  if (view.install === null) return say("spelling-unusable", { why: view.problem });
  return say("spelling-missing", { language: languageName(view.language), package: view.install });
}

/** What a language is called in the window's own; its tag where that is not known. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([spoken()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag; // what is no language tag is shown as it was written
  }
}
