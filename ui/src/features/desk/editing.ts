// What every field can do, by name: the menu bar offers it, and the fields hear the usual keys themselves. Knows no page.

import { runScopeHandlers } from "@codemirror/view";
import type { Call } from "../../backend/call";
import type { Action } from "../../shared/actions.svelte";
import type { InHand } from "./inHand";

/** The actions, for the editor in hand or else for the field with the focus. */
export function editing(hand: InHand, call: Call): Action[] {
  // An editor does what it does when it hears the keys: an entry's undo goes on where that of its text ends.
  const inField = (name: string, native: string, heard: string, pressed: { key: string }): Action => ({
    id: `edit.${name}`,
    group: "edit",
    heard,
    run: () =>
      hand.current?.run((view) =>
        runScopeHandlers(view, new KeyboardEvent("keydown", { ctrlKey: true, ...pressed }), "editor"),
      ) ?? document.execCommand(native),
  });
  const clipboard = (name: string, how: "Cut" | "Copy" | "Paste", heard: string): Action => ({
    id: `edit.${name}`,
    group: "edit",
    heard,
    run: () => {
      // The palette took the focus from the text.
      hand.current?.run(() => true);
      return call("use_clipboard", { how });
    },
  });
  return [
    inField("undo", "undo", "Mod+Z", { key: "z" }),
    inField("redo", "redo", "Mod+Shift+Z", { key: "y" }),
    clipboard("cut", "Cut", "Mod+X"),
    clipboard("copy", "Copy", "Mod+C"),
    clipboard("paste", "Paste", "Mod+V"),
    inField("select-all", "selectAll", "Mod+A", { key: "a" }),
  ];
}
