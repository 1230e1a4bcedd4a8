// The window as a whole, on the record in memory that call.ts takes where there is no desktop program.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { beforeAll, beforeEach, expect, test } from "vitest";
import App from "./App.svelte";
import type { Fake } from "./backend/fake/fake";
import { LANGUAGES, speak } from "./shared/words.svelte";

// A browser tells of a new selection later; happy-dom does it in the middle of the update that set it, which
// CodeMirror refuses.
beforeAll(() => {
  const still = (event: Event) => event.stopImmediatePropagation();
  document.addEventListener("selectionchange", still, { capture: true });
});

beforeEach(() => localStorage.clear());

async function app() {
  const { container } = render(App);
  await waitFor(() => expect(container.querySelector("[data-part=headline]")).not.toBeNull());
  const part = (name: string) => container.querySelector(`[data-part="${name}"] .cm-content`)?.textContent;
  const press = (key: string, more: KeyboardEventInit = {}) =>
    fireEvent.keyDown(window, { key, ctrlKey: true, ...more });
  const fake = (window as unknown as { fake: Fake }).fake;
  return { container, part, press, fake };
}

test("the newest article stands on the desk, and its row is the current one", async () => {
  const { container, part } = await app();
  await waitFor(() => expect(container.querySelector("[data-article][aria-current=true]")).not.toBeNull());
  expect(container.querySelector("[data-article]")?.textContent).toContain(part("headline"));
});

test("Ctrl+N starts an empty article and puts the caret into its headline", async () => {
  const { press } = await app();
  await press("n");
  await waitFor(() => expect(document.activeElement?.closest("[data-part=headline]")).not.toBeNull());
});

test("Ctrl+E asks where to, and not twice", async () => {
  const { container, press } = await app();
  await press("e");
  await waitFor(() => expect(container.querySelector("[data-dialog=export]")).not.toBeNull());
  await press("e");
  expect(container.querySelectorAll("[data-dialog=export]")).toHaveLength(1);
});

test("Ctrl and the backslash hide the library, and a search brings it back", async () => {
  const { container, press } = await app();
  await press("\\");
  expect(container.querySelector("[data-field=search]")).toBeNull();
  await press("F", { shiftKey: true });
  await waitFor(() => expect(document.activeElement?.getAttribute("data-field")).toBe("search"));
});

test("Ctrl+S says that the words are kept", async () => {
  const { container, press } = await app();
  await press("s");
  await waitFor(() => expect(container.querySelector(".toasts")?.textContent).toContain("Saved."));
});

test("dropped files are reported, and the list is read again", async () => {
  const { container, fake } = await app();
  const before = fake.seen.filter(({ name }) => name === "articles").length;
  fake.tell("dropped", {
    answer: { imported: [], refused: [{ file: "/a.pdf", reason: "This is not text." }] },
  });
  await waitFor(() => expect(container.querySelector("[data-dialog=import-report]")).not.toBeNull());
  expect(container.querySelector("[data-dialog=import-report]")?.textContent).toContain("This is not text.");
  await waitFor(() =>
    expect(fake.seen.filter(({ name }) => name === "articles").length).toBeGreaterThan(before),
  );
});

test("an article that somebody else changed is read again", async () => {
  const { container, part, fake } = await app();
  const id = container.querySelector<HTMLElement>("[data-article]")!.dataset["article"]!;
  fake.write(id, "headline", "Changed from the terminal");
  await waitFor(() => expect(part("headline")).toBe("Changed from the terminal"));
  await waitFor(() =>
    expect(container.querySelector(`[data-article="${id}"]`)?.textContent).toContain(
      "Changed from the terminal",
    ),
  );
});

test("closing the window waits for the last words, and then closes it", async () => {
  const { fake } = await app();
  fake.tell("closing", {});
  await waitFor(() => expect(fake.seen.map(({ name }) => name)).toContain("close_window"));
});

test("a window with words that cannot be saved asks before it closes", async () => {
  const { container, fake } = await app();
  const closings = () => fake.seen.filter(({ name }) => name === "close_window").length;
  const before = closings();
  fake.failAll("edit_article", { code: "not_saved", message: "The disk is full." });
  await fireEvent.click(container.querySelector("[data-action=add-takeaway]")!);
  fake.tell("closing", {});
  await waitFor(() =>
    expect(container.querySelector("[data-dialog=leave]")?.textContent).toContain("The disk is full."),
  );
  expect(closings()).toBe(before);
  await fireEvent.click(container.querySelector("[data-dialog=leave] [data-action=leave]")!);
  await waitFor(() => expect(closings()).toBe(before + 1));
  fake.failAll(null);
});

