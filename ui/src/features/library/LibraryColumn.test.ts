// The list under the hands.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import type { Call } from "../../backend/call";
import { Toasts } from "../../shared/toasts.svelte";
import { Filing } from "./filing.svelte";
import { Library } from "./library.svelte";
import LibraryColumn from "./LibraryColumn.svelte";
import LibraryDialogs from "./LibraryDialogs.svelte";
import { Selection } from "./selection.svelte";
import { Shelving } from "./shelving.svelte";

/** What stands beside the list: the selection, what is done with it, what it is narrowed by. */
function beside(call: Call, library: Library) {
  const selection = new Selection();
  const toasts = new Toasts();
  const hands = { leave: vi.fn(async () => "open"), open: vi.fn(), changed: vi.fn() };
  const shelving = new Shelving(call, library, selection, toasts, hands);
  return { selection, shelving, filing: new Filing(call), toasts, hands };
}

async function column(options: Parameters<typeof makeFake>[0] = {}) {
  const fake = makeFake(options);
  const library = new Library(fake.call);
  const onopen = vi.fn();
  const around = beside(fake.call, library);
  const { container } = render(LibraryColumn, {
    library,
    ...around,
    current: null,
    onopen,
    onnew: vi.fn(),
    onimport: vi.fn(),
    onhide: vi.fn(),
    onduplicate: vi.fn(),
  });
  render(LibraryDialogs, around);
  await library.open();
  const search = container.querySelector<HTMLInputElement>("[data-field=search]")!;
  const list = () => container.querySelector<HTMLElement>("[role=listbox]")!;
  return { fake, library, ...around, onopen, container, search, list };
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
    ...beside(fake.call, library),
    onduplicate: nothing,
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

const rowsOf = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>("[data-article]")];

test("rows are chosen with Ctrl, Shift, the space bar and Ctrl+A, and Escape chooses none", async () => {
  const { container, selection, list, library } = await column();
  await waitFor(() => expect(rowsOf(container).length).toBeGreaterThan(3));
  const rows = rowsOf(container);
  await fireEvent.click(rows[0]!, { ctrlKey: true });
  await fireEvent.click(rows[2]!, { shiftKey: true });
  await waitFor(() => expect(selection.count).toBe(3));
  expect(rows[1]?.getAttribute("aria-selected")).toBe("true");
  await fireEvent.keyDown(list(), { key: "ArrowUp", shiftKey: true });
  await waitFor(() => expect(selection.count, "Shift reaches less far again").toBe(2));
  await fireEvent.keyDown(list(), { key: "Escape" });
  expect(selection.count).toBe(0);
  await fireEvent.keyDown(list(), { key: " " });
  expect([...selection.ids]).toEqual([library.row(1)?.id]);
  await fireEvent.keyDown(list(), { key: "a", ctrlKey: true });
  await waitFor(() => expect(selection.count).toBe(library.total));
});

test("what is thrown away leaves the list, is open no more, and comes back by Undo", async () => {
  const { container, fake, library, list, toasts, hands, onopen } = await column();
  await waitFor(() => expect(rowsOf(container).length).toBeGreaterThan(3));
  const [before, first] = [library.total!, library.row(0)!.id];
  await fireEvent.keyDown(list(), { key: "Delete" });
  await waitFor(() => expect(library.total).toBe(before - 1));
  expect(hands.leave).toHaveBeenCalledWith([first]);
  await library.show({ shelf: "trash" });
  await waitFor(() => expect(container.textContent).toContain("30 days left"));
  expect(library.row(0)?.id).toBe(first);
  await library.show({ shelf: "desk" });
  toasts.act(toasts.list[0]!.id);
  await waitFor(() => expect(library.total).toBe(before));
  await waitFor(() => expect(hands.open).toHaveBeenCalledWith("open"));
  expect(fake.seen.some(({ name }) => name === "put_back")).toBe(true);
  expect(onopen).not.toHaveBeenCalled();
});

