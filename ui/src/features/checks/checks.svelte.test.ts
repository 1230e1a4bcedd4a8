// Findings as a writer meets them: gone to, mended in one step, set aside by name, and back when the words change.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ARTICLES } from "../../backend/fake/articles";
import { makeFake } from "../../backend/fake/fake";
import type { Recorded } from "../../backend/contract";
import { checkActions } from "./actions";
import { Checks, type Looked } from "./checks.svelte";
import ChecksPanel from "./ChecksPanel.svelte";

/** An article on the desk with this body, and what its checks found. */
async function looked(body: string) {
  const fake = makeFake();
  const id = ARTICLES[0]!.id;
  fake.write(id, "body", body);
  const reveal = vi.fn();
  let text = body;
  const part = {
    get text() {
      return text;
    },
    type: (changes: readonly { from: number; to: number; insert: string }[]) => {
      for (const { from, to, insert } of changes.toReversed())
        text = text.slice(0, from) + insert + text.slice(to);
      fake.write(id, "body", text);
    },
    focus: () => {},
    reveal,
  };
  const article: Looked = {
    id,
    part: (name) => (name === "body" ? part : undefined),
    flush: async () => true,
    taking: (change: () => Promise<Recorded>) => change(),
  };
  const checks = new Checks(fake.call, () => "en");
  checks.saved(article);
  await vi.waitFor(() => expect(checks.view).not.toBeNull());
  const write = async (other: string) => {
    text = other;
    fake.write(id, "body", other);
    await checks.look();
  };
  return { fake, article, checks, part, reveal, write };
}

const here = (checks: Checks) =>
  checks.open.filter(({ place }) => place?.part === "body").map(({ what }) => what);

test("a required finding is counted, and going to it shows its words", async () => {
  const { checks, reveal } = await looked("They sail TK today.");
  expect(checks.required).toBe(1);
  checks.go(checks.open.find(({ check }) => check === "placeholders")!);
  expect(reveal).toHaveBeenCalledWith(10, 12);
});

test("words that moved since the look are found where they are now", async () => {
  const { checks, part, reveal } = await looked("They sail TK today.");
  const finding = checks.open.find(({ check }) => check === "placeholders")!;
  part.type([{ from: 0, to: 0, insert: "In March: " }]);
  checks.go(finding);
  expect(reveal).toHaveBeenCalledWith(20, 22);
});

test("a fix is one step, and its finding goes", async () => {
  const { checks, part } = await looked("They  sail   today.");
  const finding = checks.open.find(({ check }) => check === "spaces")!;
  expect(checks.fix(finding)).toBe(true);
  expect(part.text).toBe("They sail today.");
  await checks.look();
  expect(here(checks)).toEqual([]);
});

test("what is not there any more is not mended", async () => {
  const { checks, part, write } = await looked("They  sail.");
  const finding = checks.open.find(({ check }) => check === "spaces")!;
  await write("Gone.");
  expect(checks.fix(finding)).toBe(false);
  expect(part.text).toBe("Gone.");
});

test("a waiver sets a finding aside while its words stand", async () => {
  const { checks, write } = await looked("They sail TK today.");
  const finding = checks.open.find(({ check }) => check === "placeholders")!;
  expect(await checks.waive(finding, "His name", "Ada, editor")).toBe(true);
  expect(checks.required).toBe(0);
  expect(checks.waived[0]?.waiver).toMatchObject({ reason: "His name", by: { name: "Ada", role: "editor" } });
  await write("They sail today.");
  expect(checks.lapsed.map(({ quote }) => quote)).toEqual(["TK"]);
  await checks.withdraw(checks.lapsed[0]!);
  expect(checks.lapsed).toEqual([]);
});

test("the keys go from finding to finding, and say when there is none", async () => {
  const { checks, reveal, write } = await looked("TK and TK.");
  const tell = vi.fn();
  const [next, previous] = checkActions(checks, tell);
  next!.run();
  expect(reveal).toHaveBeenLastCalledWith(0, 2);
  previous!.run();
  next!.run();
  expect(tell).not.toHaveBeenCalled();
  await write("All is said.");
  checks.view = { ...checks.view!, findings: [] };
  next!.run();
  expect(tell).toHaveBeenCalledOnce();
});

test("another article is looked at from the beginning", async () => {
  const { checks } = await looked("TK");
  checks.saved(null);
  expect(checks.view).toBeNull();
  expect(checks.required).toBe(0);
});

test("in the panel a finding is waived with a reason and a name, and that can be taken back", async () => {
  const { checks } = await looked("They sail TK today.");
  render(ChecksPanel, { checks, person: "", ontell: vi.fn() });
  await waitFor(() => screen.getByText("One thing keeps this article here."));
  const item = screen.getByText("“TK” was to be filled in").closest("li")!;
  await fireEvent.click(item.querySelector("[data-action=waive-finding]")!);
  await userEvent.type(item.querySelector("[data-field=waiver-reason]")!, "His name");
  await userEvent.type(item.querySelector("[data-field=waiver-by]")!, "Ada, editor");
  await fireEvent.click(item.querySelector("[data-action=confirm-waiver]")!);
  await waitFor(() => screen.getByText("His name"));
  expect(document.querySelector("[data-required]")?.getAttribute("data-required")).toBe("0");
  await fireEvent.click(document.querySelector("[data-action=withdraw-waiver]")!);
  await waitFor(() => screen.getByText("One thing keeps this article here."));
});

test("words that something is found in are told to the page, and what is said of a whole part is not", async () => {
  const { checks, write } = await looked("They  sail TK today.");
  expect(checks.flags.map(({ finding, part, from, to }) => [finding.check, part, from, to])).toEqual([
    ["placeholders", "body", 11, 13],
    ["spaces", "body", 4, 6],
  ]);
  await write("They sail.");
  expect(checks.flags).toEqual([]);
});

test("of two places with the same words, the one is mended that somebody pointed at", async () => {
  const { checks, part } = await looked("A  b and more.");
  const finding = checks.open.find(({ check }) => check === "spaces")!;
  // Meanwhile the same stands ahead of it, too.
  part.type([{ from: 0, to: 0, insert: "X  y. " }]);
  expect(checks.fix(finding, 7)).toBe(true);
  expect(part.text).toBe("X  y. A b and more.");
});

test("what is open beside the text is a finding that leads to where it stands", async () => {
  const { checks } = await looked("They sail today.");
  const comments = vi.fn();
  render(ChecksPanel, { checks, person: "", ontell: () => {}, elsewhere: { "open-comments": comments } });
  await userEvent.click(screen.getByText(/are open/));
  expect(comments).toHaveBeenCalledOnce();
});
