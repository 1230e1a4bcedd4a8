// What the commands of the fake share: its records, its ids, its events. Knows no command.

import type { Commands, Events } from "../contract";
import type { FakeArticle } from "./articles";
import type { FakeRecord } from "./record";

export type World = {
  records: Map<string, FakeRecord>;
  /** The record, or the failure that the real one answers with. */
  pick(id: string): FakeRecord;
  add(article: FakeArticle): FakeRecord;
  nextId(): string;
  /** Raises an event, as the desktop program would. */
  tell<Name extends keyof Events>(event: Name, told: Events[Name]): void;
};

/** What some of the commands do. */
export type Answers<Name extends keyof Commands> = {
  [One in Name]: (request: Commands[One][0]) => Commands[One][1];
};

/** An invented article by number, for long lists. */
export function numbered(i: number): FakeArticle {
  const words = ["Ferries", "Archives", "Weather", "Bakers", "Tramlines", "Orchards", "Clocks", "Bridges"];
  return {
    id: `0199c000-0000-7000-8000-${String(i).padStart(12, "0")}`,
    slug: `article-${i}`,
    status: ["draft", "in_review", "approved", "published"][i % 4] as string,
    headline: `${words[i % 8]} and ${words[(i * 3 + 1) % 8]}: Report No. ${i}`,
    deck: `What the town of Vell learned about ${words[(i * 5) % 8]?.toLowerCase()} in one season.`,
    body: `Report ${i} begins here.\n`,
    updated: new Date(Date.UTC(2026, 9, 1) - i * 3_600_000).toISOString(),
  };
}
