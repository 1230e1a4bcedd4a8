// The library and its articles, in the fake.

import type { SettingsView } from "../contract";
import { HOUSE, PERSON } from "./articles";
import type { Answers, World } from "./world";

export function libraryAnswers(
  { records, add, nextId, pick }: World,
  chosen: () => SettingsView,
): Answers<"library" | "articles" | "new_article" | "open_article" | "edit_article"> {
  return {
    library: () => ({
      folder: "/home/ada/.local/share/press.colophon.desk",
      articles: records.size,
      person: { ...PERSON, name: chosen().person_name, role: chosen().person_role },
      houses: [HOUSE, { ...HOUSE, name: "plain", title: "Plain" }],
      version: "0.1.0",
      export_folder: "/home/ada/Documents/Colophon",
    }),
    articles: ({ search, status, offset, limit }) => {
      const rows = [...records.values()]
        .filter((record) => status === null || record.view.status === status)
        .flatMap((record) => record.found(search))
        .sort((a, b) => b.updated.localeCompare(a.updated));
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    new_article: ({ house }) => {
      const id = nextId();
      const record = add({ id, slug: "untitled", status: "draft", headline: "", updated: "" });
      record.view.house = house ?? chosen().house;
      return record.whole();
    },
    open_article: ({ id }) => pick(id).whole(),
    edit_article: ({ id, base, edits }) => pick(id).edit(base, edits),
  };
}
