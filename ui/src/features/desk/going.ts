// Going about the page by name: to a part, to the next one or the one before; and what can be done to the entry in hand.
// Knows no keys of the text itself.

import type { Action } from "../../shared/actions.svelte";
import type { OpenArticle } from "./article.svelte";
import type { PartText } from "./partText";

/** What the lists on the page can do with their entries. */
export type EntryList = {
  add(after: string | null): void;
  move(id: string, by: 1 | -1): void;
  remove(id: string): void;
};

type Going = {
  article: OpenArticle;
  /** The sections of the page, in order. */
  order: () => readonly string[];
  /** The parts of a section, in order. */
  partsOf: (section: string) => readonly PartText[];
  lists: () => { takeaways: EntryList | undefined; pairs: EntryList | undefined };
};

const GO = ["headline", "deck", "hero", "takeaways", "body", "qa", "analysis", "note"] as const;

export function goingActions({ article, order, partsOf, lists }: Going): Action[] {
  const go = (section: string) => {
    const first = partsOf(section)[0];
    if (first) first.focus("start");
    // A list without entries is gone to by starting one.
    else if (section === "takeaways") lists().takeaways?.add(null);
  };
  const by = (step: 1 | -1) => {
    const sections = order();
    const here = sections.findIndex((section) =>
      partsOf(section).some((part) => part.name === article.hand.spot?.part),
    );
    const next = here < 0 ? sections[0] : sections[here + step];
    if (next) go(next);
  };
  return [
    ...GO.map((section) => ({
      id: `go.${section}`,
      group: "go" as const,
      can: () => order().includes(section),
      run: () => go(section),
    })),
    { id: "go.next-part", group: "go", keys: ["Alt+PageDown"], run: () => by(1) },
    { id: "go.previous-part", group: "go", keys: ["Alt+PageUp"], run: () => by(-1) },
    {
      id: "entry.add-takeaway",
      group: "article",
      run: () => lists().takeaways?.add(lastOf(article.takeaways)),
    },
    { id: "entry.add-question", group: "article", run: () => lists().pairs?.add(lastOf(article.pairs)) },
    ...(["move-up", "move-down", "remove"] as const).map((what) => ({
      id: `entry.${what}`,
      group: "article" as const,
      can: () => inHand(article) !== null,
      run: () => {
        const held = inHand(article);
        const list = held && lists()[held.list];
        if (what === "remove") list?.remove(held!.id);
        else list?.move(held!.id, what === "move-up" ? -1 : 1);
      },
    })),
  ];
}

function lastOf(list: readonly { id: string }[]): string | null {
  return list.at(-1)?.id ?? null;
}

/** The entry with the caret. */
function inHand(article: OpenArticle): { list: "takeaways" | "pairs"; id: string } | null {
  const [noun = "", id] = (article.hand.current?.part ?? "").split(":");
  if (id === undefined) return null;
  return { list: noun === "takeaway" ? "takeaways" : "pairs", id };
}
