// Everything a person can do, by name: the palette, the menu bar, the shortcut sheet and the keys all read this one
// list. Knows no feature: whoever can do something registers it while they can.

import { say } from "./words.svelte";

export type Group = "file" | "edit" | "format" | "article" | "view" | "go" | "library" | "help";

export type Action = {
  /** `article.new`. Its name is said under the key `action-article-new`. */
  id: string;
  group: Group;
  /** As `Mod+Shift+P`; Mod is Ctrl, or Command on a Mac. The first is shown. */
  keys?: readonly string[];
  /** A combination that fields hear by themselves, for what they all can do; shown where `keys` has none. */
  heard?: string;
  run(): unknown;
  /** Whether it can be done now; without it, always. */
  can?: () => boolean;
  /** For what is on or off: whether it is on. */
  on?: () => boolean;
  /** Also while a dialog is open. */
  inDialogs?: boolean;
  /** On its own keys the web view does it by itself; `run` is for every other way. */
  native?: boolean;
  /** Not offered by name, only by its keys: what would make no sense from a list. */
  hidden?: boolean;
};

export class Actions {
  #registered = $state.raw<readonly Action[]>([]);
  /** Keys the person chose, by action id; an empty list takes an action's keys away. */
  remapped = $state.raw<Readonly<Record<string, readonly string[]>>>({});

  /** Everything registered, in the order of registration. */
  get all(): readonly Action[] {
    return this.#registered;
  }

  /** Registers actions; the answer takes them back. A later one with the same id stands in for the earlier one. */
  register(actions: readonly Action[]): () => void {
    this.#registered = [...this.#registered, ...actions];
    return () => {
      this.#registered = this.#registered.filter((one) => !actions.includes(one));
    };
  }

  find(id: string): Action | undefined {
    return this.#registered.findLast((one) => one.id === id);
  }

  /** Does it, if it can be done now; answers whether it was. */
  do(id: string): boolean {
    const action = this.find(id);
    if (!action || action.can?.() === false) return false;
    void action.run();
    return true;
  }

  keysOf(action: Action): readonly string[] {
    return this.remapped[action.id] ?? action.keys ?? [];
  }

  /** What the action is called. */
  nameOf(action: Action): string {
    return say(`action-${action.id.replaceAll(".", "-")}`);
  }

  /** Does what the pressed keys mean. Answers whether they meant something that can be done now. */
  press(event: KeyboardEvent, inDialog: boolean): boolean {
    const pressed = written(event);
    for (const action of this.#registered.toReversed()) {
      if (inDialog && !action.inDialogs) continue;
      if (!this.keysOf(action).includes(pressed) || action.can?.() === false) continue;
      if (action.native && action.keys?.includes(pressed)) return false;
      void action.run();
      return true;
    }
    return false;
  }
}

/** A key press as actions write it: `Mod+Shift+P`, `Alt+ArrowUp`, `F11`. */
export function written(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? "Mod" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey ? "Shift" : "",
    key === " " ? "Space" : key,
  ];
  return parts.filter(Boolean).join("+");
}

/** Keys as people read them: `Ctrl+Shift+P`. */
export function shownKeys(keys: string | undefined): string | null {
  if (!keys) return null;
  const names: Record<string, string> = {
    Mod: say("key-ctrl"),
    Shift: say("key-shift"),
    Alt: say("key-alt"),
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
  };
  // A plus may itself be the key.
  const parts = keys.endsWith("++") ? [...keys.slice(0, -2).split("+"), "+"] : keys.split("+");
  return parts.map((part) => names[part] ?? part).join("+");
}
