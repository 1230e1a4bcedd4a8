// What every field can do, by name: the menu bar offers it, and the fields hear the usual keys themselves. Knows no page.

import { redo, selectAll, undo } from "@codemirror/commands";
import type { StateCommand } from "@codemirror/state";
import type { Call } from "../../backend/call";
import type { Action } from "../../shared/actions.svelte";
import type { InHand } from "./inHand";

/** The actions, for the editor in hand or else for the field with the focus. */
export function editing(hand: InHand, call: Call): Action[] {
  const inField = (name: string, command: StateCommand, native: string, heard: string): Action => ({
    id: `edit.${name}`,
    group: "edit",
    heard,
    run: () => hand.current?.run(command) ?? document.execCommand(native),
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
    inField("undo", undo, "undo", "Mod+Z"),
    inField("redo", redo, "redo", "Mod+Shift+Z"),
    clipboard("cut", "Cut", "Mod+X"),
    clipboard("copy", "Copy", "Mod+C"),
    clipboard("paste", "Paste", "Mod+V"),
    inField("select-all", selectAll, "selectAll", "Mod+A"),
  ];
}
