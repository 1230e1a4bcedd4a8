// Where articles can go, in the fake: three places with their choices, and plans that look like the real ones. Nothing is written.

import type { ExportPlan, FileState, TargetView } from "../contract";
import { fingerprint, type FakeRecord } from "./record";
import type { Answers, World } from "./world";

const PLACES = ["body", "front-matter", "both"];

const choice = (key: string, values: string[], about: string): TargetView["choices"][number] => ({
  key,
  about,
  kind: "one_of",
  values,
  chars_max: 0,
  default: values[0] ?? "",
});

const TARGETS: TargetView[] = [
  {
    name: "markdown",
    label: "Markdown with front matter",
    for_readers: true,
    carries_authorship: true,
    choices: [],
    hazards: [],
  },
  {
    name: "hugo",
    label: "Hugo page bundle",
    for_readers: true,
    carries_authorship: false,
    choices: [
      choice("format", ["yaml", "toml"], "How the front matter is written."),
      choice("takeaways", PLACES, "Where the takeaways stand."),
      choice("note", PLACES, "Where the note stands."),
      {
        key: "folder",
        about: "The section of the site, below content/.",
        kind: "text",
        values: [],
        chars_max: 80,
        default: "content/posts",
      },
      {
        key: "draft",
        about: "Whether Hugo leaves it out.",
        kind: "flag",
        values: [],
        chars_max: 0,
        default: "false",
      },
    ],
    hazards: [
      "Hugo leaves out posts whose date is in the future.",
      "Raw HTML is dropped unless goldmark is told otherwise.",
    ],
  },
  {
    name: "canonical",
    label: "Canonical text (for checking a fingerprint)",
    for_readers: false,
    carries_authorship: false,
    choices: [],
    hazards: [],
  },
];

export function exportAnswers({
  pick,
}: World): Answers<"export_targets" | "plan_export" | "export_article" | "copied_article"> {
  /** What was written, by path. */
  const written = new Map<string, string>();
  const went = new Map<string, { at: string; text: string }>();
  let last = "";
  const chosen: Record<string, Record<string, string>> = {};

  function plan(record: FakeRecord, target: string, to: string, options: Record<string, string>): ExportPlan {
    const of = TARGETS.find((one) => one.name === target);
    const slug = record.view.slug;
    const all = { ...Object.fromEntries(of?.choices.map((one) => [one.key, one.default]) ?? []), ...options };
    const folder = target === "hugo" ? `${to}/${all["folder"]}/${slug}` : `${to}/${slug}`;
    const { headline, body } = record.whole();
    const front =
      all["format"] === "toml"
        ? `+++\ntitle = "${headline}"\ndraft = ${all["draft"]}\n+++\n`
        : `---\ntitle: "${headline}"\n${target === "hugo" ? `draft: ${all["draft"]}\n` : ""}---\n`;
    const names: Record<string, string> = { hugo: "index.md", canonical: `${slug}.canonical.md` };
    const name = names[target] ?? `${slug}.md`;
    const text = target === "canonical" ? `# ${headline}\n\n${body}` : `${front}\n${body}`;
    const files: [string, string | null][] = [[name, text]];
    if (target !== "canonical") files.push(["assets/0123456789abcdef.jpg", null]);
    const kept = /\bTK\b/.test(body)
      ? {
          code: "kept" as const,
          message: `“${headline}” does not leave yet: “TK” was to be filled in. Mend it, or let somebody waive it with a reason`,
        }
      : null;
    const before = went.get(folder);
    return {
      folder,
      files: files.map(([path, said]) => {
        const there = written.get(`${folder}/${path}`);
        const differs = there !== undefined && there !== (said ?? "");
        let state: FileState = there === undefined ? "new" : differs ? "changed" : "same";
        if (/Archiv/.test(to)) state = "theirs";
        return {
          path,
          bytes: said?.length ?? 184_300,
          state,
          text: said,
          there:
            state === "theirs" && said
              ? `${said}\nA line that somebody else wrote.\n`
              : differs
                ? there
                : null,
          cut: false,
        };
      }),
      gone: [],
      fingerprint: fingerprint(text),
      last_at: before?.at ?? null,
      last_same: before?.text === text,
      kept,
      warnings: [],
      options: all,
    };
  }

  return {
    copied_article: ({ id }) => {
      const { headline, body } = pick(id).whole();
      return {
        html: `<article><h1>${headline}</h1><p>${body}</p></article>`,
        markdown: `# ${headline}\n\n${body}`,
        plain: `${headline}\n\n${body.replaceAll(/[#*<>]/g, "").trim()}\n`,
      };
    },
    export_targets: () => ({ targets: TARGETS, last, chosen: structuredClone(chosen) }),
    plan_export: ({ id, target, to, options }) => plan(pick(id), target, to, options),
    export_article: ({ id, target, to, options }) => {
      const record = pick(id);
      const { folder, files, warnings } = plan(record, target, to, options);
      for (const file of files) written.set(`${folder}/${file.path}`, file.text ?? "");
      went.set(folder, { at: "2026-11-23T09:12:00Z", text: files[0]?.text ?? "" });
      last = target;
      chosen[target] = { ...options };
      return {
        folder,
        files: files.map((file) => file.path),
        fingerprint: record.whole().fingerprint,
        warnings,
      };
    },
  };
}
