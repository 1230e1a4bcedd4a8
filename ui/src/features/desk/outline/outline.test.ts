// The outline: what stands in it, how many words each place has, and where the caret is.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { makeFake } from "../../../backend/fake/fake";
import { OpenArticle } from "../article.svelte";
import { countWords, currentOf, headingsOf, outlineOf } from "./outline";
import OutlinePanel from "./OutlinePanel.svelte";
import { EVERYTHING } from "../../../backend/listing";

async function opened() {
  const fake = makeFake();
  const { person, houses } = await fake.call("library", {});
  const { rows } = await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 });
  const view = await fake.call("open_article", { id: rows[0]!.id });
  const article = new OpenArticle(view, { call: fake.call, person });
  return { article, house: houses[0]! };
}

test("headings are found outside code, without their marks", () => {
  const text = "# One\n\n```\n# no\n```\n\n## **Two** [a](b) ##\nWords\n#no\n";
  expect(headingsOf(text).map(({ at, level, text }) => [at, level, text])).toEqual([
    [0, 1, "One"],
    [21, 2, "**Two** [a](b)"],
  ]);
});

test("words are what has letters or figures", () => {
  expect(countWords("One – two, 3. ** naïve’s 漢字 😀")).toBe(5);
});

test("the parts stand in the order of the page, each with its words and what is under it", async () => {
  const { article, house } = await opened();
  const places = outlineOf(article, house.order);
  expect(places.filter((place) => place.level === 0).map((place) => place.kind)).toEqual(house.order);
  const takeaways = places.filter((place) => place.kind === "takeaway");
  expect(takeaways).toHaveLength(article.takeaways.length);
  const head = places.find((place) => place.kind === "takeaways")!;
  expect(head.words).toBe(takeaways.reduce((sum, place) => sum + place.words, 0));
});

test("the place of the caret is the last heading before it", async () => {
  const { article, house } = await opened();
  article.body.replace(0, article.body.length, [
    { text: "Before\n\n## A\n\nwords\n\n## B\n\nmore", origin: "h:ada" },
  ]);
  const places = outlineOf(article, house.order);
  const at = (from: number) => places[currentOf(places, { part: "body", from, to: from })]!;
  expect([at(2).kind, at(10).text, at(30).text]).toEqual(["body", "A", "B"]);
  const pair = article.pairs[0]!;
  expect(places[currentOf(places, { part: `answer:${pair.id}`, from: 3, to: 3 })]!.part).toBe(pair.question);
  expect(currentOf(places, null)).toBe(-1);
});

test("the panel is walked with the arrows, marks the place of the caret, and goes where it is told", async () => {
  const { article, house } = await opened();
  const { container } = render(OutlinePanel, { article, house });
  const places = () => [...container.querySelectorAll<HTMLButtonElement>("[data-outline]")];
  await waitFor(() => expect(places().length).toBeGreaterThan(house.order.length));
  article.hand.moved("deck", 0, 0);
  await waitFor(() =>
    expect(container.querySelector("[aria-current=location]")?.getAttribute("data-outline")).toBe("deck"),
  );
  places()[0]!.focus();
  await fireEvent.keyDown(places()[0]!, { key: "ArrowDown" });
  expect(document.activeElement).toBe(places()[1]);
  expect(places().filter((place) => place.tabIndex === 0)).toEqual([places()[1]]);
  let gone: unknown = null;
  const screen = {
    dispatch: () => {},
    focus: (at: unknown) => (gone = at),
    reveal: () => {},
    positionAt: () => null,
    topOfLine: () => 0,
  };
  article.deck.attach(screen);
  await fireEvent.click(places().find((place) => place.dataset["outline"] === "deck")!);
  expect(gone).toBe(0);
});
