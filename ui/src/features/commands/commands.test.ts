// The palette and quick open, with real actions and the fake back end.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { Actions, shownKeys } from "../../shared/actions.svelte";
import Chooser from "./Chooser.svelte";
import { articles, commands, used } from "./commands.svelte";
import ShortcutSheet from "./ShortcutSheet.svelte";

function someActions(): Actions {
  const actions = new Actions();
  actions.register([
    { id: "article.new", group: "file", keys: ["Mod+N"], run: vi.fn() },
    { id: "article.export", group: "file", keys: ["Mod+E"], run: vi.fn(), can: () => false },
    { id: "view.library", group: "view", keys: ["Mod+\\"], run: vi.fn(), on: () => true },
    { id: "go.command", group: "go", keys: ["Mod+Shift+P"], run: vi.fn(), hidden: true },
  ]);
  return actions;
}

test("the palette offers what can be done now, by its name", () => {
  const offered = commands(someActions(), "", []);
  expect(offered.map(({ id }) => id)).toEqual(["view.library", "article.new"]);
  expect(offered[1]).toMatchObject({ name: "New article", keys: "Ctrl+N", aside: "File", on: null });
});

test("what was used last comes first while nothing is typed", () => {
  const recent = used(["view.library"], "article.new");
  expect(commands(someActions(), "", recent).map(({ id }) => id)).toEqual(["article.new", "view.library"]);
});

test("quick open finds articles by their words, and by a few of their letters", async () => {
  const fake = makeFake({ articles: 40 });
  const found = await articles(fake.call, "Report No. 17");
  expect(found[0]?.name).toContain("Report No. 17");
  expect(found[0]?.marks.length).toBeGreaterThan(10);
  const scattered = await articles(fake.call, "hrbr twn lts");
  expect(scattered[0]?.name).toContain("Harbour Town Lets");
});

test("keys are read as people write them", () => {
  expect(shownKeys("Mod+Shift+P")).toBe("Ctrl+Shift+P");
  expect(shownKeys("Mod++")).toBe("Ctrl++");
  expect(shownKeys(undefined)).toBeNull();
});

test("arrows and Enter choose; the choice is made once the palette is closed", async () => {
  const onchoose = vi.fn();
  const onclose = vi.fn();
  const actions = someActions();
  const choices = (typed: string) => commands(actions, typed, []);
  render(Chooser, { name: "command", label: "Find a command", choices, onchoose, onclose });
  const field = screen.getByRole("combobox");
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
  await fireEvent.keyDown(field, { key: "ArrowDown" });
  expect(field.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[1]?.id);
  await fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(onchoose).toHaveBeenCalledWith("article.new"));
  expect(onclose).toHaveBeenCalledOnce();
});

test("a stale answer does not replace a newer one", async () => {
  const waiting: ((names: string[]) => void)[] = [];
  const choices = () =>
    new Promise<string[]>((done) => waiting.push(done)).then((names) =>
      names.map((name) => ({ id: name, name, marks: [], aside: "", keys: null, on: null })),
    );
  render(Chooser, { name: "article", label: "Find", choices, onchoose: vi.fn(), onclose: vi.fn() });
  await fireEvent.input(screen.getByRole("combobox"), { target: { value: "b" } });
  await waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.(["new"]);
  waiting[0]?.(["old"]);
  await waitFor(() =>
    expect(screen.getAllByRole("option").map((one) => one.textContent?.trim())).toEqual(["new"]),
  );
});

test("an action gets other keys, but none that are taken and no letter alone", async () => {
  const actions = someActions();
  const onremap = vi.fn();
  render(ShortcutSheet, { known: actions, onremap, onclose: vi.fn() });
  const button = screen.getByRole("button", { name: /Keys for New article/ });
  await fireEvent.click(button);
  await fireEvent.keyDown(button, { key: "e", ctrlKey: true });
  expect(screen.getByText(/already means “Export…”/)).toBeTruthy();
  await fireEvent.keyDown(button, { key: "j" });
  expect(screen.getByText(/alone is for writing/)).toBeTruthy();
  await fireEvent.keyDown(button, { key: "j", ctrlKey: true });
  expect(onremap).toHaveBeenLastCalledWith({ "article.new": ["Mod+J"] });
  await fireEvent.click(screen.getByRole("button", { name: "Reset all" }));
  expect(onremap).toHaveBeenLastCalledWith({});
});