test("every action has a name in every language, and no two have the same keys", async () => {
  const { container, press } = await app();
  await press("P", { shiftKey: true });
  await waitFor(() => expect(container.querySelectorAll("[data-choice]").length).toBeGreaterThan(20));
  for (const language of LANGUAGES) {
    speak(language);
    await waitFor(() => expect(document.documentElement.lang).toBe(language));
    const names = [...container.querySelectorAll("[data-choice] .name")].map((one) => one.textContent ?? "");
    expect(names.filter((name) => /^action-|^group-/.test(name))).toEqual([]);
  }
  speak("en");
  await fireEvent.keyDown(container.querySelector("[role=combobox]")!, { key: "Escape" });
  container.querySelector<HTMLDialogElement>("dialog[open]")?.close();
  await press("/");
  await waitFor(() => expect(container.querySelector("[data-dialog=shortcuts]")).not.toBeNull());
  const keys = [...container.querySelectorAll("[data-shortcut] .keys")].map((one) => one.textContent?.trim());
  const taken = keys.filter((key) => key && key !== "–");
  expect(taken).toEqual([...new Set(taken)]);
});

test("the history stands beside the article and goes away again", async () => {
  const { container, press } = await app();
  await press("H", { shiftKey: true });
  await waitFor(() =>
    expect(container.querySelector("[data-inspector=history] [data-moment]")).not.toBeNull(),
  );
  await press("H", { shiftKey: true });
  expect(container.querySelector("[data-inspector]")).toBeNull();
});

test("what is chosen in the palette is done when the palette is gone", async () => {
  const { container, press } = await app();
  await press("P", { shiftKey: true });
  const field = await waitFor(() => container.querySelector("[data-field=command]")!);
  await fireEvent.input(field, { target: { value: "history" } });
  await waitFor(() => expect(container.querySelectorAll("[data-choice]")).toHaveLength(1));
  await fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(container.querySelector("[data-inspector=history]")).not.toBeNull());
  expect(container.querySelector("[data-dialog=command]")).toBeNull();
});

test("what is chosen from the menu bar is done once, and not under a dialog", async () => {
  const { container, fake } = await app();
  await waitFor(() => expect(fake.seen.some(({ name }) => name === "set_menu")).toBe(true));
  fake.tell("menu", { id: "article.export" });
  await waitFor(() => expect(container.querySelectorAll("[data-dialog=export]")).toHaveLength(1));
  const made = () => fake.seen.filter(({ name }) => name === "new_article").length;
  const before = made();
  fake.tell("menu", { id: "article.new" });
  await Promise.resolve();
  expect(made()).toBe(before);
});

test("Alt alone goes to the menu bar, and Alt with an arrow does not", async () => {
  const { fake } = await app();
  const opened = () => fake.seen.filter(({ name }) => name === "open_menu").length;
  const key = (key: string) => ({ key, altKey: true });
  await fireEvent.keyDown(window, key("Alt"));
  await fireEvent.keyDown(window, key("ArrowUp"));
  await fireEvent.keyUp(window, { key: "Alt" });
  expect(opened()).toBe(0);
  await fireEvent.keyDown(window, key("Alt"));
  await fireEvent.keyUp(window, { key: "Alt" });
  expect(opened()).toBe(1);
});

test("a folder comes in beside the writing, can be stopped, and says what came of it", async () => {
  const { container, fake } = await app();
  const command = async (name: string) => {
    await fireEvent.keyDown(window, { key: "P", ctrlKey: true, shiftKey: true });
    const field = await waitFor(() => container.querySelector("dialog[open] input") as HTMLInputElement);
    await fireEvent.input(field, { target: { value: name } });
    await fireEvent.keyDown(field, { key: "Enter" });
  };
  await command("Import a folder");
  const stop = await waitFor(() => {
    const found = container.querySelector("[data-job=import] [data-action=cancel-job]");
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
  fake.tell("closing", {});
  await waitFor(() => expect(container.querySelector("[data-dialog=wait]")).not.toBeNull());
  await fireEvent.click(container.querySelector("[data-dialog=wait] [data-action=stay]") as HTMLElement);
  await fireEvent.click(stop);
  await waitFor(() => {
    const said = container.querySelector("[data-dialog=job-report], .toasts")?.textContent ?? "";
    expect(`${said}${container.querySelector("[data-dialog=job-report]")?.textContent ?? ""}`).toContain(
      "Stopped.",
    );
  });
  expect(container.querySelector("[data-job=import]")).toBeNull();
});

test("words are found across the library, and a click opens the article where they stand", async () => {
  const { container, press, part } = await app();
  await press("S", { altKey: true });
  const field = await waitFor(() => {
    const found = container.querySelector("[data-field=find-all]");
    expect(found).not.toBeNull();
    return found as HTMLInputElement;
  });
  await fireEvent.input(field, { target: { value: "red pencil" } });
  const hit = await waitFor(
    () => {
      const found = container.querySelector("[data-hit]");
      expect(found).not.toBeNull();
      return found as HTMLElement;
    },
    { timeout: 4_000 },
  );
  expect(hit.querySelector("mark")?.textContent).toBe("red pencil");
  await fireEvent.click(hit);
  await waitFor(() => expect(part("headline")).toContain("The Timetable That Asked"));
});
