// What can be done with findings by name and by keys. Knows no window and no DOM.

import type { Action } from "../../shared/actions.svelte";
import { say } from "../../shared/words.svelte";
import type { Checks } from "./checks.svelte";

/** `tell` says a short word where there is nothing to go to. */
export function checkActions(checks: Checks, tell: (text: string) => void): Action[] {
  const go = (by: 1 | -1) => () => {
    if (!checks.step(by)) tell(say("checks-none-here"));
  };
  const can = () => checks.view !== null;
  return [
    { id: "checks.next", group: "go", keys: ["F8"], run: go(1), can },
    { id: "checks.previous", group: "go", keys: ["Shift+F8"], run: go(-1), can },
  ];
}
