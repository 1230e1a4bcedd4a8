// The disclosure panel as a writer uses it: a use is recorded, the note says why it says what it says, and nothing is
// affirmed by itself.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { ARTICLES } from "../../backend/fake/articles";
import type { Call } from "../../backend/call";
import type { ArticleView, HouseView, Recorded, VocabularyView } from "../../backend/contract";
import { Toasts } from "../../shared/toasts.svelte";
import { Conversations } from "./conversations.svelte";
import DisclosurePanel from "./DisclosurePanel.svelte";
import { pieces, sectionOf, unnamedIn } from "./ledger.svelte";

/** An article as the desk holds it, as far as its ledger is concerned. */
class OnTheDesk {
  id: string;
  note = { text: "" };
  hero = $state.raw<ArticleView["hero"]>({} as ArticleView["hero"]);
  updated = $state("");
  ledger = $state.raw<ArticleView["ledger"]>([]);
  disclosure = $state.raw<ArticleView["disclosure"] | null>(null);

  #call: Call;
  #heads: string[] = [];

  constructor(call: Call, view: ArticleView) {
    this.#call = call;
    this.id = view.id;
    this.#read(view);
  }

  flush = async () => true;

  set = (field: string, value: string) => {
    const edits = [{ kind: "set" as const, field, value }];
    void this.#call("edit_article", { id: this.id, base: this.#heads, edits, pasted: false }).then(
      ({ article }) => article && this.#read(article),
    );
  };

  taking = async (change: () => Promise<Recorded>) => {
    const answer = await change();
    this.#read(answer.article);
    return answer;
  };

  #read({ ledger, disclosure, updated, hero, heads }: ArticleView) {
    this.hero = hero;
    this.#heads = heads;
    this.updated = updated;
    this.ledger = ledger;
    this.disclosure = disclosure;
  }
}

/** A use of a tool, but for what it is about. */
const USE = {
  ...{
    id: null,
    at: null,
    by: null,
    kind: "drafting",
    extent: "full",
    in_output: true,
    first_draft_by: "human",
  },
  ...{
    initiative: "human",
    purpose: "",
    prompt: "",
    prompt_visibility: "private",
    outcome: "kept",
    note: "",
  },
  tool: { name: "Scribe", provider: "", model: "", version: "", descriptor: "" },
};

async function opened(conversations?: Conversations) {
  const fake = makeFake();
  const view = await fake.call("library", {});
  const id = ARTICLES[0]!.id;
  const article = new OnTheDesk(fake.call, await fake.call("open_article", { id }));
  const onjump = vi.fn();
  render(DisclosurePanel, {
    call: fake.call,
    article,
    house: view.houses[0] as HouseView,
    vocabulary: view.vocabulary as VocabularyView,
    part: () => "takeaway:t-0",
    onjump,
    oncompiled: vi.fn(),
    ...(conversations ? { conversations } : {}),
  });
  return { fake, article, onjump };
}

test("nobody has spoken for a new article, and no AI is said only by a person", async () => {
  const { article } = await opened();
  screen.getByText("Nobody has said whether AI was used.");
  await fireEvent.click(screen.getByText("Affirm that no AI was used"));
  await screen.findByText("No AI was used.", { selector: ".level" });
  expect(article.disclosure?.no_ai?.by.name).toBeTruthy();
  await fireEvent.click(screen.getByText("Take that back"));
  await screen.findByText("Nobody has said whether AI was used.");
});

test("a use is recorded in three presses, where the writer is, and the note names its entries", async () => {
  const user = userEvent.setup();
  const { fake, article, onjump } = await opened();
  await user.click(screen.getByText("Add a use of a tool"));
  await user.type(screen.getByLabelText("Which tool?"), "Scribe");
  await user.click(screen.getByLabelText("Drafting"));
  await user.click(screen.getByText("Record"));
  await waitFor(() => expect(article.ledger).toHaveLength(1));
  expect(fake.seen.find(({ name }) => name === "record_contribution")?.request).toMatchObject({
    kind: "drafting",
    parts: ["takeaways"],
    prompt_visibility: "private",
  });
  await user.click(screen.getAllByRole("button", { name: "Key Takeaways" }).at(-1)!);
  expect(onjump).toHaveBeenCalledWith("takeaways");
  const phrase = screen.getByTitle("Why does it say this?");
  await user.click(phrase);
  expect(phrase.getAttribute("aria-pressed")).toBe("true");
});

test("what a rule refuses is said, and what was filled in stays", async () => {
  const user = userEvent.setup();
  const { fake } = await opened();
  await user.click(screen.getByText("Add a use of a tool"));
  await user.type(screen.getByLabelText("Which tool?"), "Scribe");
  await user.click(screen.getByLabelText("Research"));
  fake.failNext("record_contribution", { code: "refused", message: "the ledger is closed" });
  await user.click(screen.getByText("Record"));
  await screen.findByText("the ledger is closed");
  expect((screen.getByLabelText("Which tool?") as HTMLInputElement).value).toBe("Scribe");
});

