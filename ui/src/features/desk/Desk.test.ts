// The page under the hands: lists by keyboard, and what is said when a save fails.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeAll, expect, test } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { EVERYTHING } from "../../backend/listing";
import type { LibraryView } from "../../backend/contract";
import { Actions } from "../../shared/actions.svelte";
import { Toasts } from "../../shared/toasts.svelte";
import { Desk as OpenDesk } from "./desk.svelte";
import Desk from "./Desk.svelte";
import Toasted from "../../shared/Toasts.svelte";

// A browser tells of a new selection later; happy-dom does it in the middle of the update that set it, which
// CodeMirror refuses.
beforeAll(() => {
  const still = (event: Event) => event.stopImmediatePropagation();
  document.addEventListener("selectionchange", still, { capture: true });
});

async function page() {
  const fake = makeFake();
  const library: LibraryView = await fake.call("library", {});
  const house = library.houses[0]!;
  const { rows } = await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 });
  const desk = new OpenDesk({ call: fake.call, person: library.person });
  await desk.open(rows[0]!.id);
  const article = desk.current!;
  const toasts = new Toasts();
  const actions = new Actions();
  const { container } = render(Desk, { article, house, toasts, call: fake.call, actions });
  render(Toasted, { toasts });
  const texts = () => article.takeaways.map((one) => one.text.text);
  const first = (count: number) => texts().slice(0, count);

  /** Puts the caret into the takeaway at `index` and presses a key. */
  async function press(
    index: number,
    at: "start" | "end" | number,
    key: string,
    init: KeyboardEventInit = {},
  ) {
    const entry = article.takeaways[index]!;
    entry.text.focus(at);
    await tick();
    const content = container.querySelector(`[data-part="takeaway:${entry.id}"] .cm-content`)!;
    await fireEvent.keyDown(content, { key, bubbles: true, ...init });
    await tick();
  }
  const entry = (index: number) => container.querySelectorAll<HTMLElement>(".takeaways [data-entry]")[index]!;
  const focused = () => document.activeElement?.closest<HTMLElement>("[data-part]")?.dataset["part"];
  return { fake, actions, article, container, texts, first, press, entry, focused };
}

test("Enter at the end of a takeaway starts the next one and goes there", async () => {
  const { article, first, texts, press, focused } = await page();
  const before = texts();
  await press(0, "end", "Enter");
  expect(first(3)).toEqual([before[0], "", before[1]]);
  expect(focused()).toBe(`takeaway:${article.takeaways[1]!.id}`);
});

test("Enter inside a takeaway splits it there", async () => {
  const { first, texts, press } = await page();
  const [whole] = texts();
  await press(0, 8, "Enter");
  expect(first(2)).toEqual([whole!.slice(0, 8), whole!.slice(8)]);
});

test("a list pasted into a takeaway becomes several, and Undo takes it back", async () => {
  const { article, first, texts, entry, focused } = await page();
  const before = texts();
  article.takeaways[0]!.text.focus("end");
  await tick();
  const paste = async (text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    await fireEvent(entry(0).querySelector(".cm-content")!, event);
    await tick();
  };
  await paste(" and\r\n- one\r\n- two");
  expect(first(4)).toEqual([`${before[0]}and`, "one", "two", before[1]]);
  expect(focused()).toBe(`takeaway:${article.takeaways[2]!.id}`);
  expect(article.takeaways[1]!.text.runs[0]!.origin).toMatch(/^u:/);
  await fireEvent.click(document.querySelector('[data-action="undo-paste"]')!);
  expect(texts()).toEqual(before);
});

test("a paragraph of the body becomes takeaways with its origins, and stays where it is", async () => {
  const { actions, article, texts } = await page();
  const before = texts();
  article.body.replace(0, article.body.length, [
    { text: "One came. ", origin: "h:ada" },
    { text: "Two left.\n\nNobody stayed.", origin: "r:model" },
  ]);
  article.body.focus(3);
  await tick();
  actions.all.find((action) => action.id === "article.make-takeaways")!.run();
  await tick();
  expect(texts()).toEqual([...before, "One came.", "Two left."]);
  expect(article.takeaways.at(-1)!.text.runs).toEqual([{ len: 9, origin: "r:model" }]);
  expect(article.body.text).toBe("One came. Two left.\n\nNobody stayed.");
  await fireEvent.click(document.querySelector('[data-action="undo-make-takeaways"]')!);
  expect(texts()).toEqual(before);
});

