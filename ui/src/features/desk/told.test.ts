// What the page tells of words: findings marked in the text, and cards for whoever rests on them or asks with a key.

import { EditorView } from "@codemirror/view";
import { fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeAll, expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import type { FindingView } from "../../backend/contract";
import { Actions } from "../../shared/actions.svelte";
import { Toasts } from "../../shared/toasts.svelte";
import { OpenArticle } from "./article.svelte";
import Desk from "./Desk.svelte";
import { flagsAt } from "./editor/flagged";
import type { PartFlag } from "./told";

// A browser tells of a new selection later; happy-dom does it in the middle of the update that set it.
beforeAll(() => {
  const still = (event: Event) => event.stopImmediatePropagation();
  document.addEventListener("selectionchange", still, { capture: true });
});

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

const finding = (words: string, more: Partial<FindingView> = {}): FindingView => ({
  key: words,
  check: "placeholders",
  name: "Placeholders",
  severity: "required",
  place: null,
  words,
  quote: words,
  waiver: null,
  what: `“${words}” was to be filled in`,
  advice: "Write what belongs there.",
  edits: [],
  ...more,
});

async function page() {
  const fake = makeFake();
  const view = await fake.call("open_article", { id: HARBOUR });
  const article = new OpenArticle(view, { call: fake.call, person: { id: "p-ada", name: "Ada", role: "" } });
  const { houses } = await fake.call("library", {});
  article.body.type([{ from: 0, to: 0, insert: "The mayor, TK, said so. " }]);
  const flags: PartFlag[] = [{ finding: finding("TK"), part: "body", from: 11, to: 13 }];
  const beside = { flags, fix: vi.fn(), showFinding: vi.fn(), showNoted: vi.fn() };
  const actions = new Actions();
  const toasts = new Toasts();
  const { container } = render(Desk, {
    ...{ article, house: houses[0]!, toasts, call: fake.call, actions, beside },
  });
  await tick();
  const marked = () => [...container.querySelectorAll(".flagged")].map((one) => one.textContent);
  const editor = EditorView.findFromDOM(
    container.querySelector<HTMLElement>('[data-part="body"] .cm-editor')!,
  )!;
  const type = (at: number, insert: string) =>
    editor.dispatch({ changes: { from: at, insert }, userEvent: "input.type" });
  const ask = async (at: number) => {
    article.body.focus(at);
    await tick();
    actions.do("go.told");
    await tick();
    return document.querySelector<HTMLElement>(".told-asked");
  };
  return { article, actions, beside, container, marked, type, ask, toasts };
}

test("words that something is found in are marked, move with what is typed, and are not marked once they change", async () => {
  const { article, marked, type, actions } = await page();
  expect(marked()).toEqual(["TK"]);
  type(0, "Look: ");
  expect(marked()).toEqual(["TK"]);
  expect(flagsAt(article.body.state, 18).map(({ from, to }) => [from, to])).toEqual([[17, 19]]);
  actions.do("view.findings");
  await tick();
  expect(marked(), "whoever does not want it does not see it").toEqual([]);
  actions.do("view.findings");
  await tick();
  type(12, "x");
  expect(marked()).toEqual([]);
});

test("a key tells what is found at the caret, and the focus comes back with Escape", async () => {
  const { ask, beside, container } = await page();
  const card = await ask(12);
  expect(card?.querySelector('[data-card="finding"]')?.textContent).toContain("“TK” was to be filled in");
  expect(card?.querySelector('[data-card="origin"]'), "and who wrote it").not.toBeNull();
  expect(document.activeElement).toBe(card?.querySelector('[data-action="show-finding"]'));
  await fireEvent.keyDown(document.activeElement!, { key: "Escape" });
  expect(document.querySelector(".told-asked")).toBeNull();
  expect(document.activeElement?.closest("[data-part]")).toBe(container.querySelector('[data-part="body"]'));
  const again = await ask(12);
  await fireEvent.click(again!.querySelector('[data-action="show-finding"]')!);
  expect(beside.showFinding).toHaveBeenCalledWith(expect.objectContaining({ key: "TK" }));
});

test("a finding that can be mended is mended where it stands now", async () => {
  const { ask, beside, article, type } = await page();
  const edits = [{ part: "body", from: 11, to: 13, text: "" }];
  article.body.showFlags([{ finding: finding("TK", { edits }), from: 11, to: 13 }]);
  type(0, "Look: ");
  const card = await ask(18);
  await fireEvent.click(card!.querySelector('[data-action="fix-here"]')!);
  expect(beside.fix).toHaveBeenCalledWith(expect.objectContaining({ edits }), 17);
});

test("the words of a comment and of a suggestion tell who said what, and lead to it", async () => {
  const { ask, beside, article } = await page();
  const comment = article.margin.comments.find((one) => one.id === "comment-1")!;
  const card = await ask(article.margin.placeOf("comment-1")!.from + 1);
  const told = card!.querySelector('[data-card="comment"]')!;
  expect(told.textContent).toContain(comment.thread[0]!.by.name);
  expect(told.textContent).toContain(comment.thread[0]!.text);
  await fireEvent.click(told.querySelector("button")!);
  expect(beside.showNoted).toHaveBeenCalledWith("comment-1");
  const suggestion = article.margin.suggestions.find((one) => one.id === "suggestion-1")!;
  const other = await ask(article.margin.placeOf("suggestion-1")!.from);
  expect(other!.querySelector('[data-card="suggestion"]')!.textContent).toContain(suggestion.replacement);
});

test("where nothing is to be told, that is said", async () => {
  const { article, actions, toasts } = await page();
  article.deck.type([{ from: 0, to: article.deck.length, insert: "" }]);
  article.deck.focus(0);
  await tick();
  actions.do("go.told");
  expect(document.querySelector(".told-asked")).toBeNull();
  expect(toasts.list.length).toBe(1);
});
