// The dialog from the question to the answer.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { EVERYTHING } from "../../backend/listing";
import ExportDialog from "./ExportDialog.svelte";

async function dialog(flushed = true) {
  const fake = makeFake();
  const { rows } = await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 });
  const onchecks = vi.fn();
  const { container } = render(ExportDialog, {
    call: fake.call,
    article: rows[0]!.id,
    headline: rows[0]!.headline,
    folder: "/home/ada/Documents",
    flush: () => Promise.resolve(flushed),
    onclose: vi.fn(),
    onchecks,
  });
  const now = () => fireEvent.click(container.querySelector("[data-action=export-now]")!);
  const exports = () => fake.seen.filter(({ name }) => name === "export_article");
  return { fake, container, now, exports, onchecks };
}

test("an export shows the folder, the files and the fingerprint", async () => {
  const { container, now, exports } = await dialog();
  await now();
  await waitFor(() => expect(container.querySelector("[data-result=export]")).not.toBeNull());
  const result = container.querySelector("[data-result=export]")!;
  expect(result.textContent).toContain("/home/ada/Documents");
  expect(result.querySelector("code")?.getAttribute("title")).toMatch(/^[0-9a-f]{64}$/);
  expect(exports()[0]?.request).toMatchObject({ target: "markdown", to: "/home/ada/Documents" });
});

test("the canonical text can be chosen", async () => {
  const { container, now, exports } = await dialog();
  await fireEvent.click(container.querySelector("input[value=canonical]")!);
  await now();
  await waitFor(() => expect(exports()[0]?.request).toMatchObject({ target: "canonical" }));
});

test("who wrote which words leaves only when ticked, and only where the file can say it", async () => {
  const { container, now, exports } = await dialog();
  const tick = () => container.querySelector<HTMLInputElement>("[data-field=authorship]");
  const done = () => waitFor(() => expect(container.querySelector("[data-result=export]")).not.toBeNull());
  await now();
  await done();
  expect(exports()[0]?.request).toMatchObject({ authorship: false });
  await fireEvent.click(tick()!);
  await now();
  await done();
  expect(exports()[1]?.request).toMatchObject({ authorship: true });
  await fireEvent.click(container.querySelector("input[value=canonical]")!);
  expect(tick(), "its hash is the fingerprint").toBeNull();
  await now();
  await waitFor(() => expect(exports()[2]?.request).toMatchObject({ authorship: false }));
});

test("words that are not saved are not exported, and the dialog says so", async () => {
  const { container, now, exports } = await dialog(false);
  await now();
  await waitFor(() => expect(container.querySelector("[role=alert]")?.textContent).toContain("not saved"));
  expect(exports()).toEqual([]);
});

test("an export that fails says why", async () => {
  const { fake, container, now } = await dialog();
  fake.failNext("export_article", { code: null, message: "The folder is read-only." });
  await now();
  await waitFor(() => expect(container.querySelector("[role=alert]")?.textContent).toContain("read-only"));
});

test("an article that a finding keeps here shows the way to it", async () => {
  const { fake, container, now, onchecks } = await dialog();
  expect(container.querySelector("[data-action=show-checks]")).toBeNull();
  fake.failNext("export_article", { code: "kept", message: "“TK” was to be filled in." });
  await now();
  await waitFor(() => expect(container.querySelector("[data-action=show-checks]")).not.toBeNull());
  await fireEvent.click(container.querySelector("[data-action=show-checks]")!);
  expect(onchecks).toHaveBeenCalledOnce();
});
