// Why a sign-off is void, in the window's language. The terminal and the record say the same in English.

import type { CauseView, MissingView } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** All reasons in one line. */
export function inWords(causes: readonly CauseView[]): string {
  return causes.map(cause).join("; ");
}

function cause(one: CauseView): string {
  if (one.cause === "uses") return say("review-cause-uses", { tools: list(one.tools) });
  if (one.cause !== "sentences") return say(`review-cause-${one.cause}`);
  const shares = one.by_tools.map(({ tool, sentences }) =>
    share("review-share-tool", sentences, one.changed, tool),
  );
  if (one.unknown > 0) shares.push(share("review-share-unknown", one.unknown, one.changed, ""));
  return [say("review-cause-sentences", { count: one.changed }), ...shares].join(", ");
}

/** "all of them by ChatGPT", or in how many of them. */
function share(key: string, count: number, of: number, tool: string): string {
  return say(count === of ? `${key}-all` : key, { count, tool });
}

/** What stands in the way of an approval. */
export function missingInWords(one: MissingView): string {
  if (one.missing === "people") return say("review-missing-people", { count: one.count });
  if (one.missing === "scope") return say("review-missing-scope", { scope: scopes(one.scope) });
  return say("review-missing-rejected", { name: one.by, why: one.why });
}

/** What was looked at, as a list. */
export function scopes(names: readonly string[]): string {
  return list(names.map(scopeWord));
}

/** The word for one thing that can be looked at. */
export function scopeWord(name: string): string {
  return say(`review-scope-${name.replaceAll("_", "-")}`);
}

function list(words: readonly string[]): string {
  return words.join(", ");
}