test("the menu of a row offers what can be done with it, and the keys walk it", async () => {
  const { container, list } = await column();
  await waitFor(() => expect(rowsOf(container).length).toBeGreaterThan(3));
  await fireEvent.keyDown(list(), { key: "F10", shiftKey: true });
  const menu = () => container.querySelector<HTMLElement>("[role=menu]");
  await waitFor(() => expect(menu()).not.toBeNull());
  expect([...menu()!.querySelectorAll("button")].map((one) => one.dataset["action"])).toEqual([
    "row-open",
    "row-duplicate",
    "row-details",
    "row-archive",
    "row-trash",
  ]);
  await fireEvent.keyDown(menu()!, { key: "ArrowDown" });
  expect(document.activeElement?.getAttribute("data-action")).toBe("row-duplicate");
  await fireEvent.keyDown(menu()!, { key: "Escape" });
  expect(menu()).toBeNull();
});

test("tags and status of several articles change together, and Undo gives each its own back", async () => {
  const { container, fake, library, selection, shelving, toasts } = await column();
  await waitFor(() => expect(rowsOf(container).length).toBeGreaterThan(3));
  const ids = [0, 1, 2].map((at) => library.row(at)!.id);
  const tagsOf = () => ids.map((id) => library.row(library.indexOf(id))!.tags);
  const before = tagsOf();
  selection.take(ids);
  await waitFor(() => expect(container.querySelector("[data-action=details-many]")).not.toBeNull());
  await fireEvent.click(container.querySelector("[data-action=details-many]")!);
  await waitFor(() => expect(document.querySelector("[data-dialog=details]")).not.toBeNull());
  await fireEvent.input(document.querySelector("[data-field=details-add-tags]")!, {
    target: { value: "tides" },
  });
  await fireEvent.submit(document.querySelector("[data-dialog=details] form")!);
  await waitFor(() => expect(tagsOf().every((tags) => tags.includes("tides"))).toBe(true));
  expect(shelving.asking).toBeNull();
  await waitFor(() => expect(toasts.list).toHaveLength(1));
  toasts.act(toasts.list.at(-1)!.id);
  await waitFor(() => expect(tagsOf()).toEqual(before));
  expect(fake.seen.some(({ name }) => name === "take_back_change")).toBe(true);
});

test("the list is narrowed, says by what, and is given a name", async () => {
  const { container, library, filing } = await column();
  const all = library.total!;
  await fireEvent.click(container.querySelector("[data-flyout=filter]")!);
  await fireEvent.click(container.querySelector("[data-filter-status=draft]")!);
  await waitFor(() => expect(library.total).toBeLessThan(all));
  expect(container.querySelector(".chips")?.textContent).toContain("Draft");
  await fireEvent.click(container.querySelector("[data-flyout=places]")!);
  await fireEvent.input(container.querySelector("[data-field=search-name]")!, {
    target: { value: "Drafts" },
  });
  await fireEvent.submit(container.querySelector("[data-field=search-name]")!.closest("form")!);
  await waitFor(() => expect(filing.saved.map(({ name }) => name)).toContain("Drafts"));
  await fireEvent.click(container.querySelector(".chip")!);
  await waitFor(() => expect(library.total).toBe(all));
  await fireEvent.click(container.querySelector("[data-saved=Drafts]")!);
  await waitFor(() => expect(library.total).toBeLessThan(all));
});

test("an empty trash, an empty archive and a list that nothing fits say what they are", async () => {
  const { container, library } = await column();
  await library.show({ shelf: "trash" });
  await waitFor(() => expect(container.textContent).toContain("The trash is empty"));
  await library.show({ shelf: "archive" });
  await waitFor(() => expect(container.textContent).toContain("The archive is empty"));
  await library.show({ shelf: "desk", section: "Nowhere" });
  await waitFor(() => expect(container.textContent).toContain("No article fits"));
});
