// The outline of an article: its parts in the order of the page, with the headings of the body, the takeaways and the
// questions under them, and how many words each has. Knows no component and no caret.

import type { OpenArticle } from "../article.svelte";
import type { Spot } from "../inHand";
import type { PartText } from "../partText";

export type Place = {
  /** What it stands for: `headline`, `body`, `heading`, `takeaway`, `question`, … */
  kind: string;
  /** 0 for a part of the page, and one more for everything under it. */
  level: number;
  /** The words there, shortened; empty for a part that goes by its label. */
  text: string;
  words: number;
  /** Where it begins; null where there is nothing to put the caret into yet. */
  part: PartText | null;
  at: number;
};

/** Longer than this nobody reads it in a column. */
const TEXT_CHARS_MAX = 120;

/** The places of an article, section by section as the house has them. */
export function outlineOf(article: OpenArticle, order: readonly string[]): Place[] {
  return order.flatMap((section) => placesOf(article, section));
}

function placesOf(article: OpenArticle, section: string): Place[] {
  const one = (kind: string, part: PartText, level = 0): Place => {
    const text = part.state.doc.toString();
    return { kind, level, text: shortened(text), words: countWords(text), part, at: 0 };
  };
  const head = (parts: readonly Place[], part: PartText | null): Place => ({
    kind: section,
    level: 0,
    text: "",
    words: parts.reduce((sum, place) => sum + place.words, 0),
    part,
    at: 0,
  });
  switch (section) {
    case "headline":
      return [one("headline", article.headline)];
    case "deck":
      return [one("deck", article.deck)];
    case "hero":
      return [head([one("hero", article.heroCaption)], article.heroAlt)];
    case "takeaways": {
      const entries = article.takeaways.map(({ text }) => one("takeaway", text, 1));
      return [head(entries, entries[0]?.part ?? null), ...entries];
    }
    case "body":
      return prose("body", article.body);
    case "qa": {
      const topic = one("topic", article.qaTopic);
      const pairs = article.pairs.map(({ question, answer }) => {
        const place = one("question", question, 1);
        return { ...place, words: place.words + countWords(answer.state.doc.toString()) };
      });
      return [{ ...head([topic, ...pairs], article.qaTopic), text: topic.text }, ...pairs];
    }
    case "analysis":
      return prose("analysis", article.analysis);
    default:
      return [{ ...one("note", article.note), text: "" }];
  }
}

/** A part with headings: what stands under each is counted with it. */
function prose(kind: string, part: PartText): Place[] {
  const text = part.state.doc.toString();
  const headings = headingsOf(text);
  const under = headings.map(({ at, level, text: words }, i) => ({
    kind: "heading",
    level,
    text: shortened(words),
    words: countWords(text.slice(at, headings[i + 1]?.at ?? text.length)),
    part,
    at,
  }));
  return [{ kind, level: 0, text: "", words: countWords(text), part, at: 0 }, ...under];
}

/** The headings of a Markdown text, outside code. */
export function headingsOf(text: string): { at: number; level: number; text: string }[] {
  const found: { at: number; level: number; text: string }[] = [];
  let fence = "";
  for (const { 0: line, index } of text.matchAll(/^ {0,3}(?:#{1,6}[ \t].*|(?:`{3,}|~{3,}).*)$/gm)) {
    const words = line.trim();
    if (!words.startsWith("#")) {
      const mark = /^(?:`+|~+)/.exec(words)?.[0] ?? "";
      if (!fence) fence = mark;
      else if (mark.startsWith(fence)) fence = "";
      continue;
    }
    if (fence) continue;
    const level = /^#+/.exec(words)?.[0].length ?? 1;
    const said = words.slice(level).replace(/[ \t]+#+$/, "");
    found.push({ at: index, level, text: said.trim() });
  }
  return found;
}

/** Words that have a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)) count += 1;
  return count;
}

/** The place with the caret, as its index; -1 while it is nowhere. */
export function currentOf(places: readonly Place[], spot: Spot | null): number {
  if (!spot) return -1;
  // An answer belongs to its question, and the picture's words to the picture.
  const name = spot.part.replace(/^answer:/, "question:").replace(/^hero\..*/, "hero.alt");
  return places.findLastIndex(
    (place) => place.part?.name === name && (place.part.name !== spot.part || place.at <= spot.from),
  );
}

function shortened(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  const bare = line.replace(/\*\*|__|~~|`|\[([^\]]*)\]\([^)]*\)/g, "$1");
  return bare.length > TEXT_CHARS_MAX ? `${bare.slice(0, TEXT_CHARS_MAX).toWellFormed()}…` : bare;
}
