// Words are marked, pasted and walked through by what a person says of them; undo brings back what was there.

import { expect, test } from "vitest";
import { makeFake } from "../../../backend/fake/fake";
import { OpenArticle } from "../article.svelte";
import type { PartText } from "../partText";
import { bodyOnly, runsByCharacter } from "../rehearsal";
import { countWords, runAt, stretches } from "./counting";
import { explained, nameOf } from "./names";
import { Originating } from "./originating.svelte";

const ADA = { id: "p-ada", name: "Ada Quill", role: "Editor" };

async function opened(body = "One two.\n\nThree four.") {
  const fake = makeFake();
  const view = await fake.call("new_article", { house: null });
  const article = new OpenArticle(view, { call: fake.call, person: ADA });
  article.body.replace(0, 0, [{ text: body, origin: "u:import-1" }]);
  await article.flush();
  return { fake, article, whence: new Originating(article, fake.call, () => article.parts()) };
}

function runs(part: PartText): [string, string][] {
  let at = 0;
  return part.runs.map(({ len, origin }) => [part.text.slice(at, (at += len)), origin]);
}

test("a new tool becomes an entry of the ledger, and the words are its; one undo takes the mark back", async () => {
  const { article, whence } = await opened();
  const spot = { part: article.body, from: 0, to: 8 };
  expect(await whence.mark(spot, { tool: "ChatGPT", kind: "drafting" })).toBe(true);
  const [entry] = article.ledger;
  expect(entry).toMatchObject({ tool: { name: "ChatGPT" }, kind: "drafting", parts: ["body"] });
  expect(runs(article.body)[0]).toEqual(["One two.", `c:${entry?.id}`]);
  expect(nameOf(`c:${entry?.id}`, article)).toBe("ChatGPT · Drafting");
  article.body.undo();
  expect(runs(article.body)).toEqual([[article.body.text, "u:import-1"]]);
});

test("a new source and another person are kept with the article, and what has neither name nor address is refused", async () => {
  const { article, whence } = await opened();
  const spot = { part: article.body, from: 0, to: 8 };
  await whence.mark(spot, { title: "Minutes", url: "https://vell.example", clip: "One two." });
  expect(article.sources).toMatchObject([{ title: "Minutes", clip: "One two." }]);
  expect(runs(article.body)[0]?.[1]).toBe(`r:${article.sources[0]?.id}`);
  await whence.mark(spot, { person: "Bo Berg, clerk" });
  const bo = article.people.find((one) => one.name === "Bo Berg");
  expect(runs(article.body)[0]?.[1]).toBe(`h:${bo?.id}`);
  expect(explained(`h:${bo?.id}`, article, 0)).toEqual(["Bo Berg", "clerk; wrote this"]);
  expect(await whence.mark(spot, { title: "", url: "", clip: "" })).toBe(false);
  expect(whence.failure).toContain("a source needs");
});

test("the walk goes through what nobody has spoken for, says it with one key, and takes it back", async () => {
  const { article, whence } = await opened();
  whence.toggleParagraphs();
  whence.start();
  expect(whence.unspoken.map(({ from, to }) => article.body.text.slice(from, to))).toEqual([
    "One two.\n\n",
    "Three four.",
  ]);
  await whence.speak("me");
  expect(whence.unspoken).toHaveLength(1);
  expect(whence.walk).toMatchObject({ from: 10 });
  await whence.speak("tool");
  expect(whence.asked, "it is not clear which tool is meant").toMatchObject({ how: "mark", about: "tool" });
  await whence.answer({ tool: "ChatGPT", kind: "summary" });
  expect([whence.asked, whence.unspoken, whence.walk]).toEqual([null, [], null]);
  expect(whence.takeBack()).toBe(true);
  expect(whence.unspoken).toHaveLength(1);
  await whence.speak("tool");
  expect(whence.unspoken, "the one tool there is is meant").toHaveLength(0);
  expect(runs(article.body).map(([, origin]) => origin[0])).toEqual(["h", "c"]);
});

test("what is pasted as somebody’s is theirs; what is pasted next is unknown again", async () => {
  const { article, whence } = await opened("");
  article.body.type([{ from: 0, to: 0, insert: "a" }]);
  await whence.pasteAs("c:draft");
  const paste = (text: string, at: number) =>
    article.body.took([
      article.body.state.update({ changes: { from: at, insert: text }, userEvent: "input.paste" }),
    ]);
  paste("machine ", 1);
  paste("whose", 9);
  expect(runs(article.body)).toMatchObject([
    ["a", "h:p-ada"],
    ["machine ", "c:draft"],
    ["whose", expect.stringMatching(/^u:paste-/)],
  ]);
});

test("words from another article bring along what they come from, and a paste leaves apart from what is typed", async () => {
  const { fake, article, whence } = await opened();
  await whence.mark({ part: article.body, from: 0, to: 8 }, { tool: "ChatGPT", kind: "drafting" });
  await article.flush();
  const origin = runs(article.body)[0]?.[1] ?? "";
  const other = new OpenArticle(await fake.call("new_article", { house: null }), {
    call: fake.call,
    person: ADA,
  });
  const foreign = { article: article.id, origins: [origin] };
  const seen = fake.seen.length;
  other.body.type([{ from: 0, to: 0, insert: "Typed. " }]);
  other.bringing(other.body, foreign);
  other.body.took([other.body.state.update({ changes: { from: 0, insert: "x" }, userEvent: "input.paste" })]);
  await other.flush();
  const sent = fake.seen.slice(seen).flatMap(({ name, request }) => {
    if (name !== "edit_article") return [];
    const { edits, pasted } = request as { edits: { kind: string }[]; pasted: boolean };
    return [[pasted, ...edits.map(({ kind }) => kind)]];
  });
  expect(sent).toEqual([
    [false, "splice"],
    [true, "adopt", "splice"],
  ]);
  expect(other.ledger).toMatchObject([{ tool: { name: "ChatGPT" } }]);
});

test("words are counted by the origin of their first letter, as the record counts them", () => {
  const text = "## A heading, and — a dash\n東京都 2026 e\u0301t é";
  const count = (runs: { len: number; origin: string }[]) => Object.fromEntries(countWords(text, runs));
  expect(count([{ len: text.length, origin: "h:a" }])).toEqual({ "h:a": 11 });
  expect(
    count([
      { len: 5, origin: "h:a" },
      { len: text.length - 5, origin: "c:b" },
    ]),
  ).toEqual({ "h:a": 1, "c:b": 10 });
  expect(bodyOnly("ab 12").runs).toEqual({ body: runsByCharacter("ab 12") });
});

test("a run is found at its borders, and blank stretches are nobody’s business", async () => {
  const { article } = await opened("ab");
  expect(runAt(article.body, 0)).toEqual({ from: 0, to: 2, origin: "u:import-1" });
  article.body.replace(2, 2, [{ text: "\n\n", origin: "u:x" }]);
  article.body.mark([{ from: 0, to: 2 }], "h:p-ada");
  expect(stretches([article.body], (origin) => origin.startsWith("u:"))).toEqual([]);
});