test("a person's own wording that leaves a tool out is found", () => {
  const entry = (name: string, outcome: string) => ({ outcome, tool: { name } }) as never;
  expect(unnamedIn("Made with Scribe.", [entry("Scribe", "edited"), entry("Easel", "kept")])).toEqual([
    "Easel",
  ]);
  expect(unnamedIn("Made by hand.", [entry("Scribe", "discarded")])).toEqual([]);
});

test("a compiled text comes apart into its phrases and comes together again", () => {
  const phrases = [
    { from: 5, to: 9, contributions: ["a"] },
    { from: 10, to: 12, contributions: ["b"] },
  ];
  const found = pieces("Made here by hand", phrases);
  expect(found.map(({ text }) => text).join("")).toBe("Made here by hand");
  expect(found.filter(({ entries }) => entries.length).map(({ text }) => text)).toEqual(["here", "by"]);
});

test("every part belongs to a section, and the note to none", () => {
  expect(["headline", "hero.alt", "takeaway:x", "answer:y", "qa.topic", "note", ""].map(sectionOf)).toEqual([
    "headline",
    "hero",
    "takeaways",
    "qa",
    "qa",
    null,
    null,
  ]);
});

test("what machines are told is shown when asked for, follows the ledger, and is copied with what is on the screen", async () => {
  const user = userEvent.setup();
  const { article } = await opened();
  const flush = vi.spyOn(article, "flush");
  await user.click(screen.getByText("For machines"));
  await screen.findByText(/NewsArticle/);
  expect(screen.getAllByText("Nothing may be said yet.")).toHaveLength(4);
  expect(screen.queryByRole("button", { name: "Copy: Response header" })).toBeNull();

  await user.click(screen.getByText("Add a use of a tool"));
  await user.type(screen.getByLabelText("Which tool?"), "Scribe");
  await user.click(screen.getByLabelText("Drafting"));
  await user.click(screen.getByText("Record"));
  await screen.findByText(/AI-Disclosure: mode=ai-modified, model="Scribe"/);

  flush.mockClear();
  await user.click(screen.getByRole("button", { name: "Copy: schema.org JSON-LD" }));
  await waitFor(() => expect(screen.getAllByText("Copied").length).toBeGreaterThan(0));
  expect(flush).toHaveBeenCalled();
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^<script type="application\/ld\+json">\n\{/);
  expect(copied.trimEnd().endsWith(`</${"script"}>`)).toBe(true);
});

test("without a clipboard the text is shown whole, to be selected by hand", async () => {
  const user = userEvent.setup();
  await opened();
  await user.click(screen.getByText("For machines"));
  await screen.findByText(/NewsArticle/);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no clipboard"));
  await user.click(screen.getByRole("button", { name: "Copy: schema.org JSON-LD" }));
  await screen.findByText("The clipboard could not be reached. Select the text and copy it.");
});

test("what the note suggests is recorded one by one, by a person, or said not to be so", async () => {
  const user = userEvent.setup();
  const { article } = await opened();
  await screen.findByText("Perhaps also used");
  expect(article.ledger, "nothing is added by itself").toHaveLength(0);
  await user.click(screen.getAllByText("Record it")[0]!);
  await waitFor(() => expect(article.ledger).toHaveLength(1));
  await waitFor(() => expect(screen.getAllByText("Record it")).toHaveLength(1));
  await user.click(screen.getByText("Not so"));
  expect(screen.queryByText("Record it")).toBeNull();
  expect(article.ledger).toHaveLength(1);
});

test("a conversation shows which words came from it", async () => {
  const user = userEvent.setup();
  const { fake, article } = await opened();
  await user.click(await screen.findByText("Compare with a conversation…"));
  await screen.findByText(/42 words/);
  await user.click(screen.getByText("Record it"));
  await waitFor(() => expect(article.ledger.map(({ kind }) => kind)).toEqual(["summary"]));
  const accepted = fake.seen.find(({ name }) => name === "accept_proposal");
  expect(accepted?.request).toMatchObject({ stretches: [{ part: "takeaway:t-0", at: 0, len: 10 }] });
});

test("tools of the library are offered, and one press brings all that is known of one", async () => {
  const user = userEvent.setup();
  const { fake, article } = await opened();
  const tool = {
    name: "Midjourney",
    provider: "Midjourney",
    model: "v6",
    version: "",
    descriptor: "a picture maker",
  };
  await fake.call("keep_tool", { id: null, tool });
  await fake.call("keep_tool", { id: null, tool: { ...tool, name: "Scribe", model: "", provider: "Quill" } });
  await user.click(screen.getByText("Add a use of a tool"));
  await user.click(await screen.findByRole("button", { name: "Midjourney v6" }));
  screen.getByText("Midjourney v6 · Midjourney · a picture maker");
  await user.click(screen.getByLabelText("Drafting"));
  await user.click(screen.getByText("Record"));
  await waitFor(() => expect(article.ledger[0]?.tool).toEqual(tool));
});

