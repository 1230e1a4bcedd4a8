// What is found in an article before it leaves, in the fake: three checks that look for real at what is kept, enough to
// jump, to mend and to see a finding go.

import type { CheckedView, FindingView, WaiverView } from "../contract";
import { PERSON } from "./articles";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

export function checkAnswers({
  pick,
  nextId,
}: World): Answers<"check_article" | "waive_finding" | "withdraw_waiver"> {
  const waivers = new Map<string, WaiverView[]>();
  const of = (id: string) => waivers.get(id) ?? [];
  const told = (record: FakeRecord) => {
    record.touch();
    return { article: record.whole(), row: record.found("")[0]! };
  };
  return {
    check_article: ({ article, target }) => checked(pick(article), of(article), target),
    waive_finding: ({ article, key, reason, by }) => {
      const record = pick(article);
      const one = checked(record, []).findings.find((finding) => finding.key === key);
      if (!one) throw { code: "refused", message: "nothing like that is found in the article" };
      if (!reason.trim())
        throw { code: "refused", message: "a waiver needs a reason of at most 500 characters" };
      const [name = "", role = ""] = (by ?? `${PERSON.name}, ${PERSON.role}`).split(", ");
      const { check, quote } = one;
      const waiver: WaiverView = {
        id: nextId(),
        check,
        part: one.place?.part ?? "",
        quote,
        key,
        by: { id: `p-${name}`, name, role },
        at: new Date().toISOString(),
        reason: reason.trim(),
      };
      waivers.set(article, [...of(article), waiver]);
      return told(record);
    },
    withdraw_waiver: ({ article, id }) => {
      waivers.set(
        article,
        of(article).filter((one) => one.id !== id),
      );
      return told(pick(article));
    },
  };
}

function checked(record: FakeRecord, waivers: readonly WaiverView[], target?: string): CheckedView {
  const { id, heads } = record.whole();
  const texts = record.textsOf(heads);
  const found = [...texts].flatMap(([part, text]) => [...placeholders(part, text), ...spaces(part, text)]);
  if (!texts.get("deck")) found.push(missingDeck());
  found.push(...openComments(record));
  if (target === "ghost") found.push(...tooLongForGhost(texts.get("hero.alt") ?? ""));
  found.sort((a, b) => Number(b.severity === "required") - Number(a.severity === "required"));
  const findings = found.map((one) => ({
    ...one,
    quote: one.place ? (texts.get(one.place.part) ?? "").slice(one.place.from, one.place.to) : "",
    waiver: waivers.find((waiver) => waiver.key === one.key) ?? null,
  }));
  const lapsed = waivers.filter((waiver) => !findings.some((one) => one.key === waiver.key));
  const hazards =
    target === "ghost" ? ["The author is whoever the key belongs to: the byline is not taken over."] : [];
  return { article: id, heads, findings, lapsed, left_out: [], unfinished: [], hazards };
}

function tooLongForGhost(alt: string): FindingView[] {
  const part = "hero.alt";
  if (alt.length <= 191) return [];
  return [
    {
      ...finding("target-limits", "Too long for where it goes", part, alt),
      severity: "required",
      place: { part, from: 191, to: alt.length },
      what: `The alt text has ${String(alt.length)} characters`,
      advice: `Ghost post takes 191 at most (feature_image_alt): cut ${String(alt.length - 191)}.`,
      edits: [{ part, from: 190, to: alt.length, text: "…" }],
    },
  ];
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

function openComments({ view }: FakeRecord): FindingView[] {
  const open = [...view.comments, ...view.suggestions].filter((one) => one.state === "open");
  if (open.length === 0) return [];
  const words = open.map(({ id }) => id).join();
  return [
    {
      ...finding("open-comments", "Open comments", "", words),
      what: open.length === 1 ? "1 is open" : `${open.length} are open`,
      advice: "Answer them or mark them as done, and accept or turn down what is suggested.",
    },
  ];
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
    quote: "",
    waiver: null,
    what: "",
    advice: "",
    edits: [],
  };
}