test("Enter in an empty takeaway does not pile up empty ones", async () => {
  const { texts, press } = await page();
  await press(0, "end", "Enter");
  const count = texts().length;
  await press(1, "end", "Enter");
  expect(texts()).toHaveLength(count);
});

test("Backspace at the start joins a takeaway to the one before", async () => {
  const { article, first, texts, press, focused } = await page();
  const [one, two] = texts();
  await press(1, "start", "Backspace");
  expect(first(1)).toEqual([`${one}${two}`]);
  expect(focused()).toBe(`takeaway:${article.takeaways[0]!.id}`);
});

test("Delete at the end joins the next takeaway to it", async () => {
  const { first, texts, press } = await page();
  const [one, two] = texts();
  await press(0, "end", "Delete");
  expect(first(1)).toEqual([`${one}${two}`]);
});

test("Alt and the arrows move a takeaway and keep the caret in it", async () => {
  const { article, first, texts, press, focused } = await page();
  const [one, two] = texts();
  const moved = article.takeaways[0]!.id;
  await press(0, 3, "ArrowDown", { altKey: true });
  expect(first(2)).toEqual([two, one]);
  expect(focused()).toBe(`takeaway:${moved}`);
  await press(1, 3, "ArrowUp", { altKey: true });
  expect(first(2)).toEqual([one, two]);
});

test("the buttons move too, and the first cannot go up", async () => {
  const { first, texts, entry } = await page();
  const [one, two] = texts();
  expect(entry(0).querySelector<HTMLButtonElement>("[data-action=move-up]")!.disabled).toBe(true);
  await fireEvent.click(entry(0).querySelector("[data-action=move-down]")!);
  expect(first(2)).toEqual([two, one]);
});

test("a removed takeaway comes back whole, where it was", async () => {
  const { article, texts, entry } = await page();
  const before = texts();
  const removed = article.takeaways[1]!.id;
  await fireEvent.click(entry(1).querySelector("[data-action=remove]")!);
  expect(texts()).toHaveLength(before.length - 1);
  await fireEvent.click(document.querySelector("[data-action=undo-removal]")!);
  expect(texts()).toEqual(before);
  expect(article.takeaways[1]!.id).toBe(removed);
});

test("questions and answers are added, moved and removed the same way", async () => {
  const { article, container } = await page();
  const before = article.pairs.map((pair) => pair.id);
  await fireEvent.click(container.querySelector("[data-action=add-pair]")!);
  expect(article.pairs).toHaveLength(before.length + 1);
  const added = container.querySelector<HTMLElement>(`[data-entry="${article.pairs.at(-1)!.id}"]`)!;
  await fireEvent.click(added.querySelector("[data-action=move-up]")!);
  expect(article.pairs.at(-2)!.id).toBe(added.dataset["entry"]);
  await fireEvent.click(added.querySelector("[data-action=remove]")!);
  expect(article.pairs.map((pair) => pair.id)).toEqual(before);
});

test("every part of the model article stands on the page once", async () => {
  const { article, container } = await page();
  const names = [...container.querySelectorAll<HTMLElement>("[data-part]")].map(
    (part) => part.dataset["part"],
  );
  expect(names.toSorted()).toEqual(
    article
      .parts()
      .map((part) => part.name)
      .toSorted(),
  );
});

