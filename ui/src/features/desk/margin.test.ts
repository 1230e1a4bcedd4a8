// Comments and suggestions in the text of the open article: they move with it, and what is accepted can be undone.

import { describe, expect, test } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { OpenArticle } from "./article.svelte";
import { exchange } from "./margin.svelte";

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

async function opened() {
  const fake = makeFake();
  const view = await fake.call("open_article", { id: HARBOUR });
  const article = new OpenArticle(view, { call: fake.call, person: { id: "p-ada", name: "Ada", role: "" } });
  const kept = () => fake.call("open_article", { id: HARBOUR });
  const words = (id: string) => {
    const place = article.margin.placeOf(id);
    return place && article.part(place.part)?.state.sliceDoc(place.from, place.to);
  };
  return { fake, article, kept, words };
}

describe("the margin", () => {
  test("a comment stays on its words while others are typed, before they are saved and after", async () => {
    const { article, words } = await opened();
    const quote = "a man who could not be argued with";
    expect(words("comment-1")).toBe(quote);
    article.body.type([{ from: 0, to: 0, insert: "Look: 😀 " }]);
    expect(words("comment-1")).toBe(quote);
    await article.flush();
    expect(words("comment-1")).toBe(quote);
    const { from, to } = article.margin.placeOf("comment-1")!;
    article.body.type([{ from, to, insert: "" }]);
    await article.flush();
    const one = () => article.margin.comments.find((other) => other.id === "comment-1");
    expect(one()?.lost, "it is lost in sight").toBe(true);
    article.body.undo();
    await article.flush();
    expect(one()?.lost).toBe(false);
    expect(words("comment-1")).toBe(quote);
  });

  test("an accepted suggestion is one step of undo, with what became of it", async () => {
    const { article, kept } = await opened();
    const before = article.body.text;
    expect(article.margin.accept("suggestion-1")).toBe("accepted");
    expect(article.body.text).toContain("the second most expensive thing the town owns, after the school");
    await article.flush();
    expect((await kept()).suggestions[0]?.state).toBe("accepted");
    expect((await kept()).runs["body"]?.some((run) => run.origin === "h:p-jon")).toBe(true);
    expect(article.margin.accept("suggestion-1"), "once").toBe("gone");
    article.body.undo();
    await article.flush();
    expect(article.body.text).toBe(before);
    const record = await kept();
    expect([record.body, record.suggestions[0]?.state]).toEqual([before, "open"]);
    expect(record.runs["body"]?.some((run) => run.origin === "h:p-jon")).toBe(false);
    expect(article.margin.placeOf("suggestion-1")).not.toBeNull();
  });

  test("a suggestion about words that are not what they were is taken only when somebody says anyway", async () => {
    const { article } = await opened();
    const { from } = article.margin.placeOf("suggestion-1")!;
    article.body.type([{ from: from + 4, to: from + 4, insert: "very " }]);
    expect(article.margin.accept("suggestion-1")).toBe("changed");
    expect(article.body.text).toContain("the very most expensive");
    expect(article.margin.accept("suggestion-1", true)).toBe("accepted");
    expect(article.body.text).toContain(
      "is the second most expensive thing the town owns, after the school.",
    );
  });

  test("only the letters that differ are exchanged", () => {
    expect(exchange("fox", "fax")).toEqual({ at: 1, remove: 1, insert: "a" });
    expect(exchange("", "new")).toEqual({ at: 0, remove: 0, insert: "new" });
    expect(exchange("a😀b", "a😁b")).toEqual({ at: 1, remove: 2, insert: "😁" });
    expect(exchange("aa", "a")).toEqual({ at: 1, remove: 1, insert: "" });
  });
});
