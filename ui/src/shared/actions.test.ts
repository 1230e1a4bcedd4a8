// What keys mean, and to whom.

import { describe, expect, test, vi } from "vitest";
import { Actions, written } from "./actions.svelte";

const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  new KeyboardEvent("keydown", { key, ...held });

describe("actions", () => {
  test("a key press is written as actions write it", () => {
    expect(written(press("p", { ctrlKey: true, shiftKey: true }))).toBe("Mod+Shift+P");
    expect(written(press("ArrowUp", { altKey: true }))).toBe("Alt+ArrowUp");
    expect(written(press("\\", { metaKey: true }))).toBe("Mod+\\");
  });

  test("keys do what can be done now, and the newest registration comes first", () => {
    const actions = new Actions();
    const [below, above] = [vi.fn(), vi.fn()];
    actions.register([{ id: "a.below", group: "edit", keys: ["Mod+K"], run: below }]);
    const back = actions.register([{ id: "a.above", group: "edit", keys: ["Mod+K"], run: above }]);
    expect(actions.press(press("k", { ctrlKey: true }), false)).toBe(true);
    back();
    expect(actions.press(press("k", { ctrlKey: true }), false)).toBe(true);
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1]);
  });

  test("what cannot be done now leaves its keys to others", () => {
    const actions = new Actions();
    actions.register([{ id: "a.b", group: "edit", keys: ["F2"], run: vi.fn(), can: () => false }]);
    expect(actions.press(press("F2"), false)).toBe(false);
    expect(actions.do("a.b")).toBe(false);
  });

  test("a dialog is a question of its own: only what is allowed there answers", () => {
    const actions = new Actions();
    const run = vi.fn();
    actions.register([{ id: "a.b", group: "edit", keys: ["F2"], run }]);
    expect(actions.press(press("F2"), true)).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test("a person's own keys stand in for the given ones", () => {
    const actions = new Actions();
    const run = vi.fn();
    actions.register([{ id: "a.b", group: "edit", keys: ["F2"], run }]);
    actions.remapped = { "a.b": ["F3"] };
    expect(actions.press(press("F2"), false)).toBe(false);
    expect(actions.press(press("F3"), false)).toBe(true);
  });
});

test("what the web view does by itself on its keys is left to it, and done on others", () => {
  const actions = new Actions();
  const run = vi.fn();
  actions.register([{ id: "a.b", group: "edit", keys: ["F2"], native: true, run }]);
  expect(actions.press(new KeyboardEvent("keydown", { key: "F2" }), false)).toBe(false);
  actions.remapped = { "a.b": ["F3"] };
  expect(actions.press(new KeyboardEvent("keydown", { key: "F3" }), false)).toBe(true);
  expect(run).toHaveBeenCalledOnce();
});