test("a save that fails says NOT SAVED and why, and a copy can go elsewhere", async () => {
  const { fake, article, container } = await page();
  fake.failAll("edit_article", { code: "not_saved", message: "The disk is full." });
  article.addTakeaway(null);
  await article.flush();
  const state = container.querySelector<HTMLElement>("[data-save-state]")!;
  await waitFor(() => expect(state.dataset["saveState"]).toBe("unsaved"));
  expect(state.textContent).toContain("The disk is full.");
  await fireEvent.click(state.querySelector("[data-action=save-copy]")!);
  await waitFor(() => expect(fake.seen.map(({ name }) => name)).toContain("save_copy"));
  await waitFor(() => expect(document.body.textContent).toContain("A copy is in"));
  fake.failAll(null);
  await fireEvent.click(state.querySelector("[data-action=retry]")!);
  await waitFor(() => expect(state.dataset["saveState"]).toBe("saved"));
});

test("Ctrl+B acts on the words in hand, also after a dialog had the focus, and not on a single line", async () => {
  const { actions, article } = await page();
  article.body.focus("start");
  await tick();
  expect(actions.do("format.strong")).toBe(true);
  expect(article.body.text.startsWith("****")).toBe(true);
  article.headline.focus("end");
  await tick();
  expect(actions.do("format.strong"), "a headline has no Markdown").toBe(false);
});

test("Ctrl+F searches the whole article and marks what it finds; Escape goes back to the words", async () => {
  const { actions, article, container, focused } = await page();
  article.headline.focus("start");
  await tick();
  actions.do("edit.find");
  await tick();
  const field = container.querySelector<HTMLInputElement>("[data-field=find]")!;
  expect(document.activeElement).toBe(field);
  const word = /\p{L}{4,}/u.exec(article.body.text)![0];
  await fireEvent.input(field, { target: { value: word } });
  await tick();
  expect(container.querySelector("[data-part=body] .found")?.textContent?.toLowerCase()).toBe(
    word.toLowerCase(),
  );
  await fireEvent.keyDown(field, { key: "Escape" });
  await tick();
  expect(container.querySelector("[data-field=find]")).toBeNull();
  expect(container.querySelector(".found")).toBeNull();
  expect(focused()).toBeDefined();
});

test("Ctrl+Z joins what Enter split, from the new takeaway too, and gives the caret back", async () => {
  const { article, texts, press, focused } = await page();
  const before = texts();
  await press(0, 8, "Enter");
  await press(1, "start", "z", { ctrlKey: true });
  expect(texts()).toEqual(before);
  expect(focused()).toBe(`takeaway:${article.takeaways[0]!.id}`);
  expect(article.takeaways[0]!.text.state.selection.main.head).toBe(8);
});

test("Ctrl+Z after Backspace brings the joined takeaway back with the caret in it", async () => {
  const { article, texts, press, focused } = await page();
  const [before, id] = [texts(), article.takeaways[1]!.id];
  await press(1, "start", "Backspace");
  await press(0, "end", "z", { ctrlKey: true });
  expect(texts()).toEqual(before);
  expect(focused()).toBe(`takeaway:${id}`);
});

test("every part is gone to by name and by the keys for the next one, and the entry in hand is moved and removed", async () => {
  const { actions, article, first, texts, focused } = await page();
  actions.do("go.headline");
  await tick();
  expect(focused()).toBe("headline");
  actions.do("go.next-part");
  await tick();
  expect(focused()).toBe("deck");
  actions.do("go.qa");
  await tick();
  expect(focused()).toBe("qa.topic");
  expect(actions.do("entry.remove"), "no entry is in hand").toBe(false);
  actions.do("go.takeaways");
  await tick();
  const [one, two] = texts();
  actions.do("entry.move-down");
  await tick();
  expect(first(2)).toEqual([two, one]);
  actions.do("entry.remove");
  await tick();
  expect(texts()[0]).toBe(two);
  expect(article.takeaways.map((takeaway) => takeaway.text.text)).not.toContain(one);
});

test("Undo and Redo of the menu bar do what their keys do in the text with the caret", async () => {
  const { actions, article } = await page();
  const { headline } = article;
  headline.focus("end");
  await tick();
  const before = headline.text;
  headline.type([{ from: before.length, to: before.length, insert: "!" }]);
  expect(headline.text).toBe(`${before}!`);
  actions.do("edit.undo");
  expect(headline.text).toBe(before);
  actions.do("edit.redo");
  expect(headline.text).toBe(`${before}!`);
});
