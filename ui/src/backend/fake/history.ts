// The history of articles, in the fake: every save is a moment, and what changed is told part by part, not word by word.

import type { DifferenceView, MomentView } from "../contract";
import { PERSON } from "./articles";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

export function historyAnswers({
  pick,
}: World): Answers<"history" | "article_at" | "compare" | "name_version" | "restore"> {
  const named = new Map<string, MomentView[]>();
  const moments = (id: string): MomentView[] => [
    ...pick(id)
      .states()
      .map(({ heads, at }, i) => moment(i === 0 ? "import" : "edit", at, heads, "")),
    ...(named.get(id) ?? []),
  ];
  return {
    history: ({ id }) => ({ moments: moments(id) }),
    article_at: ({ id, heads }) => ({ ...pick(id).whole(), heads }),
    compare: ({ id, from, to }) => difference(pick(id), from, to ?? pick(id).whole().heads),
    name_version: ({ id, name, heads }) => {
      if (!name.trim())
        throw { code: "refused", message: "a version needs a name of at most 120 characters" };
      const state = heads ?? pick(id).whole().heads;
      const made = moment("version", new Date().toISOString(), state, name);
      named.set(id, [...(named.get(id) ?? []), made]);
      return { moments: moments(id) };
    },
    restore: ({ id, heads, base, section }) => {
      const record = pick(id);
      const on = base ?? record.whole().heads;
      record.restore(on, heads, (part) => section === null || sectionOf(part) === section);
      const article = record.whole();
      return { alone: article.heads, article, row: record.found("")[0]! };
    },
  };
}

function moment(deed: string, at: string, heads: string[], name: string): MomentView {
  return { deed, from: at, to: at, by: PERSON.name, changes: 1, name, heads };
}

function difference(record: FakeRecord, from: string[], to: string[]): DifferenceView[] {
  const [before, after] = [record.textsOf(from), record.textsOf(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((part) => {
    const [old, now] = [before.get(part) ?? "", after.get(part) ?? ""];
    if (old === now) return [];
    let start = 0;
    while (start < old.length && old[start] === now[start]) start += 1;
    const pieces = [
      { text: old.slice(0, start), became: "same" },
      { text: old.slice(start), became: "removed" },
      { text: now.slice(start), became: "added" },
    ];
    return [{ part, section: sectionOf(part), pieces: pieces.filter(({ text }) => text) }];
  });
}

function sectionOf(part: string): string {
  if (part.startsWith("takeaway:")) return "takeaways";
  if (/^(qa\.|question:|answer:)/.test(part)) return "qa";
  return part.startsWith("hero.") ? "hero" : part;
}
