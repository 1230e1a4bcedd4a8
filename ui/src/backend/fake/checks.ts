// What is found in an article before it leaves, in the fake: three checks that look for real at what is kept, enough to
// jump, to mend and to see a finding go.

import type { CheckedView, FindingView } from "../contract";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

export function checkAnswers({ pick }: World): Answers<"check_article"> {
  return { check_article: ({ article }) => checked(pick(article)) };
}

function checked(record: FakeRecord): CheckedView {
  const { id, heads } = record.whole();
  const texts = record.textsOf(heads);
  const findings = [...texts].flatMap(([part, text]) => [...placeholders(part, text), ...spaces(part, text)]);
  if (!texts.get("deck")) findings.push(missingDeck());
  findings.sort((a, b) => Number(b.severity === "required") - Number(a.severity === "required"));
  return { article: id, heads, findings, left_out: [], unfinished: [] };
}

function placeholders(part: string, text: string): FindingView[] {
  return [...text.matchAll(/\bTK\b/g)].map(({ index }) => ({
    ...finding("placeholders", "Placeholders", part, "TK"),
    severity: "required",
    place: { part, from: index, to: index + 2 },
    what: "“TK” was to be filled in",
    advice: "Write what belongs there, or take it out.",
  }));
}

function spaces(part: string, text: string): FindingView[] {
  const gaps = [...text.matchAll(/(?<=\S) {2,}(?=\S)/g)];
  const [first] = gaps;
  if (!first) return [];
  const edits = gaps.map(({ 0: gap, index }) => ({ part, from: index, to: index + gap.length, text: " " }));
  return [
    {
      ...finding("spaces", "Double spaces", part, String(gaps.length)),
      place: { part, from: first.index, to: first.index + first[0].length },
      what: `Double spaces (${gaps.length})`,
      advice: "One space is enough.",
      edits,
    },
  ];
}

function missingDeck(): FindingView {
  return {
    ...finding("expected-parts", "Parts readers expect", "", "deck"),
    what: "The deck is missing",
    advice: "Write it; the house style “AiNews” asks for it.",
  };
}

function finding(check: string, name: string, part: string, words: string): FindingView {
  const key = [...`${check}${part}${words}`].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7);
  return {
    key: key.toString(16).padStart(64, "0"),
    check,
    name,
    severity: "recommended",
    place: null,
    words,
    what: "",
    advice: "",
    edits: [],
  };
}
