// The list of pictures: where each stands, and away with what no article shows.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { Toasts } from "../../shared/toasts.svelte";
import PicturesPanel from "./PicturesPanel.svelte";

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

function panel() {
  const fake = makeFake();
  const toasts = new Toasts();
  const [ontop, ontext] = [vi.fn(), vi.fn()];
  const props = { call: fake.call, article: HARBOUR, shows: "", saved: true, toasts, ontop, ontext };
  const { container, rerender } = render(PicturesPanel, props);
  const words = () => [...container.querySelectorAll("li .where")].map((one) => one.textContent);
  const button = (name: string) => document.querySelector<HTMLElement>(`[data-action="${name}"]`);
  return { fake, toasts, ontop, ontext, rerender, words, button };
}

test("the article’s pictures come first, and the unused are marked", async () => {
  const { words, button, ontop, ontext } = panel();
  await waitFor(() => expect(words()).toHaveLength(3));
  expect(words()[0]).toMatch(/^In A Harbour Town/);
  expect(words().slice(1)).toEqual(["Unused", "Its file is missing"]);
  await fireEvent.click(button("picture-to-top")!);
  await fireEvent.click(button("picture-to-text")!);
  expect(ontop.mock.calls[0]?.[0].hash).toBe(ontext.mock.calls[0]?.[0].hash);
});

test("unused pictures go only when a person says so, with their size said", async () => {
  const { fake, words, button, toasts } = panel();
  await waitFor(() => expect(words()).toHaveLength(3));
  expect(button("remove-unused")!.textContent).toContain("2 unused pictures (730 KB)");
  await fireEvent.click(button("remove-unused")!);
  expect(fake.seen.some(({ name }) => name === "remove_pictures")).toBe(false);
  await fireEvent.click(button("remove-unused-now")!);
  await waitFor(() => expect(words()).toHaveLength(1));
  expect(toasts.list.at(-1)?.text).toBe("2 pictures removed, 730 KB freed.");
  expect(button("remove-unused")).toBeNull();
});

test("it is listed anew when the article shows other pictures and that is on disk", async () => {
  const { fake, words, rerender } = panel();
  await waitFor(() => expect(words()).toHaveLength(3));
  const asked = () => fake.seen.filter(({ name }) => name === "pictures").length;
  await rerender({ shows: "another", saved: false });
  expect(asked()).toBe(1);
  await rerender({ saved: true });
  await waitFor(() => expect(asked()).toBe(2));
});

test("a list that cannot be read says why", async () => {
  const fake = makeFake();
  fake.failAll("pictures", { code: null, message: "The library is closed." });
  const props = { call: fake.call, article: HARBOUR, shows: "", saved: true, toasts: new Toasts() };
  const { findByRole } = render(PicturesPanel, { ...props, ontop: vi.fn(), ontext: vi.fn() });
  expect((await findByRole("alert")).textContent).toBe("The library is closed.");
});
