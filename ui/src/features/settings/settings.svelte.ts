// What the person chose, as the window knows it. A choice takes effect at once; what a rule refuses goes back to what
// it was, and says why beside its field. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Commands, Failure, SettingsView } from "../../backend/contract";

/** What is chosen, by field; what is left out stays. */
export type Choice = Commands["set_settings"][0];
export type Field = keyof Choice;

/** What holds until the library has answered. */
const UNTOLD: SettingsView = {
  person_name: "",
  person_named: false,
  person_role: "",
  person_contact: "",
  house: "",
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
};

export class Settings {
  /** Everything that holds now. */
  chosen = $state.raw<SettingsView>(UNTOLD);
  /** Whether the library has answered. */
  known = $state(false);
  /** Why a choice was not kept, by its field. */
  failures = $state.raw<Partial<Record<Field, string>>>({});

  #call: Call;
  /** What the library last said. */
  #kept: SettingsView = UNTOLD;
  /** One question at a time, in the order of the choices. */
  #last: Promise<unknown> = Promise.resolve();
  #asked = 0;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Reads what was chosen, also when another program may have chosen. */
  async open(): Promise<void> {
    try {
      const view = await this.#call("settings", {});
      if (this.#asked === 0) this.#take(view);
    } catch {
      // The library says the same when its list is read, where there is room for it.
    }
  }

  /** Chooses. Answers whether it was kept. */
  async set(choice: Choice): Promise<boolean> {
    this.chosen = { ...this.chosen, ...choice } as SettingsView;
    this.#asked += 1;
    const asked = this.#last.then(() => this.#call("set_settings", choice));
    this.#last = asked.catch(() => {});
    const fields = Object.keys(choice) as Field[];
    try {
      const view = await asked;
      this.#asked -= 1;
      this.#fail(fields, null);
      // A choice that is still on its way is newer than this answer.
      if (this.#asked === 0) this.#take(view);
      else this.#kept = view;
      return true;
    } catch (failure) {
      this.#asked -= 1;
      this.#fail(fields, (failure as Failure).message);
      if (this.#asked === 0) this.chosen = this.#kept;
      return false;
    }
  }

  /** "Name, role" of the person who writes here; empty while nobody has given a name. */
  get signature(): string {
    const { person_named, person_name, person_role } = this.chosen;
    return person_named ? [person_name, person_role].filter(Boolean).join(", ") : "";
  }

  #take(view: SettingsView): void {
    this.#kept = view;
    this.chosen = view;
    this.known = true;
  }

  #fail(fields: readonly Field[], why: string | null): void {
    const failures = { ...this.failures };
    for (const field of fields) {
      if (why === null) delete failures[field];
      else failures[field] = why;
    }
    this.failures = failures;
  }
}
