// Spelling in the fake: a handful of misspelt words is all it knows, in English and German. Skips code as the real one
// does, and little else.

import type { WordListsView } from "../contract";
import type { Answers } from "./world";

/** What it takes for misspelt, and what was meant. */
export const MISSPELT: Readonly<Record<string, readonly string[]>> = {
  teh: ["the", "tech", "ten"],
  recieve: ["receive", "relieve"],
  harbuor: ["harbour"],
  seperate: ["separate"],
  Vellonsea: [],
};

const INSTALLED = [
  { name: "de_DE", language: "de-DE" },
  { name: "en_US", language: "en-US" },
];

export function spellingAnswers(): Answers<
  "check_spelling" | "suggest_spelling" | "dictionaries" | "word_lists" | "accept_word"
> {
  const lists = new Map<string, string[]>();
  const list = (name: string) => lists.get(name) ?? [];
  const view = (house: string, article: string): WordListsView => ({
    person: list("person"),
    house: list(`house ${house}`),
    article: list(`article ${article}`),
  });
  const used = (language: string) =>
    INSTALLED.find((one) => one.language.startsWith((language || "en").split("-")[0] as string));
  const problem = (language: string) =>
    used(language)
      ? ""
      : `no dictionary for the language “${language}” is installed; install one, for example the package hunspell-${language}`;
  return {
    check_spelling: ({ place, texts }) => {
      if (problem(place.language)) throw { code: null, message: problem(place.language) };
      const accepted = Object.values(view(place.house, place.article)).flat();
      return texts.map(({ text, markdown }) => {
        const code = markdown ? [...text.matchAll(/`[^`]*`/g)] : [];
        return [...text.matchAll(/[\p{L}\p{M}]+/gu)]
          .filter(([word]) => word in MISSPELT && !accepted.includes(word))
          .filter(({ index }) => !code.some((one) => one.index < index && index < one.index + one[0].length))
          .flatMap(({ index, 0: word }) => [index, index + word.length]);
      });
    },
    suggest_spelling: ({ word }) => [...(MISSPELT[word] ?? [])],
    dictionaries: ({ place }) => ({
      installed: INSTALLED,
      language: place.language || "en",
      used: used(place.language)?.name ?? null,
      install: used(place.language) ? null : `hunspell-${place.language}`,
      problem: problem(place.language),
    }),
    word_lists: ({ house, article }) => view(house, article),
    accept_word: ({ list: kind, house, article, word, accepted }) => {
      const name = kind === "house" ? `house ${house}` : kind === "article" ? `article ${article}` : "person";
      const others = list(name).filter((other) => other !== word);
      lists.set(name, accepted ? [...others, word].sort() : others);
      return view(house, article);
    },
  };
}
