// What a person is looking for by name: a command, or an article. Knows no window and no DOM.

import type { Call } from "../../backend/call";
import { type Action, type Actions, shownKeys } from "../../shared/actions.svelte";
import { say } from "../../shared/words.svelte";
import { match } from "./matching";

export type Choice = {
  id: string;
  name: string;
  /** UTF-16 offsets in `name` to mark. */
  marks: readonly number[];
  /** What stands beside the name: the group, or an article's slug. */
  aside: string;
  keys: string | null;
  /** For what is on or off. */
  on: boolean | null;
};

/** How many commands are remembered as used last. */
const RECENT_MAX = 6;
/** How many articles are offered. */
const ARTICLES_MAX = 30;

/** The commands whose names answer `typed`, best first; with nothing typed the ones used last come first. */
export function commands(actions: Actions, typed: string, recent: readonly string[]): Choice[] {
  const place = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? RECENT_MAX : at;
  };
  return offered(actions)
    .flatMap((action) => {
      const name = actions.nameOf(action);
      const found = match(typed, name);
      return found ? [{ action, name, found }] : [];
    })
    .sort(
      (a, b) =>
        b.found.score - a.found.score ||
        place(a.action.id) - place(b.action.id) ||
        a.name.localeCompare(b.name),
    )
    .map(({ action, name, found }) => ({
      id: action.id,
      name,
      marks: found.at,
      aside: say(`group-${action.group}`),
      keys: shownKeys(actions.keysOf(action)[0]),
      on: action.on?.() ?? null,
    }));
}

/** Each action once, and only what can be done now. */
function offered(actions: Actions): Action[] {
  const ids = [...new Set(actions.all.map((action) => action.id))];
  return ids
    .flatMap((id) => actions.find(id) ?? [])
    .filter((action) => action.can?.() !== false && !action.hidden);
}

/** The ids used last, newest first, after `id` was used. */
export function used(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, RECENT_MAX);
}

/** The articles whose headline or slug answers what was typed, best first; with nothing typed, the ones changed last. */
export async function articles(call: Call, typed: string): Promise<Choice[]> {
  const rows = await call("find_article", { typed, limit: ARTICLES_MAX });
  return rows
    .map((row, place) => {
      const name = row.headline.trim() || say("window-untitled");
      return { row, name, found: typed.trim() ? match(typed, name) : null, place };
    })
    .sort((a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0) || a.place - b.place)
    .map(({ row, name, found }) => ({
      id: row.id,
      name,
      marks: found?.at ?? [],
      aside: row.slug,
      keys: null,
      on: null,
    }));
}
