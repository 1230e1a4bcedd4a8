// The register as an editor uses it: filtered, read on, written into a file, and a way to each article.

import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ARTICLES } from "../../backend/fake/articles";
import { makeFake } from "../../backend/fake/fake";
import RegisterDialog from "./RegisterDialog.svelte";

const USE = {
  id: null,
  at: "2026-05-02T08:00:00Z",
  by: null,
  tool: { name: "Scribe", provider: "", model: "S2", version: "", descriptor: "" },
  kind: "drafting",
  parts: ["body"],
  extent: "partial",
  in_output: true,
  first_draft_by: "human",
  initiative: "human",
  purpose: "",
  prompt: "",
  prompt_visibility: "private",
  outcome: "edited",
  note: "",
};

async function opened(uses: readonly Partial<typeof USE>[]) {
  const fake = makeFake();
  const article = await fake.call("open_article", { id: ARTICLES[0]!.id });
  for (const use of uses) await fake.call("record_contribution", { ...USE, ...use, article: article.id });
  const onopen = vi.fn();
  render(RegisterDialog, { call: fake.call, onopen, onclose: vi.fn() });
  return { fake, article, onopen, user: userEvent.setup() };
}

test("an empty register says how it fills", async () => {
  await opened([]);
  await screen.findByText(/No tool is in any ledger/);
  expect(screen.getByText<HTMLButtonElement>("Save as CSV…").disabled).toBe(true);
});

test("what is asked for is what is shown, and what is written", async () => {
  const { fake, user } = await opened([
    {},
    { tool: { ...USE.tool, name: "Easel" }, kind: "image_generation", at: "2026-06-01T08:00:00Z" },
  ]);
  await screen.findByText("2 uses of tools");
  await user.selectOptions(screen.getByLabelText("Tool"), "Easel");
  await screen.findByText("1 use of a tool");
  expect(screen.queryByRole("cell", { name: /Scribe/ })).toBeNull();
  await user.click(screen.getByText("Save as CSV…"));
  await screen.findByText(/ai-use-.*\.csv/);
  const saved = fake.seen.find(({ name }) => name === "save_register");
  expect(saved?.request).toMatchObject({ format: "csv", filter: { tool: "Easel" } });
  await user.click(screen.getByText("Show all"));
  await screen.findByText("2 uses of tools");
});

test("what is missing is said in words, and the article is one press away", async () => {
  const { article, onopen, user } = await opened([{}]);
  await screen.findByText("1 use of a tool");
  screen.getByRole("cell", { name: /No review/ });
  await user.click(screen.getByRole("button", { name: article.headline }));
  expect(onopen).toHaveBeenCalledWith(article.id);
});

test("a register that cannot be read says why", async () => {
  const fake = makeFake();
  fake.failNext("register", { code: null, message: "The library is locked." });
  render(RegisterDialog, { call: fake.call, onopen: vi.fn(), onclose: vi.fn() });
  await waitFor(() => screen.getByText("The library is locked."));
});
