// The dialog from the question to the answer.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { EVERYTHING } from "../../backend/listing";
import ExportDialog from "./ExportDialog.svelte";

async function dialog({ flushed = true, body = "", folder = "/home/ada/Documents" } = {}) {
  const fake = makeFake();
  const { rows } = await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 });
  const article = rows[0]!.id;
  if (body) fake.write(article, "body", body);
  const onchecks = vi.fn();
  const { container } = render(ExportDialog, {
    call: fake.call,
    article,
    headline: rows[0]!.headline,
    folder,
    flush: () => Promise.resolve(flushed),
    onclose: vi.fn(),
    onchecks,
  });
  const button = () => container.querySelector<HTMLButtonElement>("[data-action=export-now]")!;
  const planned = () => waitFor(() => expect(button().disabled).toBe(false));
  const now = async () => {
    await planned();
    await fireEvent.click(button());
  };
  const choose = (target: string) => fireEvent.click(container.querySelector(`input[value=${target}]`)!);
  const exports = () => fake.seen.filter(({ name }) => name === "export_article");
  const done = () => waitFor(() => expect(container.querySelector("[data-result=export]")).not.toBeNull());
  const text = () => container.querySelector("[data-field=file-text]")?.textContent ?? "";
  return { fake, container, button, planned, now, choose, exports, done, text, onchecks };
}

test("what would be written is shown before anything is, and then it is written", async () => {
  const { fake, container, planned, now, done, text, exports } = await dialog();
  await planned();
  expect(text()).toContain("title:");
  const files = [...container.querySelectorAll("[data-file]")];
  expect(files.map((file) => file.getAttribute("data-state"))).toEqual(["new", "new"]);
  expect(exports()).toEqual([]);
  await now();
  await done();
  const result = container.querySelector("[data-result=export]")!;
  expect(result.textContent).toContain("/home/ada/Documents");
  expect(result.querySelector("code")?.getAttribute("title")).toMatch(/^[0-9a-f]{64}$/);
  expect(exports()[0]?.request).toMatchObject({
    target: "markdown",
    to: "/home/ada/Documents",
    replace: false,
  });
  expect(
    [...container.querySelectorAll("[data-file]")].every(
      (file) => file.getAttribute("data-state") === "same",
    ),
  ).toBe(true);
  await fireEvent.click(container.querySelector("[data-action=show-in-folder]")!);
  expect(fake.seen.at(-1)?.name).toBe("open_folder");
});

test("options change what would be written as they are chosen, and are remembered", async () => {
  const { container, planned, now, choose, done, text, exports, fake } = await dialog();
  await planned();
  await choose("hugo");
  await waitFor(() => expect(text()).toContain("draft: false"));
  const format = () => container.querySelector<HTMLSelectElement>("[data-option=format]")!;
  await fireEvent.change(format(), { target: { value: "toml" } });
  await waitFor(() => expect(text()).toContain('title = "'));
  await now();
  await done();
  expect(exports()[0]?.request).toMatchObject({ target: "hugo", options: { format: "toml" } });
  const { last, chosen } = await fake.call("export_targets", {});
  expect([last, chosen["hugo"]]).toEqual(["hugo", { format: "toml" }]);
  await fireEvent.click(container.querySelector("[data-action=as-house]")!);
  await waitFor(() => expect(text()).toContain("draft: false"));
  expect(format().value).toBe("yaml");
});

test("what somebody else wrote is shown, and goes only when that is ticked", async () => {
  const { container, button, exports, text, now, done } = await dialog({ folder: "/home/ada/Archive" });
  await waitFor(() => expect(container.querySelector("[data-field=replace]")).not.toBeNull());
  expect(button().disabled).toBe(true);
  const [, before] = container.querySelectorAll<HTMLButtonElement>(".choice");
  await fireEvent.click(before!);
  expect(text()).toContain("somebody else wrote");
  await fireEvent.click(container.querySelector("[data-field=replace]")!);
  await now();
  await done();
  expect(exports()[0]?.request).toMatchObject({ replace: true });
});

test("who wrote which words leaves only when ticked, and only where the file can say it", async () => {
  const { container, planned, now, done, choose, exports } = await dialog();
  const tick = () => container.querySelector<HTMLInputElement>("[data-field=authorship]");
  await now();
  await done();
  expect(exports()[0]?.request).toMatchObject({ authorship: false });
  await fireEvent.click(tick()!);
  await planned();
  await now();
  await done();
  expect(exports()[1]?.request).toMatchObject({ authorship: true });
  await choose("canonical");
  await planned();
  expect(tick(), "its hash is the fingerprint").toBeNull();
  await now();
  await waitFor(() => expect(exports()[2]?.request).toMatchObject({ authorship: false }));
});

test("words that are not saved are not exported, and the dialog says so", async () => {
  const { container, button, exports } = await dialog({ flushed: false });
  await waitFor(() => expect(container.querySelector("[role=alert]")?.textContent).toContain("not saved"));
  expect([button().disabled, exports()]).toEqual([true, []]);
});

test("an export that fails says why", async () => {
  const { fake, container, now, planned } = await dialog();
  await planned();
  fake.failNext("export_article", { code: null, message: "The folder is read-only." });
  await now();
  await waitFor(() => expect(container.querySelector("[role=alert]")?.textContent).toContain("read-only"));
});

test("an article that a finding keeps here shows the way to it", async () => {
  const { container, button, onchecks, text } = await dialog({ body: "It is TK." });
  await waitFor(() => expect(container.querySelector("[data-action=show-checks]")).not.toBeNull());
  expect(button().disabled).toBe(true);
  expect(text(), "it can be looked at all the same").toContain("TK");
  await fireEvent.click(container.querySelector("[data-action=show-checks]")!);
  expect(onchecks).toHaveBeenCalledOnce();
});
