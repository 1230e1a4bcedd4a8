// Why an act or a sign-off was refused, in the window's language. The terminal says the same in English.

import type { Failure } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** The codes that have words here, each under `review-refused-<code>`. */
export const CODES = [
  "act_order",
  "act_without_reason",
  "not_signed_off",
  "no_role",
  "no_scope",
  "rejected_without_reason",
  "other_words",
  "reviewer_is_author",
  "reviewer_is_tool",
] as const satisfies readonly Failure["code"][];

/** What a person reads of a failure; `name` is who was to sign. */
export function inWords({ code, message }: Failure, name = ""): string {
  if (!CODES.some((known) => known === code)) return message;
  return say(`review-refused-${code?.replaceAll("_", "-")}`, { name });
}
