// What was chosen, put on the window: themes.css and tokens.css read these attributes. Knows no settings dialog.

import type { SettingsView } from "../../backend/contract";
import { speak } from "../../shared/words.svelte";

/** Puts it on. `system` is the language of the system, as a tag. */
export function wear(chosen: SettingsView, root: HTMLElement, system: string): void {
  for (const name of ["theme", "contrast", "motion"] as const) {
    if (chosen[name] === "system") delete root.dataset[name];
    else root.dataset[name] = chosen[name];
  }
  speak(chosen.language === "system" ? system : chosen.language);
}
