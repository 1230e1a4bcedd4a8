// The acts of review, by name and by keys.

import type { Action } from "../../shared/actions.svelte";
import type { Reviewing } from "./review.svelte";

/** `can` says whether there is an article to review. */
export function reviewActions(reviewing: Reviewing, can: () => boolean): Action[] {
  // How far the article has come is known after the first look; before it, the record says what a rule says.
  const act = (name: string) => ({
    can: () => can() && (!reviewing.current || reviewing.act(name) !== undefined),
    run: () => reviewing.do(name),
  });
  return [
    {
      id: "review.sign",
      group: "article",
      keys: ["Mod+Shift+Enter"],
      can,
      run: () => reviewing.begin(),
    },
    { id: "review.send", group: "article", keys: ["Mod+Alt+E"], ...act("send") },
    { id: "review.request-changes", group: "article", keys: ["Mod+Alt+C"], ...act("request_changes") },
    { id: "review.approve", group: "article", keys: ["Mod+Alt+A"], ...act("approve") },
    { id: "review.publish", group: "article", ...act("publish") },
    { id: "review.correct", group: "article", ...act("correct") },
    { id: "review.withdraw", group: "article", ...act("withdraw") },
    { id: "review.inbox", group: "go", keys: ["Mod+Alt+I"], can, run: () => reviewing.lookAround() },
  ];
}
