// Long work in the fake: it goes on by a clock, can be stopped, and has something to report.

import type { Kind, News, Progress } from "../contract";
import { type Answers, numbered, type World } from "./world";

/** How often work comes a step further. */
const STEP_MS = 120;

/** Works through `total` things, some at each step. `news` says what came of so many of them: at the end, or at every
 * step if it `streams`. */
export type Long = (
  kind: Kind,
  total: number,
  step: (at: number) => string,
  news: (done: number) => News,
  streams?: boolean,
) => { job: string };

/** Who does long work, and who stops it. */
export function longWork({ tell }: World): { work: Long; stop: (job: string) => void } {
  const stopped = new Set<string>();
  let started = 0;
  const work: Long = (kind, total, step, news, streams = false) => {
    const job = `job-${(started += 1)}`;
    const each = Math.max(1, Math.ceil(total / 40));
    let done = 0;
    const told = (state: Progress["state"], what = ""): void => {
      const told = streams || state !== "running" ? news(done) : null;
      tell("progress", { job, kind, state, done, total, what, news: told, failure: null });
    };
    const timer = setInterval(() => {
      if (stopped.has(job) || done >= total) {
        clearInterval(timer);
        told(done >= total ? "done" : "cancelled");
        return;
      }
      let what = "";
      for (const end = Math.min(total, done + each); done < end; done += 1) what = step(done);
      told("running", what);
    }, STEP_MS);
    return { job };
  };
  return { work, stop: (job) => void stopped.add(job) };
}

export function jobAnswers(
  { records, add, nextId }: World,
  { work, stop }: ReturnType<typeof longWork>,
): Answers<"import_many" | "export_many" | "check_library" | "cancel_job"> {
  return {
    import_many: ({ paths, again }) => {
      const ids: string[] = [];
      const files = paths.flatMap((path) =>
        /\.\w+$/.test(path) ? [path] : Array.from({ length: 120 }, (_, i) => `${path}/report-${i}.md`),
      );
      const bad = (file: string) => !/\.(txt|md|markdown)$/i.test(file);
      const known = (file: string) => !again && /-(3|7)\.md$/.test(file);
      return work(
        "import",
        files.length,
        (at) => {
          const file = files[at] ?? "";
          if (!bad(file) && !known(file)) {
            const headline =
              file
                .split("/")
                .at(-1)
                ?.replace(/\.\w+$/, "") ?? file;
            ids.push(add({ ...numbered(0), id: nextId(), headline }).view.id);
          }
          return file;
        },
        (done) => {
          const seen = files.slice(0, done);
          const refused = seen.filter(bad);
          return {
            of: "import",
            imported: [],
            ids,
            count: seen.filter((file) => !bad(file) && !known(file)).length,
            uncertain: 0,
            refused: refused.map((file) => ({ file, reason: `${file} was not imported: it is not text.` })),
            known: seen.filter(known),
            others: paths.length < files.length ? 2 : 0,
          };
        },
      );
    },
    export_many: ({ ids, to, replace }) => {
      const all = ids ?? [...records.keys()];
      const name = (at: number) => String(records.get(all[at] ?? "")?.found("")[0]?.headline ?? "");
      return work("export", all.length, name, (done) => ({
        of: "export",
        written: replace ? done : Math.max(0, done - 1),
        to,
        refused:
          replace || done === 0
            ? []
            : [
                {
                  file: name(0),
                  reason: `${to}/a.md is there already and says something else; it was left as it is.`,
                },
              ],
      }));
    },
    check_library: ({ repair }) =>
      work("check", records.size, String, (done) => ({
        of: "check",
        articles: done,
        changes: done * 12,
        problems: [],
        mended: repair ? ["article-3: written anew from its record"] : [],
      })),
    cancel_job: ({ job }) => {
      stop(job);
      return null;
    },
  };
}
