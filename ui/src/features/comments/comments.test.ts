// What is said about an article, with the fake record and the real desk between.

import { expect, test } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import type { ArticleView } from "../../backend/contract";
import { Comments, type Discussed, wordAt } from "./comments.svelte";

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

/** An article that is discussed, without a page: places are those of the record. */
function discussed(view: ArticleView) {
  let now = view;
  const article: Discussed & { spot: { part: string; from: number; to: number } | null; shown: unknown[] } = {
    id: view.id,
    spot: null,
    shown: [],
    heads: view.heads,
    get hand() {
      return { spot: article.spot };
    },
    margin: {
      get comments() {
        return now.comments;
      },
      get suggestions() {
        return now.suggestions;
      },
      placeOf: (id) => {
        const one = [...now.comments, ...now.suggestions].find((other) => other.id === id);
        return one?.place ? { part: one.part, ...one.place } : null;
      },
      point: () => {},
      accept: () => "changed",
    },
    parts: () =>
      ["headline", "deck", "body"].map((name) => ({ name, text: name === "body" ? now.body : "" })),
    part: (name) => ({
      text: name === "body" ? now.body : now.headline,
      follow: (from, to) => ({ from, to }),
      forget: () => {},
      focus: (at) => article.shown.push(["focus", name, at]),
      reveal: (from, to) => article.shown.push(["reveal", name, from, to]),
    }),
    flush: async () => true,
    taking: async <Answer extends { article: ArticleView }>(change: () => Promise<Answer>) => {
      const answer = await change();
      now = answer.article;
      return answer;
    },
  };
  return article;
}

async function opened() {
  const fake = makeFake();
  const article = discussed(await fake.call("open_article", { id: HARBOUR }));
  let shown = 0;
  const comments = new Comments(
    fake.call,
    () => article,
    () => (shown += 1),
  );
  return { fake, article, comments, shown: () => shown };
}

test("what is open stands in the order of the text, and what has lost its words behind it", async () => {
  const { comments } = await opened();
  expect(comments.shown.map(({ one }) => one.id)).toEqual(["comment-1", "suggestion-1", "comment-3"]);
  expect(["open", "lost", "settled"].map((filter) => comments.count(filter as "open"))).toEqual([3, 1, 1]);
  comments.filter = "lost";
  expect(comments.shown.map(({ one }) => one.id)).toEqual(["comment-3"]);
});

test("a comment on a selection is said about it, and on disk", async () => {
  const { comments, article, fake, shown } = await opened();
  article.spot = { part: "headline", from: 2, to: 9 };
  comments.begin("comment");
  expect(shown(), "the panel comes into sight").toBe(1);
  expect(comments.draft?.quote).toBe("Harbour");
  comments.draft!.text = "Which one?";
  expect(await comments.send()).toBe(true);
  expect(comments.draft).toBeNull();
  const kept = (await fake.call("open_article", { id: HARBOUR })).comments.at(-1);
  expect(kept).toMatchObject({ part: "headline", quote: "Harbour", place: { from: 2, to: 9 } });
  expect(kept?.thread[0]?.text).toBe("Which one?");
});

test("without a selection it is about the word at the caret, a suggestion about the place itself", async () => {
  const { comments, article } = await opened();
  article.spot = { part: "headline", from: 4, to: 4 };
  comments.begin("comment");
  expect(comments.draft).toMatchObject({ quote: "Harbour", whole: false });
  comments.begin("suggestion");
  expect(comments.draft).toMatchObject({ quote: "", held: { from: 4, to: 4 } });
  expect(wordAt("a  b", 2)).toEqual([2, 2]);
});

test("an answer, a word that it is done, and that it is not", async () => {
  const { comments, article } = await opened();
  comments.reply("comment-1");
  comments.answer!.text = "Anselm Droste.";
  expect(await comments.sendAnswer()).toBe(true);
  expect(article.margin.comments[0]?.thread.at(-1)?.text).toBe("Anselm Droste.");
  await comments.resolve("comment-1", true);
  expect(article.margin.comments[0]?.state).toBe("resolved");
  await comments.resolve("comment-1", false);
  expect(article.margin.comments[0]?.state).toBe("open");
});

test("a comment whose words are gone is fastened to others only when some are selected", async () => {
  const { comments, article } = await opened();
  article.spot = { part: "body", from: 3, to: 3 };
  expect(await comments.fasten("comment-3")).toBe(false);
  expect(comments.failure).not.toBe("");
  article.spot = { part: "body", from: 3, to: 10 };
  expect(await comments.fasten("comment-3")).toBe(true);
  expect(article.margin.comments.find((one) => one.id === "comment-3")?.lost).toBe(false);
});

test("nothing is sent while words are not saved, and what was written stays", async () => {
  const { comments, article } = await opened();
  article.flush = async () => false;
  article.spot = { part: "headline", from: 2, to: 9 };
  comments.begin("comment");
  comments.draft!.text = "Which one?";
  expect(await comments.send()).toBe(false);
  expect(comments.failure).not.toBe("");
  expect(comments.draft?.text).toBe("Which one?");
});

test("a suggestion whose words have changed is not taken unasked", async () => {
  const { comments } = await opened();
  comments.accept("suggestion-1");
  expect(comments.changed).toBe("suggestion-1");
});

test("the caret goes from one to the next and around", async () => {
  const { comments, article } = await opened();
  article.spot = { part: "body", from: 0, to: 0 };
  comments.step(1);
  const [first, second] = ["comment-1", "suggestion-1"].map((id) => article.margin.placeOf(id)!);
  expect(article.shown.at(-1)).toEqual(["reveal", "body", first?.from, first?.to]);
  article.spot = first!;
  expect(comments.current).toBe("comment-1");
  comments.step(1);
  expect(article.shown.at(-1)).toEqual(["reveal", "body", second?.from, second?.to]);
  article.spot = second!;
  comments.step(1);
  expect(article.shown.at(-1)).toEqual(["reveal", "body", first?.from, first?.to]);
});

test("what is open in all articles is one list", async () => {
  const { comments } = await opened();
  await comments.look();
  expect(comments.all?.map((said) => said.id)).toEqual(["suggestion-1", "comment-3", "comment-1"]);
});

test("CriticMarkup in the text is seen, and turned into suggestions and comments when asked", async () => {
  const { comments, fake, article } = await opened();
  expect(comments.marked).toBe(false);
  const { heads } = await fake.call("open_article", { id: HARBOUR });
  const insert = [{ text: "{++New. ++}{==Old==}{>>Really?<<} ", origin: "h:p-ada" }];
  await fake.call("edit_article", {
    id: HARBOUR,
    base: heads,
    edits: [{ kind: "splice", part: "body", at: 0, delete: 0, insert }],
    pasted: false,
  });
  await article.taking(async () => {
    const now = await fake.call("open_article", { id: HARBOUR });
    return {
      article: now,
      row: (await fake.call("resolve_comment", { article: HARBOUR, comment: "comment-2", resolved: true }))
        .row,
    };
  });
  expect(comments.marked).toBe(true);
  await comments.readMarks();
  expect(comments.marked).toBe(false);
  expect(comments.news).not.toBe("");
  expect(article.margin.suggestions.some((one) => one.replacement === "New. ")).toBe(true);
  expect(article.margin.comments.some((one) => one.quote === "Old")).toBe(true);
});
