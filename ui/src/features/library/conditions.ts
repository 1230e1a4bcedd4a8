// The conditions of a listing, one by one, as a person reads them. Knows no list and no DOM.

import type { ListingView } from "../../backend/contract";
import { EVERYTHING } from "../../backend/listing";
import { statusWord } from "../../shared/status";
import { say } from "../../shared/words.svelte";

export const STATUSES = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "published",
  "corrected",
] as const;
export const DUES = ["overdue", "today", "week", "any", "none"] as const;
export const SORTS = ["updated", "created", "due", "headline", "words"] as const;

export type Condition = {
  key: string;
  name: string;
  /** What the listing is without it. */
  without: Partial<ListingView>;
};

/** What narrows the list, beside the words and the place. */
export function conditions(listing: ListingView): Condition[] {
  const { statuses, tags, section, house, due } = listing;
  const all: Condition[] = [
    ...statuses.map((status) => ({
      key: `status ${status}`,
      name: statusWord(status),
      without: { statuses: statuses.filter((other) => other !== status) },
    })),
    ...tags.map((tag) => ({
      key: `tag ${tag}`,
      name: `#${tag}`,
      without: { tags: tags.filter((other) => other !== tag) },
    })),
  ];
  if (section !== null) all.push({ key: "section", name: section, without: { section: null } });
  if (house !== null) all.push({ key: "house", name: house, without: { house: null } });
  if (due !== null) all.push({ key: "due", name: say(`library-due-${due}`), without: { due: null } });
  if (listing.unknown_words)
    all.push({ key: "unknown", name: say("library-unknown"), without: { unknown_words: false } });
  return all;
}

/** The listing with nothing but its words, its place and its order. */
export function unconditional({ search, shelf, sort, reversed }: ListingView): ListingView {
  return { ...EVERYTHING, search, shelf, sort, reversed };
}

/** As long an article stays in the trash (`TRASH_DAYS` in the domain). */
const TRASH_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days until an article is gone that lies in the trash since `since` (RFC 3339); the last one counts. */
export function daysLeft(since: string, now: number): number {
  const passed = Math.max(0, now - Date.parse(since));
  return Math.max(0, Math.ceil(TRASH_DAYS - passed / DAY_MS));
}
