// The library and its articles, in the fake.

import type { HouseView, SettingsView } from "../contract";
import { PERSON } from "./articles";
import { VOCABULARY } from "./ledger";
import { adopted } from "./origins";
import type { Answers, World } from "./world";

export function libraryAnswers(
  { records, add, nextId, pick }: World,
  chosen: () => SettingsView,
  houses: () => HouseView[],
): Answers<"library" | "new_article" | "open_article" | "edit_article"> {
  return {
    library: () => ({
      folder: "/home/ada/.local/share/press.colophon.desk",
      articles: records.size,
      person: { ...PERSON, name: chosen().person_name, role: chosen().person_role },
      houses: houses(),
      vocabulary: VOCABULARY,
      version: "0.1.0",
      export_folder: "/home/ada/Documents/Colophon",
    }),
    new_article: ({ house }) => {
      const id = nextId();
      const record = add({ id, slug: "untitled", status: "draft", headline: "", updated: "" });
      record.view.house = house ?? chosen().house;
      return record.whole();
    },
    open_article: ({ id }) => pick(id).whole(),
    edit_article: ({ id, base, edits }) => {
      const record = pick(id);
      adopted(record, edits, (from) => records.get(from) ?? null);
      return record.edit(base, edits);
    },
  };
}
