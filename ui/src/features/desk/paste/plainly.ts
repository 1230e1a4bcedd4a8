// The action that pastes plain words: by its key the system does it, by its name the clipboard is asked. Knows no part.

import type { Action } from "../../../shared/actions.svelte";
import type { Toasts } from "../../../shared/toasts.svelte";
import { say } from "../../../shared/words.svelte";
import type { InHand } from "../inHand";

export function pastePlain(hand: InHand, toasts: Toasts): Action {
  return {
    id: "edit.paste-plain",
    group: "edit",
    keys: ["Mod+Shift+V"],
    native: true,
    can: () => hand.current !== null,
    run: async () => {
      try {
        const text = (await navigator.clipboard.readText()).replace(/\r\n?/g, "\n");
        hand.current?.run(({ state, dispatch }) => {
          dispatch(
            state.update(state.replaceSelection(text), { userEvent: "input.paste", scrollIntoView: true }),
          );
          return true;
        });
      } catch {
        toasts.show(say("paste-no-clipboard", { keys: `${say("key-ctrl")}+${say("key-shift")}+V` }));
      }
    },
  };
}
