// The menu bar says what can be done, under the same names and keys as everywhere.

import { afterEach, expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { Actions } from "../../shared/actions.svelte";
import { speak } from "../../shared/words.svelte";
import { MenuBar, barOf, menuOf } from "./menuBar";

afterEach(() => speak("en"));

function someActions(): Actions {
  const actions = new Actions();
  actions.register([
    { id: "article.new", group: "file", keys: ["Mod+N"], run: vi.fn() },
    { id: "edit.copy", group: "edit", heard: "Mod+C", run: vi.fn() },
    { id: "format.strong", group: "format", keys: ["Mod+B"], run: vi.fn(), can: () => false },
    { id: "view.library", group: "view", keys: ["Mod+\\"], run: vi.fn(), on: () => true },
    { id: "go.command", group: "go", keys: ["Mod+Shift+P"], run: vi.fn(), hidden: true },
  ]);
  return actions;
}

test("every action is in its menu, with what it is called, its keys and its state", () => {
  const { groups } = menuOf(barOf(someActions()), true);
  expect(groups.map(({ name }) => name)).toEqual(["&File", "&Edit", "F&ormat", "&View"]);
  expect(groups.flatMap(({ entries }) => entries)).toEqual([
    { id: "article.new", name: "New article", keys: "Mod+N", enabled: true, checked: null },
    { id: "edit.copy", name: "Copy", keys: "Mod+C", enabled: true, checked: null },
    { id: "format.strong", name: "Bold", keys: "Mod+B", enabled: false, checked: null },
    { id: "view.library", name: "Library", keys: "Mod+\\", enabled: true, checked: true },
  ]);
});

test("Edit begins with Undo, whoever registered first", () => {
  const actions = new Actions();
  for (const id of ["edit.spelling", "edit.copy", "edit.undo"])
    actions.register([{ id, group: "edit", run: vi.fn() }]);
  const [edit] = menuOf(barOf(actions), true).groups;
  expect(edit?.entries.map(({ id }) => id)).toEqual(["edit.undo", "edit.copy", "edit.spelling"]);
});

test("in German it is German, and no two menus have one letter", () => {
  speak("de");
  const { groups } = menuOf(barOf(someActions()), true);
  expect(groups.map(({ name }) => name)).toEqual(["&Datei", "&Bearbeiten", "&Format", "&Ansicht"]);
});

test("keys of the person's own are shown, and what fields hear themselves is never caught", () => {
  const actions = someActions();
  actions.remapped = { "article.new": ["F5"] };
  expect(menuOf(barOf(actions), true).groups[0]?.entries[0]?.keys).toBe("F5");
  const copy = new KeyboardEvent("keydown", { key: "c", ctrlKey: true });
  expect(actions.press(copy, false)).toBe(false);
});

test("the bar is told once for many changes, and not at all for none", async () => {
  vi.useFakeTimers();
  const { call, seen } = makeFake();
  const bar = new MenuBar(call);
  for (const visible of [true, false, true]) bar.show(menuOf(barOf(someActions()), visible));
  await vi.advanceTimersByTimeAsync(MenuBar.REST_MS);
  bar.show(menuOf(barOf(someActions()), true));
  await vi.advanceTimersByTimeAsync(MenuBar.REST_MS);
  expect(seen.map(({ name }) => name)).toEqual(["set_menu"]);
  vi.useRealTimers();
});
