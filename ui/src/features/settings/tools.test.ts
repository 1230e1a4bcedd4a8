// The list of tools as a person keeps it: added, changed, removed, and never a ledger with it.

import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import ToolsSection from "./ToolsSection.svelte";

async function opened(...names: string[]) {
  const fake = makeFake();
  for (const name of names) {
    const tool = { name, provider: "", model: "", version: "", descriptor: "" };
    await fake.call("keep_tool", { id: null, tool });
  }
  const { container } = render(ToolsSection, { call: fake.call });
  const rows = () =>
    [...container.querySelectorAll<HTMLElement>("[data-tool]")].map((one) => one.dataset["tool"]);
  return { fake, rows, user: userEvent.setup() };
}

test("a tool is added, changed and removed, and each is said", async () => {
  const { fake, rows, user } = await opened();
  await screen.findByText("No tool is known yet.");
  await user.click(screen.getByRole("button", { name: "Add a tool" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Name, as readers know it"));
  await user.keyboard("ChatGPT");
  await user.type(screen.getByLabelText("Model"), "GPT-4o");
  await user.click(screen.getByRole("button", { name: "Keep" }));
  await screen.findByText("ChatGPT is on the list.");
  expect(rows()).toEqual(["ChatGPT"]);

  await user.click(screen.getByRole("button", { name: "Change ChatGPT GPT-4o" }));
  await user.type(screen.getByLabelText("Provider"), "OpenAI");
  await user.keyboard("{Enter}");
  await screen.findByText("OpenAI · in no ledger");

  await user.click(screen.getByRole("button", { name: /^Remove ChatGPT GPT-4o/ }));
  await screen.findByText(/is off the list/);
  expect(rows()).toEqual([]);
  expect(fake.seen.map(({ name }) => name)).not.toContain("strike_contribution");
});

test("what cannot be kept stays under the hands with the reason", async () => {
  const { rows, user } = await opened("Claude");
  await screen.findByText("Claude");
  await user.click(await screen.findByRole("button", { name: "Add a tool" }));
  await user.keyboard("claude{Enter}");
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/has “claude” already/));
  expect(screen.getByLabelText<HTMLInputElement>("Name, as readers know it").value).toBe("claude");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(rows()).toEqual(["Claude"]);
});
