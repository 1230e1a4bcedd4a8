// Choices take effect at once, are kept in order, and a refused one says why beside its field.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { speak } from "../../shared/words.svelte";
import { Settings } from "./settings.svelte";
import SettingsDialog from "./SettingsDialog.svelte";
import { wear } from "./wear";

afterEach(() => speak("en"));

async function opened(first?: string) {
  const fake = makeFake();
  const settings = new Settings(fake.call);
  await settings.open();
  const { houses } = await fake.call("library", {});
  const onclose = vi.fn();
  const given = {
    settings,
    call: fake.call,
    flush: async () => true,
    houses,
    onshortcuts: vi.fn(),
    onbroughtback: vi.fn(),
    onclose,
  };
  const { container, unmount } = render(SettingsDialog, first ? { ...given, first } : given);
  const field = (name: string) => container.querySelector<HTMLInputElement>(`[data-field="${name}"]`)!;
  const asked = () => fake.seen.filter(({ name }) => name === "set_settings").map(({ request }) => request);
  return { ...given, fake, container, field, asked, unmount };
}

test("a choice is in effect before the library has answered", async () => {
  const fake = makeFake({ latency_ms: 20 });
  const settings = new Settings(fake.call);
  await settings.open();
  const kept = settings.set({ theme: "dark" });
  expect(settings.chosen.theme).toBe("dark");
  expect(await kept).toBe(true);
  expect(settings.chosen.theme).toBe("dark");
});

test("of quick choices the last one holds", async () => {
  const fake = makeFake({ latency_ms: 5 });
  const settings = new Settings(fake.call);
  await settings.open();
  const all = [80, 90, 110, 125].map((size_percent) => settings.set({ size_percent }));
  await Promise.all(all);
  expect(settings.chosen.size_percent).toBe(125);
});

test("what cannot be kept goes back to what it was and says why", async () => {
  const { fake, settings } = await opened();
  fake.failNext("set_settings");
  expect(await settings.set({ theme: "dark" })).toBe(false);
  expect(settings.chosen.theme).toBe("system");
  expect(settings.failures.theme).toMatch(/disk is full/);
});

test("a name is kept a moment after the last key, and a blank one is refused beside its field", async () => {
  const { field, asked, container } = await opened();
  await fireEvent.input(field("person_name"), { target: { value: "Grace Hopper" } });
  expect(asked()).toEqual([]);
  await waitFor(() => expect(asked()).toEqual([{ person_name: "Grace Hopper" }]));
  await fireEvent.input(field("person_name"), { target: { value: " " } });
  await fireEvent.change(field("person_name"));
  await waitFor(() => expect(container.querySelector(".failure")?.textContent).toMatch(/needs a name/));
  expect(field("person_name").getAttribute("aria-invalid")).toBe("true");
  expect(field("person_name").value).toBe(" ");
});

test("what is typed is kept when the dialog is closed in the middle of it", async () => {
  const { field, asked, unmount } = await opened();
  await fireEvent.input(field("person_role"), { target: { value: "Staff writer" } });
  unmount();
  await waitFor(() => expect(asked()).toEqual([{ person_role: "Staff writer" }]));
});

test("the arrows go from section to section", async () => {
  const { container } = await opened();
  const tab = () => container.querySelector<HTMLElement>("[role=tab][aria-selected=true]")!;
  await fireEvent.keyDown(tab(), { key: "ArrowDown" });
  expect(tab().dataset["section"]).toBe("house");
  expect(document.activeElement).toBe(tab());
  await fireEvent.keyDown(tab(), { key: "ArrowUp" });
  await fireEvent.keyDown(tab(), { key: "ArrowUp" });
  expect(tab().dataset["section"]).toBe("backups");
});

test("the window wears what was chosen and speaks its language", async () => {
  const { settings } = await opened();
  const root = document.createElement("html");
  await settings.set({ theme: "dark", contrast: "high", motion: "reduced", language: "de" });
  wear(settings.chosen, root, "en-US");
  expect({ ...root.dataset }).toEqual({ theme: "dark", contrast: "high", motion: "reduced" });
  expect(await screen.findByText("Einstellungen")).toBeTruthy();
  await settings.set({ theme: "system", contrast: "system", motion: "system", language: "system" });
  wear(settings.chosen, root, "en-US");
  expect({ ...root.dataset }).toEqual({});
  expect(await screen.findByText("Settings")).toBeTruthy();
});

test("the house style of new articles is chosen, and what it asks for is shown", async () => {
  const { container, asked } = await opened("house");
  await fireEvent.click(container.querySelector<HTMLInputElement>("input[value=plain]")!);
  expect(asked()).toEqual([{ house: "plain" }]);
  await fireEvent.click(container.querySelector<HTMLElement>('[data-house="ainews"]')!);
  await waitFor(() => expect(container.querySelector("table")?.textContent).toContain("Key Takeaways"));
});

test("a backup is made now, and one is brought back only after a question", async () => {
  const { container, fake, onbroughtback } = await opened("backups");
  const press = (name: string) =>
    fireEvent.click(container.querySelector<HTMLElement>(`[data-action="${name}"]`)!);
  await waitFor(() => expect(container.querySelectorAll("[data-backup]")).toHaveLength(4));
  await press("back-up");
  await waitFor(() => expect(container.querySelectorAll("[data-backup]")).toHaveLength(5));
  await press("ask-bring-back");
  expect(fake.seen.some(({ name }) => name === "bring_back")).toBe(false);
  await press("keep");
  await press("ask-bring-back");
  await press("bring-back");
  await waitFor(() => expect(onbroughtback).toHaveBeenCalled());
});

test("a backup that fails says why", async () => {
  const { container, fake } = await opened("backups");
  fake.failNext("back_up");
  await fireEvent.click(container.querySelector<HTMLElement>("[data-action=back-up]")!);
  await waitFor(() => expect(container.querySelector("[role=alert]")?.textContent).toMatch(/disk is full/));
});
