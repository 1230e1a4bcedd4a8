// What was chosen, in the fake. Knows no article.

import type { SettingsView } from "../contract";
import { PERSON } from "./articles";
import type { Answers } from "./world";

export function settingsAnswers(
  given: Partial<SettingsView>,
): Answers<"settings" | "set_settings"> & { chosen(): SettingsView } {
  let chosen: SettingsView = {
    person_name: PERSON.name,
    person_named: true,
    person_role: PERSON.role,
    person_contact: "",
    house: "ainews",
    language: "system",
    theme: "system",
    contrast: "system",
    motion: "system",
    width: "normal",
    size_percent: 100,
    focus: "none",
    typewriter: false,
    origins: false,
    findings: true,
    menu_bar: true,
    spelling: true,
    spelling_capitals: false,
    keys: {},
    backup_folder: "",
    ...given,
  };
  return {
    chosen: () => chosen,
    settings: () => chosen,
    set_settings: (choice) => {
      if (choice.person_name?.trim() === "") throw { code: "refused", message: "a person needs a name" };
      if (choice.person_name?.includes(",")) {
        throw {
          code: "refused",
          message: "write the name without a comma: what stands behind it is the role",
        };
      }
      const person_named = chosen.person_named || choice.person_name !== undefined;
      chosen = { ...chosen, ...choice, person_named };
      return chosen;
    },
  };
}

/** What the address asks for: `?theme=dark&contrast=high&motion=reduced&language=de`. */
export function settingsOfAddress(asked: URLSearchParams): Partial<SettingsView> {
  const names = ["theme", "contrast", "motion", "language"] as const;
  return Object.fromEntries(names.flatMap((name) => (asked.has(name) ? [[name, asked.get(name)]] : [])));
}
