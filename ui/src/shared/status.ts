// What the states of an article are called. Knows no feature.

import { say } from "./words.svelte";

/** The word for a status; one that this version does not know is shown as it is. */
export function statusWord(status: string): string {
  const key = `status-${status.replaceAll("_", "-")}`;
  const word = say(key);
  return word === key ? status : word;
}
