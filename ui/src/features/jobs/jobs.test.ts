// Long work: what goes on is shown, what ended is told in a word, and what must be read stays until it was.

import { expect, test } from "vitest";
import type { Call } from "../../backend/call";
import type { News, Progress } from "../../backend/contract";
import { Jobs } from "./jobs.svelte";

const CLEAN: News = {
  of: "import",
  imported: [],
  count: 3,
  ids: ["a", "b", "c"],
  uncertain: 0,
  refused: [],
  known: [],
  others: 0,
};

function room(answer: unknown = { job: "job-1" }) {
  const told: string[] = [];
  const back: (readonly string[])[] = [];
  const asked: string[] = [];
  const call = (async (name: string) => {
    asked.push(name);
    if (answer instanceof Error) throw { code: null, message: answer.message };
    return answer;
  }) as unknown as Call;
  const jobs = new Jobs(call, (text, imported) => {
    told.push(text);
    if (imported?.length) back.push(imported);
  });
  const progress = (more: Partial<Progress>): void =>
    jobs.take({
      job: "job-1",
      kind: "import",
      state: "running",
      done: 1,
      total: 3,
      what: "a.md",
      news: null,
      failure: null,
      ...more,
    });
  return { jobs, told, back, asked, progress };
}

test("several jobs are listed in the order in which they began, each with its newest count", () => {
  const { jobs, progress } = room();
  progress({});
  progress({ job: "job-2", kind: "check" });
  progress({ done: 2 });
  expect(jobs.running.map(({ job, done }) => [job, done])).toEqual([
    ["job-1", 2],
    ["job-2", 1],
  ]);
});

test("work that simply ended is told in a word, and so is work that was stopped", () => {
  const { jobs, told, back, progress } = room();
  progress({});
  progress({ state: "done", news: CLEAN });
  progress({ state: "cancelled", news: { ...CLEAN, count: 1 } });
  expect(told).toEqual(["3 articles imported", "Stopped. 1 article imported"]);
  expect(back[0], "what came in can be taken back").toEqual(["a", "b", "c"]);
  expect([jobs.running.length, jobs.reports.length]).toEqual([0, 0]);
});

test("what stayed outside, and what failed, is there to be read until it was", () => {
  const { jobs, told, progress } = room();
  progress({ state: "done", news: { ...CLEAN, refused: [{ file: "b.pdf", reason: "not text" }] } });
  progress({ job: "job-2", state: "failed", failure: "the disk is full" });
  expect(told).toEqual([]);
  expect(jobs.reports.map((one) => one.job)).toEqual(["job-1", "job-2"]);
  jobs.close();
  expect(jobs.reports.map((one) => one.failure)).toEqual(["the disk is full"]);
});

test("work that cannot be started says why", async () => {
  const { jobs, told } = room(new Error("The library is closed."));
  expect(await jobs.start("check_library", { repair: false })).toBeNull();
  expect(told).toEqual(["The library is closed."]);
});
