// House styles, in the fake: two that are built in, and those that are copied here.

import type { HouseForm, HouseKept, HouseSheet, HouseView } from "../contract";
import { HOUSE } from "./articles";
import type { Answers, World } from "./world";

const TEMPLATES = ["T1", "T2", "T3", "T4", "T5", "T6", "T7"];
const LABELLED = [
  ...["takeaways", "qa", "analysis", "note", "hero.credit", "hero.alt", "hero.caption", "byline", "deck"],
  ...["question", "answer"],
];
const SCOPES = ["facts", "quotes", "figures", "names", "sources_opened", "links", "image", "disclosure_note"];
const CHECKS = [
  { id: "parts", names: { en: "Missing parts", de: "Fehlende Teile" }, severity: "required" },
  { id: "links", names: { en: "Links", de: "Links" }, severity: "recommended" },
];
const LIMITED = [
  ...["headline", "deck", "hero.alt", "hero.caption", "hero.credit", "takeaways", "takeaway", "body", "qa"],
  ...["question", "answer", "analysis", "note"],
];

type Kept = { form: HouseForm; own: boolean };

export function houseAnswers(
  world: World,
): Answers<
  "house" | "try_house" | "keep_house" | "copy_house" | "add_house" | "write_house" | "remove_house"
> & { houses(): HouseView[] } {
  const styles = new Map<string, Kept>();
  for (const [name, title, note, top] of [
    ["ainews", "AiNews", "T1", ""],
    ["plain", "Plain", "T2", "T3"],
  ] as const) {
    styles.set(name, { own: false, form: form({ ...HOUSE, name, title }, note, top) });
  }
  const refuse = (message: string): never => {
    throw { code: "refused", message };
  };
  const pick = (name: string): Kept => styles.get(name) ?? refuse(`there is no house style “${name}”`);
  const followers = (name: string) => [...world.records.values()].filter(({ view }) => view.house === name);
  const sheet = ({ form, own }: Kept): HouseSheet => ({
    form,
    own,
    articles: followers(form.name).length,
    examples: followers(form.name)
      .slice(0, 5)
      .map(({ view }) => view.headline),
    templates: TEMPLATES,
    labelled: LABELLED,
    limited: LIMITED,
    scopes: SCOPES,
    checks: CHECKS,
  });
  const houses = () => [...styles.values()].map(view);
  const keep = (style: HouseForm): HouseKept => {
    const why = refusal(style);
    if (why) refuse(why);
    const kept = { form: style, own: true };
    styles.set(style.name, kept);
    return { sheet: sheet(kept), houses: houses() };
  };
  return {
    houses,
    house: ({ name }) => sheet(pick(name)),
    try_house: ({ form }) => {
      const own = !TEMPLATES.includes(form.note_template);
      const note = own
        ? form.note_template.replaceAll(/\{\{ *tools *\}\}/g, "ChatGPT")
        : "This article was created by Ada Lovelace, with drafting support from ChatGPT, an AI assistant.";
      return {
        note: form.note_template === "" ? "" : note,
        top: form.top_template === "" ? "" : "AI-assisted: writing.",
        refused: refusal(form),
      };
    },
    keep_house: ({ form }) => (pick(form.name).own ? keep(form) : refuse("it comes with Colophon; copy it")),
    copy_house: ({ name, title }) => {
      const slug = title
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, "");
      return keep({ ...structuredClone(pick(name).form), name: slug, title });
    },
    add_house: () => keep({ ...structuredClone(pick("plain").form), name: "evening", title: "Evening Post" }),
    write_house: ({ name, to }) => `${to}/${name}.toml`,
    remove_house: ({ name }) => {
      const count = followers(name).length;
      if (count > 0) refuse(`${count} articles follow the house style; give them another one first`);
      styles.delete(name);
      return houses();
    },
  };
}

/** What a style asks for that nobody has changed. */
const ASKED = {
  review: { other_person: false, sign_offs: 1, scope: [] },
  unknown_percent: 100,
  checks: {},
};

function form(house: HouseView, note_template: string, top_template: string): HouseForm {
  const { name, title, language, order, hints, limits } = house;
  const known: Record<string, string[]> = { takeaways: ["Takeaways", "In Brief", "TL;DR"], qa: ["FAQ"] };
  const labels = Object.fromEntries(
    Object.entries(house.labels).map(([of, label]) => [of, { label: label ?? "", known: known[of] ?? [] }]),
  );
  return {
    name,
    title,
    language,
    order,
    labels,
    hints,
    limits,
    note_template,
    top_template,
    policy: "",
    ...ASKED,
  };
}

function view({ form, own }: Kept): HouseView {
  const { name, title, language, order, hints, limits } = form;
  const labels = Object.fromEntries(Object.entries(form.labels).map(([of, one]) => [of, one?.label ?? ""]));
  return { name, title, language, order, hints, limits, labels, toml: own ? `name = "${name}"` : "" };
}

function refusal(form: HouseForm): string {
  if (form.title.trim() === "") return "this house style cannot be kept: it needs a title";
  for (const template of [form.note_template, form.top_template]) {
    if (template.split("{{").length !== template.split("}}").length) {
      return "this house style cannot be kept: the note cannot be compiled: syntax error: unexpected end of variable block (in line 1)";
    }
  }
  return "";
}
