// Going through an article's past, with the fake back end.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { EVERYTHING } from "../../backend/listing";
import { Toasts } from "../../shared/toasts.svelte";
import { History, type Remembered, shortened } from "./history.svelte";
import HistoryPanel from "./HistoryPanel.svelte";

async function anArticle() {
  const fake = makeFake();
  const { id, updated } = (
    await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 })
  ).rows[0]!;
  const body = async () => (await fake.call("open_article", { id })).body;
  const before = await body();
  const type = async (text: string) => {
    const { heads } = await fake.call("open_article", { id });
    const insert = [{ text, origin: "h:p-ada" }];
    await fake.call("edit_article", {
      id,
      base: heads,
      pasted: false,
      edits: [{ kind: "splice", part: "body", at: 0, delete: 0, insert }],
    });
  };
  const taking: Remembered["taking"] = (change) => change();
  const article = { id, updated, flush: vi.fn(async () => true), taking: vi.fn(taking) };
  return { fake, id, article, body, before, type };
}

test("the newest state is in hand first, and nothing has changed since", async () => {
  const { fake, article, type } = await anArticle();
  await type("New. ");
  const history = new History(fake.call, article);
  await history.open();
  expect(history.states).toHaveLength(2);
  expect([history.at, history.difference]).toEqual([0, []]);
});

test("an older state says what changed since, comes back, and that can be taken back", async () => {
  const { fake, article, body, before, type } = await anArticle();
  await type("New. ");
  const after = await body();
  const history = new History(fake.call, article);
  await history.open();
  await history.choose(history.states[1]);
  expect(history.difference?.map(({ part }) => part)).toEqual(["body"]);
  const undo = await history.restore("body");
  expect(await body()).toBe(before);
  expect(article.taking, "the desk shows it").toHaveBeenCalled();
  await type("And since: ");
  await undo?.();
  expect(await body(), "what was written since stays").toBe(`And since: ${after}`);
});

test("with words that are not saved nothing is restored", async () => {
  const { fake, article, body, type } = await anArticle();
  await type("New. ");
  const after = await body();
  article.flush.mockResolvedValue(false);
  const history = new History(fake.call, article);
  await history.open();
  await history.choose(history.states[1]);
  expect(await history.restore(null)).toBeNull();
  expect(await body()).toBe(after);
  expect(history.failure).toMatch(/not saved/);
});

test("a version gets a name in the panel, and a restored section can be undone from the toast", async () => {
  const { fake, article, body, before, type } = await anArticle();
  await type("New. ");
  const after = await body();
  const toasts = new Toasts();
  const house = (await fake.call("library", {})).houses[0]!;
  const { container } = render(HistoryPanel, { call: fake.call, article, house, toasts });
  await waitFor(() => expect(container.querySelectorAll("[data-moment]")).toHaveLength(2));
  await fireEvent.click(screen.getByText("Name this version…"));
  await fireEvent.input(screen.getByLabelText("Name of the version"), { target: { value: "Before lunch" } });
  await fireEvent.submit(container.querySelector("form")!);
  await waitFor(() => expect(screen.getByText("Before lunch")).toBeTruthy());

  const slider = container.querySelector<HTMLInputElement>("[data-field=moment]")!;
  await fireEvent.input(slider, { target: { value: "0" } });
  await waitFor(() => expect(container.querySelector("[data-difference=body] ins")).not.toBeNull());
  await fireEvent.click(container.querySelector("[data-action=restore-section]")!);
  await waitFor(async () => expect(await body()).toBe(before));
  await waitFor(() => expect(toasts.list).toHaveLength(1));
  toasts.act(toasts.list[0]!.id);
  await waitFor(async () => expect(await body()).toBe(after));
});

test("a long stretch that did not change shows the words around the change", () => {
  const long = Array.from({ length: 100 }, (_, i) => `w${i}`).join(" ");
  expect(shortened(long, false, false)).toMatch(/^w0 .* … .* w99$/s);
  expect(shortened(long, true, false)).toMatch(/^ … .* w99$/s);
  expect(shortened("short", false, false)).toBe("short");
});
