// Files that come and go, in the fake: nothing is read and nothing is written.

import type { HandedOver, ImportAnswer } from "../contract";
import { ARTICLES, type FakeArticle } from "./articles";
import { fingerprint, type FakeRecord } from "./record";
import { type Answers, numbered, type World } from "./world";

export function transferAnswers({
  add,
  nextId,
}: World): Answers<"import_files" | "import_sample" | "save_copy" | "choose_files" | "choose_folder"> {
  return {
    import_files: ({ files }) =>
      importAnswer(files, (headline) => add({ ...numbered(0), id: nextId(), headline })),
    import_sample: () => add({ ...(ARTICLES[0] as FakeArticle), id: nextId(), status: "draft" }).whole(),
    save_copy: ({ content, to }) => ({
      folder: `${to}/${content.slug}`,
      files: [`${content.slug}.md`],
      fingerprint: fingerprint(content.slug),
      warnings: [],
    }),
    choose_files: ({ kind }) =>
      kind === "picture"
        ? ["/home/ada/Pictures/mole.jpg"]
        : kind === "conversation"
          ? ["/home/ada/Downloads/conversation.md"]
          : ["/home/ada/Desktop/harbour.md", "/home/ada/Desktop/scan.pdf"],
    choose_folder: () => "/home/ada/Desktop/Exports",
  };
}

/** What arrives with any file that somebody handed over. */
const HANDED: HandedOver = {
  new: false,
  changes: 31,
  by: [
    { name: "Maren Holt", changes: 28 },
    { name: "Ada Lovelace", changes: 3 },
  ],
  pictures: 1,
  prompts: 0,
  end: fingerprint("the end"),
  slug_taken: true,
  house_differs: false,
};

function importAnswer(files: readonly string[], add: (headline: string) => FakeRecord): ImportAnswer {
  const answer: ImportAnswer = { imported: [], refused: [] };
  for (const file of files) {
    const name = file.split("/").at(-1) ?? file;
    if (name.endsWith(".colophon")) {
      const { view } = add(name.replace(/\.\w+$/, ""));
      answer.imported.push({
        id: view.id,
        slug: view.slug,
        file,
        parts: {},
        uncertain: [],
        dropped: [],
        handed: HANDED,
      });
      continue;
    }
    if (!/\.(txt|md|markdown)$/i.test(name)) {
      answer.refused.push({ file, reason: "Colophon reads text and Markdown; this is something else." });
      continue;
    }
    const record = add(name.replace(/\.\w+$/, ""));
    answer.imported.push({
      id: record.view.id,
      slug: record.view.slug,
      file,
      parts: { headline: 1, body: 412, takeaways: 5, qa: 4, note: 38 },
      uncertain: ["“Image Source” was taken for the picture’s credit."],
      dropped: ["The breadcrumb “Home / News” was left out."],
      handed: null,
    });
  }
  return answer;
}
