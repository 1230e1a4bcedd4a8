// What the list shows when nothing narrows it. Knows no feature.

import type { ListingView } from "./contract";

export const EVERYTHING: ListingView = {
  search: "",
  shelf: "desk",
  statuses: [],
  tags: [],
  section: null,
  house: null,
  due: null,
  unknown_words: false,
  sort: "updated",
  reversed: false,
};
