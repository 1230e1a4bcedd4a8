// What the states of an article are called. Knows no feature.

const WORDS: Record<string, string> = {
  draft: "Draft",
  in_review: "In review",
  changes_requested: "Changes requested",
  approved: "Approved",
  published: "Published",
  corrected: "Corrected",
};

/** The word for a status; one that this version does not know is shown as it is. */
export function statusWord(status: string): string {
  return WORDS[status] ?? status;
}
