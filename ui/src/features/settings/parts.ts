// What house styles call the parts of an article, as a person reads it. Knows neither Tauri nor the DOM.

import { say } from "../../shared/words.svelte";

/** `hero.credit` is said under the key `part-hero-credit`. */
export const partName = (part: string): string => say(`part-${part.replace(".", "-")}`);
