// What a person is told about the files they brought.

import { fireEvent, render } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { Imported } from "../../backend/contract";
import { makeFake } from "../../backend/fake/fake";
import { Importing } from "./importing.svelte";
import ImportReport from "./ImportReport.svelte";

const clean: Imported = {
  id: "1",
  slug: "tides",
  file: "/in/tides.md",
  parts: { headline: 9, body: 644, takeaways: 5 },
  uncertain: [],
  dropped: [],
  handed: null,
};
const refused = { file: "/in/photo.jpg", reason: "This is not text." };

test("one clean article needs no report", () => {
  const importing = new Importing(makeFake().call);
  expect(importing.take({ imported: [clean], refused: [] })).toEqual({ kind: "opened", imported: clean });
  expect(importing.report).toBeNull();
});

test("anything uncertain, dropped or refused is reported", () => {
  for (const answer of [
    { imported: [{ ...clean, uncertain: ["A line."] }], refused: [] },
    { imported: [{ ...clean, dropped: ["A line."], handed: null }], refused: [] },
    { imported: [clean], refused: [refused] },
    { imported: [], refused: [refused] },
    { imported: [clean, { ...clean, id: "2" }], refused: [] },
  ]) {
    const importing = new Importing(makeFake().call);
    expect(importing.take(answer)).toEqual({ kind: "report" });
    expect(importing.report).toBe(answer);
  }
});

test("the report names each file, what was found and why one was refused", () => {
  const answer = { imported: [{ ...clean, uncertain: ["The byline might be text."] }], refused: [refused] };
  const { container } = render(ImportReport, { answer, house: null, onopen: vi.fn(), onclose: vi.fn() });
  const said = container.textContent;
  expect(said).toContain("photo.jpg");
  expect(said).toContain("This is not text.");
  expect(said).toContain("Body: 644 words");
  expect(said).toContain("5 takeaways");
  expect(said).toContain("The byline might be text.");
});

test("an article is opened from the report", async () => {
  const onopen = vi.fn();
  const answer = { imported: [clean, { ...clean, id: "2" }], refused: [] };
  const { container } = render(ImportReport, { answer, house: null, onopen, onclose: vi.fn() });
  await fireEvent.click(container.querySelector("[data-imported='2']")!);
  expect(onopen).toHaveBeenCalledWith("2");
});

test("thinking better of it imports nothing and says nothing", async () => {
  const fake = makeFake();
  const call = ((name: string, request: never) =>
    name === "choose_files" ? Promise.resolve([]) : fake.call(name as never, request)) as typeof fake.call;
  expect(await new Importing(call).choose()).toEqual({ kind: "nothing" });
  expect(fake.seen.map(({ name }) => name)).not.toContain("import_files");
});

test("what somebody handed over says how much arrived, by whom, and that its end can be compared", async () => {
  const fake = makeFake();
  const answer = await fake.call("import_files", { files: ["/home/ada/harbour.colophon"] });
  const { container } = render(ImportReport, { answer, house: null, onopen: vi.fn(), onclose: vi.fn() });
  const told = container.querySelector("[data-result=handed-over]")?.textContent ?? "";
  expect(told).toContain("31 changes came together with what is here");
  expect(told).toContain("28 by Maren Holt · 3 by Ada Lovelace · 1 picture");
  expect(told).toMatch(/Its end is [0-9a-f]{64}/);
  expect(told).toContain("the same short name");
  expect(new Importing(fake.call).take(answer).kind, "it is always told").toBe("report");
});
