// The list, the archive and the trash, in the fake.

import type { ArticleRow, ListingView, SavedSearch } from "../contract";
import { EVERYTHING } from "../listing";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

const DAY_MS = 86_400_000;

export function shelfAnswers({
  records,
  add,
  nextId,
  pick,
}: World): Answers<
  | "articles"
  | "article_ids"
  | "find_article"
  | "filing"
  | "change_articles"
  | "take_back_change"
  | "shelve_articles"
  | "put_back"
  | "empty_trash"
  | "duplicate_article"
  | "saved_searches"
  | "save_search"
  | "forget_search"
> {
  let saved: SavedSearch[] = [
    { name: "Late", listing: { ...EVERYTHING, due: "overdue", sort: "due" } },
    { name: "Nobody has said yet", listing: { ...EVERYTHING, unknown_words: true } },
  ];

  const listed = (listing: ListingView): ArticleRow[] =>
    [...records.values()]
      .flatMap((record) => record.found(listing.search))
      .filter((row) => fits(row, listing))
      .sort((a, b) => (listing.reversed ? -1 : 1) * order(a, b, listing.sort));

  return {
    articles: ({ listing, ranked, offset, limit }) => {
      const rows = listed(listing);
      if (ranked && listing.search)
        rows.sort((a, b) => Number(b.headline_hit.length > 0) - Number(a.headline_hit.length > 0));
      return { rows: rows.slice(offset, offset + limit), total: rows.length, more: false };
    },
    article_ids: ({ listing }) => listed(listing).map(({ id }) => id),
    find_article: ({ typed, limit }) => {
      const letters = typed.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
      const holds = (text: string) => {
        let at = 0;
        for (const letter of text.toLowerCase()) if (letter === letters[at]) at += 1;
        return at >= letters.length;
      };
      return listed(EVERYTHING)
        .filter((row) => holds(row.headline) || holds(row.slug))
        .slice(0, limit);
    },
    filing: () => {
      const counted = (words: string[]) =>
        [...new Set(words)].map((word) => ({
          word,
          articles: words.filter((other) => other === word).length,
        }));
      const views = [...records.values()].map((record) => record.view);
      return {
        tags: counted(views.flatMap(({ tags }) => tags)),
        sections: counted(views.flatMap(({ section }) => section || [])),
        archive: lying(records, "archive").length,
        trash: lying(records, "trash").length,
      };
    },
    change_articles: ({ ids, field, value }) => {
      const changed = [];
      const refused = [];
      for (const id of ids) {
        const record = pick(id);
        const before = record.whole().heads;
        const { view } = record;
        const given = value.split(",").flatMap((tag) => tag.trim() || []);
        if (
          field === "status" &&
          view.status === "published" &&
          !["published", "corrected"].includes(value)
        ) {
          refused.push({ id, reason: `an article that is published cannot become ${value}` });
          continue;
        }
        const tags =
          field === "add-tags"
            ? [...view.tags, ...given.filter((tag) => !view.tags.includes(tag))]
            : view.tags.filter((tag) => !given.includes(tag));
        const set = field.endsWith("-tags") ? tags.join(",") : value;
        const name = field.endsWith("-tags") ? "tags" : field;
        record.edit(before, [{ kind: "set", field: name, value: set }]);
        changed.push({ row: record.found("")[0] as ArticleRow, before });
      }
      return { changed, refused };
    },
    take_back_change: ({ field, before }) =>
      before.map(({ id, heads }) => {
        const record = pick(id);
        record.takeBack(field.endsWith("-tags") ? "tags" : field, heads);
        return record.found("")[0] as ArticleRow;
      }),
    shelve_articles: ({ ids, to }) =>
      ids.map((id) => {
        const record = pick(id);
        const before = { id, shelf: record.shelf, since: record.shelved };
        record.shelf = to;
        record.shelved = to === "desk" ? null : new Date().toISOString();
        return before;
      }),
    put_back: ({ places }) => {
      for (const { id, shelf, since } of places) Object.assign(pick(id), { shelf, shelved: since });
      return null;
    },
    empty_trash: () => {
      const gone = lying(records, "trash");
      for (const record of gone) records.delete(record.view.id);
      return gone.length;
    },
    duplicate_article: ({ id }) => {
      const copy = add({
        id: nextId(),
        slug: `${pick(id).view.slug}-2`,
        status: "draft",
        headline: "",
        updated: "",
      });
      copy.takeOver(pick(id));
      return copy.whole();
    },
    saved_searches: () => saved,
    save_search: (search) => {
      saved = [...saved.filter(({ name }) => name !== search.name), search];
      return saved;
    },
    forget_search: ({ name }) => (saved = saved.filter((one) => one.name !== name)),
  };
}

function lying(records: World["records"], shelf: string): FakeRecord[] {
  return [...records.values()].filter((record) => record.shelf === shelf);
}

function fits(row: ArticleRow, listing: ListingView): boolean {
  const today = new Date().toISOString().slice(0, 10);
  const week = new Date(Date.now() + 6 * DAY_MS).toISOString().slice(0, 10);
  const { due } = row;
  const inTime: Record<string, boolean> = {
    overdue: due !== null && due < today && !["published", "corrected"].includes(row.status),
    today: due === today,
    week: due !== null && due >= today && due <= week,
    any: due !== null,
    none: due === null,
  };
  return (
    row.shelf === listing.shelf &&
    (listing.statuses.length === 0 || listing.statuses.includes(row.status)) &&
    listing.tags.every((tag) => row.tags.includes(tag)) &&
    (listing.section === null || row.section === listing.section) &&
    (listing.house === null || row.house === listing.house) &&
    (listing.due === null || inTime[listing.due] === true) &&
    (!listing.unknown_words || row.words_unknown > 0)
  );
}

function order(a: ArticleRow, b: ArticleRow, sort: string): number {
  switch (sort) {
    case "created":
      return b.created.localeCompare(a.created);
    case "due":
      return (a.due ?? "9999").localeCompare(b.due ?? "9999");
    case "headline":
      return a.headline.localeCompare(b.headline);
    case "words":
      return b.words - a.words;
    default:
      return b.updated.localeCompare(a.updated);
  }
}
