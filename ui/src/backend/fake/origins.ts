// Where words come from, in the fake: sources are kept, people known, and what came from another article brings along
// who and what it is.

import type { EditView, RemainsView } from "../contract";
import { PERSON } from "./articles";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

export function originAnswers({
  pick,
  nextId,
}: World): Answers<"keep_source" | "drop_source" | "know_person" | "remains"> {
  const told = (record: FakeRecord) => {
    record.touch();
    return { article: record.whole(), row: record.found("")[0]! };
  };
  return {
    keep_source: ({ article, id, title, url, clip }) => {
      if (!title.trim() && !url) throw { code: "refused", message: "a source needs a title or an address" };
      if (url && !/^https?:\/\/\S+$/.test(url))
        throw { code: "refused", message: `“${url}” is not the address of a source` };
      const record = pick(article);
      const known = record.view.sources.find((one) => one.id === id);
      const at = known?.at ?? new Date().toISOString();
      const source = { id: id ?? nextId(), title, url, clip, added_by: known?.added_by ?? PERSON, at };
      record.view.sources = [...record.view.sources.filter((one) => one.id !== source.id), source];
      return told(record);
    },
    drop_source: ({ article, id }) => {
      const record = pick(article);
      record.view.sources = record.view.sources.filter((one) => one.id !== id);
      return told(record);
    },
    know_person: ({ article, person }) => {
      const record = pick(article);
      const [name = "", ...role] = person.split(",").map((word) => word.trim());
      if (!name) throw { code: "refused", message: "a person needs a name" };
      const known = record.view.people.find((one) => one.name === name && one.role === role.join(", "));
      const found = known ?? { id: nextId(), name, role: role.join(", ") };
      if (!known) record.view.people = [...record.view.people, found];
      return { person: found, ...told(record) };
    },
    remains: ({ article }) => remaining(pick(article)),
  };
}

/** Brings along what words from another article come from. */
export function adopted(
  to: FakeRecord,
  edits: readonly EditView[],
  find: (id: string) => FakeRecord | null,
): void {
  for (const edit of edits) {
    if (edit.kind !== "adopt") continue;
    const from = find(edit.from)?.view;
    if (!from) continue;
    const wanted = <Entry extends { id: string }>(
      mark: string,
      theirs: readonly Entry[],
      mine: readonly Entry[],
    ) => [
      ...mine,
      ...theirs.filter(
        (one) => edit.origins.includes(`${mark}:${one.id}`) && !mine.some((other) => other.id === one.id),
      ),
    ];
    to.view.ledger = wanted("c", from.ledger, to.view.ledger);
    to.view.sources = wanted("r", from.sources, to.view.sources);
    to.view.people = wanted("h", from.people, to.view.people);
  }
}

function remaining(record: FakeRecord): RemainsView[] {
  const { runs } = record.whole();
  const units = new Map<string, number>();
  for (const { len, origin } of Object.values(runs).flat()) units.set(origin, (units.get(origin) ?? 0) + len);
  return record.view.ledger.flatMap(({ id }) => {
    const left = Math.round((units.get(`c:${id}`) ?? 0) / 6);
    return left > 0
      ? { contribution: id, ever: left + 12, left, percent: Math.round((left * 100) / (left + 12)) }
      : [];
  });
}
