// Find and replace across the library, in the fake: with JavaScript's expressions, which are near enough to look at.

import type { FindInLibrary, FoundIn, Sought } from "../contract";
import { PERSON } from "./articles";
import type { Long } from "./jobs";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

export function findAnswers(
  { records, pick }: World,
  work: Long,
): Answers<"find_in_library" | "replace_in_library" | "take_back"> {
  const refuse = (message: string) => ({ code: "refused" as const, message });
  return {
    find_in_library: (ask) => {
      if (!ask.sought.text) throw refuse("there is nothing to look for");
      const expression = expressionOf(ask.sought);
      if (typeof expression === "string") throw refuse(`the expression cannot be read: ${expression}`);
      const all = ask.articles?.map(pick) ?? [...records.values()];
      let told = 0;
      return work(
        "find",
        all.length,
        () => "",
        (done) => {
          const fresh = all.slice(told, done).flatMap((record) => foundIn(record, expression, ask) ?? []);
          told = done;
          return { of: "find", found: fresh, cut: false };
        },
        true,
      );
    },
    replace_in_library: ({ sought, put, articles }) => {
      const expression = expressionOf(sought) as RegExp;
      const replaced: { id: string; hits: number; before: string[]; after: string[] }[] = [];
      const refused: { file: string; reason: string }[] = [];
      return work(
        "replace",
        articles.length,
        (at) => {
          const { id, state, left_out } = articles[at] as (typeof articles)[number];
          const record = pick(id);
          const headline = record.whole().headline;
          if (record.whole().heads[0] !== state[0]) {
            refused.push({ file: headline, reason: "it has changed since it was looked at" });
            return headline;
          }
          const ask = { sought, put, articles: null, sections: [], most: 0 };
          const hits = (foundIn(record, expression, ask)?.hits ?? []).filter((_, i) => !left_out.includes(i));
          const edits = hits.toReversed().map((hit) => ({
            kind: "splice" as const,
            part: hit.part,
            at: hit.from,
            delete: hit.to - hit.from,
            insert: [{ text: hit.put ?? "", origin: `h:${PERSON.id}` }],
          }));
          const after = record.edit(state, edits).heads;
          replaced.push({ id, hits: hits.length, before: state, after });
          return headline;
        },
        () => ({ of: "replace", replaced, refused }),
      );
    },
    take_back: ({ replaced }) =>
      work(
        "take_back",
        replaced.length,
        (at) => {
          const { id, before } = replaced[at] as (typeof replaced)[number];
          const record = pick(id);
          record.restore(record.whole().heads, before, () => true);
          return record.whole().headline;
        },
        () => ({ of: "take_back", replaced, refused: [] }),
      ),
  };
}

function expressionOf({ text, exact, words, regex }: Sought): RegExp | string {
  const source = regex ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const whole = words ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return new RegExp(whole, exact ? "gmu" : "gimu");
  } catch (error) {
    return (error as Error).message.split(": ").at(-1) ?? "";
  }
}

function foundIn(record: FakeRecord, expression: RegExp, { sought, put }: FindInLibrary): FoundIn | null {
  const { id, slug, headline, heads } = record.whole();
  const hits = [...record.textsOf(heads)].flatMap(([part, text]) =>
    [...text.matchAll(expression)]
      .filter(([hit]) => hit !== "")
      .map((found) => {
        const to = found.index + found[0].length;
        return {
          part,
          from: found.index,
          to,
          before: text.slice(0, found.index).split("\n").at(-1)?.slice(-48) ?? "",
          text: found[0],
          after: text.slice(to).split("\n")[0]?.slice(0, 96) ?? "",
          put:
            put === null ? null : sought.regex ? found[0].replace(new RegExp(expression, "imu"), put) : put,
        };
      }),
  );
  return hits.length > 0 ? { id, slug, headline, state: heads, hits } : null;
}
