// Handing an article over, in the fake: nothing is written.

import { fingerprint } from "./record";
import type { Answers, World } from "./world";

export function handoverAnswers({ pick }: World): Answers<"packing" | "pack_article"> {
  return {
    packing: ({ id }) => {
      const { view } = pick(id);
      const contributions = view.ledger.length;
      return {
        file: `${view.slug}.colophon`,
        changes: 214,
        people: ["Ada Lovelace, reporter", "Maren Holt, copy editor"],
        contributions,
        prompts: view.ledger.filter((one) => one.prompt.text !== "").length,
        pictures: view.hero.asset === null ? 0 : 1,
        picture_bytes: view.hero.asset === null ? 0 : 2_400_000,
      };
    },
    pack_article: ({ id, to, with_prompts }) => ({
      file: `${to}/${pick(id).view.slug}.colophon`,
      bytes: with_prompts ? 91_300 : 90_112,
      end: fingerprint(`${id}${with_prompts}`),
    }),
  };
}
