// The list under the hands.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { Library } from "./library.svelte";
import LibraryColumn from "./LibraryColumn.svelte";

async function column(options: Parameters<typeof makeFake>[0] = {}) {
  const fake = makeFake(options);
  const library = new Library(fake.call);
  const onopen = vi.fn();
  const { container } = render(LibraryColumn, {
    library,
    current: null,
    onopen,
    onnew: vi.fn(),
    onimport: vi.fn(),
    onhide: vi.fn(),
  });
  await library.open();
  const search = container.querySelector<HTMLInputElement>("[data-field=search]")!;
  const list = () => container.querySelector<HTMLElement>("[role=listbox]")!;
  return { fake, library, onopen, container, search, list };
}

test("the arrows walk the list and Enter opens", async () => {
  const { library, onopen, search, list } = await column();
  await waitFor(() => expect(list()).not.toBeNull());
  await fireEvent.keyDown(search, { key: "ArrowDown" });
  await fireEvent.keyDown(list(), { key: "ArrowDown" });
  await fireEvent.keyDown(list(), { key: "Enter" });
  expect(onopen).toHaveBeenCalledWith(library.row(1)?.id);
});

test("a search shows where the words stand", async () => {
  const { container, search } = await column();
  await fireEvent.input(search, { target: { value: "tide" } });
  await waitFor(() => expect(container.querySelector("mark")?.textContent?.toLowerCase()).toBe("tide"));
});

test("a search without a hit says so and offers the way back", async () => {
  const { container, search } = await column();
  await fireEvent.input(search, { target: { value: "zzzzq" } });
  await waitFor(() => expect(container.textContent).toContain("Nothing found"));
});

test("ten thousand articles make a screenful of rows", async () => {
  const { library, container } = await column({ articles: 10_000 });
  await waitFor(() => expect(container.querySelector("[data-article]")).not.toBeNull());
  expect(library.total).toBe(10_000);
  expect(container.querySelectorAll("[role=option]").length).toBeLessThan(60);
});

test("a library that cannot be read says why", async () => {
  const fake = makeFake();
  fake.failAll("articles", { code: null, message: "The disk is gone." });
  const library = new Library(fake.call);
  const nothing = vi.fn();
  const { container } = render(LibraryColumn, {
    library,
    current: null,
    onopen: nothing,
    onnew: nothing,
    onimport: nothing,
    onhide: nothing,
  });
  await library.open();
  await waitFor(() =>
    expect(container.querySelector("[role=alert]")?.textContent).toContain("The disk is gone."),
  );
});
