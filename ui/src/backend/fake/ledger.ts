// The ledger of articles, in the fake: entries are kept and told; the note is a plain sentence, not the house's.

import type {
  ArticleView,
  ContributionView,
  DisclosureView,
  ImageView,
  Recorded,
  ToolView,
} from "../contract";
import { PERSON } from "./articles";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

export const NOTHING_TOLD: DisclosureView = {
  level: "unknown",
  levels: {},
  parts: [],
  image: null,
  rule: 1,
  no_ai: null,
  note: null,
  top_label: null,
  broken: null,
};

export const VOCABULARY = {
  kinds: [
    "drafting",
    "rewriting",
    "translation",
    "summary",
    "image_generation",
    "ideation",
    "research",
    "copy_editing",
  ],
  extents: ["suggestion", "minor", "partial", "substantial", "full"],
  authors: ["human", "ai", "mixed"],
  outcomes: ["kept", "edited", "discarded"],
  visibilities: ["private", "internal", "public"],
};

/** `learn` hears of every tool that an entry names. */
export function ledgerAnswers(
  { pick, nextId }: World,
  learn: (tool: ToolView) => void,
): Answers<"record_contribution" | "strike_contribution" | "affirm_no_ai"> {
  const told = (record: FakeRecord): Recorded => {
    record.view.disclosure = disclosureOf(record);
    record.touch();
    return { article: record.whole(), row: record.found("")[0]! };
  };
  return {
    record_contribution: ({ article, id, at, by: _, prompt, prompt_visibility, ...said }) => {
      if (!said.tool.name.trim()) throw { code: "refused", message: "a tool needs a name" };
      learn(said.tool);
      const record = pick(article);
      const entry: ContributionView = {
        ...said,
        id: id ?? nextId(),
        at: at ?? new Date().toISOString(),
        by: PERSON,
        prompt: { text: prompt, hash: null, visibility: prompt_visibility },
      };
      const others = record.view.ledger.filter((one) => one.id !== entry.id);
      record.view.ledger = [...others, entry];
      return told(record);
    },
    strike_contribution: ({ article, id }) => {
      const record = pick(article);
      record.view.ledger = record.view.ledger.filter((one) => one.id !== id);
      return told(record);
    },
    affirm_no_ai: ({ article, affirmed }) => {
      const record = pick(article);
      if (affirmed && record.view.ledger.length > 0)
        throw { code: "refused", message: "“no AI was used” cannot be affirmed: the ledger says otherwise" };
      const no_ai = affirmed ? { by: PERSON, at: new Date().toISOString() } : null;
      record.view.disclosure = { ...record.view.disclosure, no_ai };
      return told(record);
    },
  };
}

/** The questions about a picture, those that decide first. */
export const QUESTIONS = [
  ...["resembles_real", "subject_covered", "appears_authentic", "more_than_minor_edit"],
  ...["artistic_work", "label_in_image"],
];

/** What was said about the picture amounts to; null where there is none. */
export function imageOf(view: ArticleView): ImageView | null {
  const { answers, asset, credit, source_type } = view.hero;
  const kinds = ["image_generation", "image_editing"];
  const asked =
    source_type === "trainedAlgorithmicMedia" || view.ledger.some((one) => kinds.includes(one.kind));
  if (!asked && !asset && !credit) return null;
  const deciding = QUESTIONS.slice(0, 4);
  if (deciding.some((one) => answers[one] === false)) return { asked, label: "not_required", unanswered: [] };
  const unanswered = deciding.filter((one) => answers[one] === undefined);
  const required = answers["artistic_work"] ? "required_lighter" : "required";
  return { asked, label: unanswered.length ? "open" : required, unanswered };
}

function disclosureOf(record: FakeRecord): DisclosureView {
  const told = wordingOf(record);
  const kept = record.view.ledger.filter((one) => one.outcome !== "discarded");
  const all = ["headline", "deck", "hero", "takeaways", "body", "qa", "analysis"];
  const touched = all.filter((part) => kept.some((one) => one.parts.includes(part)));
  const level = (part: string) =>
    kept.some((one) => one.parts.includes(part) && one.first_draft_by === "ai")
      ? "ai_generated"
      : "ai_assisted";
  return {
    ...told,
    levels: Object.fromEntries(touched.map((part) => [part, level(part)])),
    parts: touched.map((part) => ({ part, level: level(part), tools: [] })),
  };
}

function wordingOf({ view }: FakeRecord): DisclosureView {
  const { no_ai } = view.disclosure;
  const kept = view.ledger.filter((one) => one.outcome !== "discarded");
  const compiled = (text: string, phrases: { from: number; to: number; contributions: string[] }[]) => ({
    text,
    phrases,
  });
  if (kept.length === 0) {
    if (!no_ai || view.ledger.length > 0) return { ...NOTHING_TOLD, no_ai };
    return { ...NOTHING_TOLD, no_ai, level: "none_affirmed", note: compiled("No AI was used.", []) };
  }
  const opening = "Made with help from ";
  const name = kept[0]?.tool.name ?? "";
  const phrase = {
    from: opening.length,
    to: opening.length + name.length,
    contributions: kept.map((one) => one.id),
  };
  return {
    ...NOTHING_TOLD,
    no_ai,
    level: kept.some((one) => one.first_draft_by === "ai") ? "ai_generated" : "ai_assisted",
    note: compiled(`${opening}${name}.`, [phrase]),
  };
}
