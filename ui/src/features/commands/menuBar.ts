// The menu bar, made of the same list of actions as everything else. Knows no window and no DOM.

import type { Call } from "../../backend/call";
import type { Commands, MenuEntry } from "../../backend/contract";
import type { Action, Actions, Group } from "../../shared/actions.svelte";
import { say } from "../../shared/words.svelte";

/** The menus, from first to last. */
const GROUPS: readonly Group[] = ["file", "edit", "format", "article", "view", "go", "library", "help"];

/** What stands at the top of its menu on every desktop, whoever registered first. */
const FIRST = ["edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste", "edit.select-all"];

export type Menu = Commands["set_menu"][0];

/** What stands in the menus, whatever can be done at the moment: it changes with the language and the keys alone. */
export type Bar = readonly {
  name: string;
  actions: readonly { action: Action; name: string; keys: string | null }[];
}[];

export function barOf(actions: Actions): Bar {
  const ids = [...new Set(actions.all.map((action) => action.id))];
  const ordered = [...FIRST.filter((id) => ids.includes(id)), ...ids.filter((id) => !FIRST.includes(id))];
  const all = ordered.flatMap((id) => actions.find(id) ?? []).filter((action) => !action.hidden);
  const taken = new Set<string>();
  return GROUPS.flatMap((group) => {
    const own = all.filter((action) => action.group === group);
    if (own.length === 0) return [];
    const named = own.map((action) => ({
      action,
      name: actions.nameOf(action),
      keys: actions.keysOf(action)[0] ?? action.heard ?? null,
    }));
    return [{ name: withLetter(say(`group-${group}`), taken), actions: named }];
  });
}

/** The bar as it should be now. Asked at nearly every key, so that it asks only what a key can change. */
export function menuOf(bar: Bar, visible: boolean): Menu {
  const groups = bar.map((group) => ({ name: group.name, entries: group.actions.map(entry) }));
  return { visible, groups };
}

function entry({ action, name, keys }: Bar[number]["actions"][number]): MenuEntry {
  return { id: action.id, name, keys, enabled: action.can?.() !== false, checked: action.on?.() ?? null };
}

/** The name with `&` before the letter that opens the menu: the first one that no other menu has. */
function withLetter(name: string, taken: Set<string>): string {
  const at = [...name].findIndex((letter) => /\p{L}/u.test(letter) && !taken.has(letter.toLowerCase()));
  const letters = [...name];
  const letter = letters[at];
  if (letter === undefined) return name;
  taken.add(letter.toLowerCase());
  return [...letters.slice(0, at), "&", ...letters.slice(at)].join("");
}

export class MenuBar {
  #call: Call;
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Many things change at once when an article opens; the bar follows once. */
  static readonly REST_MS = 80;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Shows the bar as it should be, unless it is so already. */
  show(menu: Menu): void {
    clearTimeout(this.#timer);
    const words = JSON.stringify(menu);
    if (words === this.#told) return;
    this.#timer = setTimeout(() => {
      this.#told = words;
      // Without a bar everything is still in the palette.
      this.#call("set_menu", menu).catch(() => {});
    }, MenuBar.REST_MS);
  }
}