test("a name that is known brings what is known of it, and takes it along when another is typed", async () => {
  const user = userEvent.setup();
  const { fake, article } = await opened();
  const tool = { name: "Scribe", provider: "Quill", model: "", version: "", descriptor: "a writer" };
  await fake.call("keep_tool", { id: null, tool });
  await user.click(screen.getByText("Add a use of a tool"));
  await screen.findByRole("button", { name: "Scribe" });
  await user.clear(screen.getByLabelText("Which tool?"));
  await user.type(screen.getByLabelText("Which tool?"), "scribe");
  await screen.findByText("scribe · Quill · a writer");
  await user.type(screen.getByLabelText("Which tool?"), " Two");
  expect(screen.queryByText(/Quill/)).toBeNull();
  await user.click(screen.getByLabelText("Drafting"));
  await user.click(screen.getByText("Record"));
  await waitFor(() => expect(article.ledger[0]?.tool).toMatchObject({ name: "scribe Two", provider: "" }));
  // What was typed new is there the next time.
  const known = await fake.call("tools", {});
  expect(known.map((one) => one.tool.name)).toEqual(["scribe Two", "Scribe"]);
});

test("the questions about a picture have no answer until a person gives one, and four times yes wants a label", async () => {
  const user = userEvent.setup();
  const { fake, article } = await opened();
  const tool = { name: "Midjourney", provider: "", model: "", version: "", descriptor: "" };
  const use = { ...USE, article: article.id, kind: "image_generation", parts: ["hero"], tool };
  await article.taking(() => fake.call("record_contribution", use));
  await screen.findByText("Whether the picture needs a label is open.");
  const groups = () => [...document.querySelectorAll<HTMLElement>("[data-question]")];
  const chosen = () => groups().map((group) => group.querySelector<HTMLInputElement>("input:checked")?.value);
  expect(chosen(), "software answers nothing").toEqual(Array(6).fill("open"));
  for (const group of groups().slice(0, 4)) await user.click(within(group).getByLabelText("Yes"));
  await screen.findByText("The picture needs a label that readers see in the picture itself.");
  expect(Object.keys(article.hero.answers)).toHaveLength(4);
  await user.click(within(groups()[2]!).getByLabelText("No"));
  await screen.findByText("The picture needs no label.");
  await user.click(within(groups()[2]!).getByLabelText("Not answered"));
  await screen.findByText("The questions, one of them open");
  expect(article.hero.answers).not.toHaveProperty("appears_authentic");
});

test("each part that the ledger speaks of has its level, and leads to the part", async () => {
  const user = userEvent.setup();
  const { fake, article, onjump } = await opened();
  expect(document.querySelector("[data-level-of]")).toBeNull();
  await article.taking(() =>
    fake.call("record_contribution", { ...USE, article: article.id, parts: ["body"], first_draft_by: "ai" }),
  );
  const row = await waitFor(() => document.querySelector<HTMLElement>('[data-level-of="body"]')!);
  expect(row.textContent).toMatch(/Made by AI/);
  await user.click(within(row).getByRole("button"));
  expect(onjump).toHaveBeenCalledWith("body");
});

/** A window with this article on the desk, as far as a dropped conversation needs it. */
function ground(article: string | null) {
  const toasts = new Toasts();
  const [show, bringIn] = [vi.fn(), vi.fn()];
  return {
    toasts,
    show,
    bringIn,
    conversations: new Conversations({ article: () => article, show, bringIn, toasts }),
  };
}

test("a dropped conversation is compared with the article on the desk, and the other way is offered", async () => {
  const { toasts, show, bringIn, conversations } = ground(ARTICLES[0]!.id);
  const { fake } = await opened(conversations);
  await screen.findByText("Perhaps also used");
  conversations.take(["/home/ada/chat.md"]);
  await screen.findByText(/42 words/);
  expect(show).toHaveBeenCalled();
  expect(fake.seen.find(({ name }) => name === "proposals_from")?.request).toMatchObject({
    file: "/home/ada/chat.md",
  });
  expect(fake.seen.map(({ name }) => name)).not.toContain("import_files");
  expect(toasts.list[0]?.text).toMatch(/chat\.md.* was read as a conversation/);
  toasts.act(toasts.list[0]!.id);
  expect(bringIn).toHaveBeenCalledWith("/home/ada/chat.md");
  expect(conversations.of(ARTICLES[0]!.id)).toBeNull();
});

test("an export of conversations is no article, and without an article there is nothing to compare it with", () => {
  const there = ground("a-1");
  there.conversations.take(["/home/ada/conversations.json", "/home/ada/other.md"]);
  expect(there.toasts.list[0]).toMatchObject({
    action: null,
    text: expect.stringMatching(/others one at a time/),
  });
  expect([there.conversations.of("a-1"), there.conversations.of("a-2")]).toEqual([
    "/home/ada/conversations.json",
    null,
  ]);

  const { conversations, toasts, show, bringIn } = ground(null);
  conversations.take(["/home/ada/chat.html"]);
  expect(toasts.list[0]?.text).toMatch(/Open the article that it is about/);
  expect(
    [show, bringIn].some((done) => done.mock.calls.length > 0),
    "nothing is done by itself",
  ).toBe(false);
  toasts.act(toasts.list[0]!.id);
  expect(bringIn).toHaveBeenCalledWith("/home/ada/chat.html");
});
