// Review as an editor meets it: nothing is filled in, only the words on the screen are signed, a void one says why.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ARTICLES } from "../../backend/fake/articles";
import { makeFake } from "../../backend/fake/fake";
import type { ArticleView, Reviewed } from "../../backend/contract";
import { speak } from "../../shared/words.svelte";
import { inWords } from "./causes";
import { CODES, inWords as refusalInWords } from "./refusals";
import { Reviewing, short } from "./review.svelte";
import ReviewPanel from "./ReviewPanel.svelte";

/** An article as the desk holds it, as far as review is concerned. */
class OnTheDesk {
  id: string;
  fingerprint = $state("");
  updated = $state("");
  saveState = $state({ kind: "saved" });
  /** What is typed and not saved yet. */
  typed: (() => Promise<void>) | null = null;

  constructor(view: ArticleView) {
    this.id = view.id;
    this.read(view);
  }

  flush = async () => {
    await this.typed?.();
    this.typed = null;
    return true;
  };

  taking = async (change: () => Promise<Reviewed>) => {
    const answer = await change();
    this.read(answer.article);
    return answer;
  };

  read({ fingerprint, updated }: ArticleView) {
    this.fingerprint = fingerprint;
    this.updated = updated;
  }
}

async function opened() {
  const fake = makeFake();
  const id = ARTICLES[0]!.id;
  const { heads } = await fake.call("open_article", { id });
  const draft = { kind: "set", field: "status", value: "draft" } as const;
  await fake.call("edit_article", { id, base: heads, edits: [draft], pasted: false });
  const article = new OnTheDesk(await fake.call("open_article", { id }));
  const reviewing = new Reviewing(
    fake.call,
    () => article,
    () => {},
  );
  const onopen = vi.fn();
  const { container } = render(ReviewPanel, { reviewing, article, keysOf: () => "", onopen });
  const find = <Found extends HTMLElement>(selector: string) => container.querySelector<Found>(selector);
  await waitFor(() => expect(find("[data-status]")).not.toBeNull());
  const reread = async () => article.read(await fake.call("open_article", { id }));
  return { fake, article, reviewing, onopen, find, reread };
}

async function fillIn(find: <Found extends HTMLElement>(selector: string) => Found | null) {
  const user = userEvent.setup();
  await fireEvent.click(find('[data-action="sign-off"]')!);
  await user.type(find('[data-field="sign-by"]')!, "Maren Osterby");
  await user.type(find('[data-field="sign-role"]')!, "copy editor");
  await user.click(find('[data-scope="facts"]')!);
  await user.click(find('[data-decision="approved"]')!);
}

test("nothing of a sign-off is filled in, and it can be kept only when all of it is said", async () => {
  const { find } = await opened();
  await fireEvent.click(find('[data-action="sign-off"]')!);
  for (const field of ["sign-by", "sign-role", "sign-note"])
    expect(find<HTMLInputElement>(`[data-field="${field}"]`)!.value).toBe("");
  expect(document.querySelectorAll("form input:checked")).toHaveLength(0);
  const keep = () => find<HTMLButtonElement>('[data-action="keep-sign-off"]')!;
  expect(keep().disabled).toBe(true);
  await fireEvent.click(find('[data-action="cancel-sign-off"]')!);
  await fillIn(find);
  expect(keep().disabled).toBe(false);
  await fireEvent.click(find('[data-decision="rejected"]')!);
  expect(keep().disabled).toBe(true);
  screen.getByText("Why it is rejected");
});

test("a sign-off that began while another panel was in sight is there when this one comes", async () => {
  const fake = makeFake();
  const id = ARTICLES[0]!.id;
  const article = new OnTheDesk(await fake.call("open_article", { id }));
  const shows = vi.fn();
  const reviewing = new Reviewing(fake.call, () => article, shows);
  reviewing.begin();
  expect(shows).toHaveBeenCalled();
  const { container } = render(ReviewPanel, { reviewing, article, keysOf: () => "", onopen: () => {} });
  await waitFor(() => expect(container.querySelector('[data-form="sign-off"]')).not.toBeNull());
  reviewing.turnTo("another");
  expect(reviewing.form, "what was said of one article is not said of another").toBeNull();
});

test("what is signed is what the form shows, and it holds until a word changes", async () => {
  const { fake, article, find, reread } = await opened();
  await fillIn(find);
  const shown = find("[data-seen]")!;
  expect(shown.textContent).toContain(short(article.fingerprint));
  await fireEvent.click(find('[data-action="keep-sign-off"]')!);
  await waitFor(() => expect(find('[data-sign-off="fresh"]')).not.toBeNull());
  const asked = fake.seen.findLast(({ name }) => name === "sign_off")!.request;
  expect(asked).toMatchObject({ fingerprint: article.fingerprint, scope: ["facts"], decision: "approved" });
  fake.write(article.id, "deck", "Another deck.");
  await reread();
  await waitFor(() => expect(find('[data-sign-off="void"]')).not.toBeNull(), { timeout: 2000 });
  screen.getByText(/1 sentence changed/);
});

test("unsaved keys are saved first, and then the person looks again", async () => {
  const { fake, article, reviewing, find, reread } = await opened();
  await fillIn(find);
  article.typed = async () => {
    fake.write(article.id, "deck", "Typed at the last moment.");
    await reread();
  };
  await fireEvent.click(find('[data-action="keep-sign-off"]')!);
  await screen.findByText(/Saving changed the words/);
  expect(fake.seen.some(({ name }) => name === "sign_off")).toBe(false);
  expect(reviewing.moved).toBe(true);
  await fireEvent.click(find('[data-action="keep-sign-off"]')!);
  await waitFor(() => expect(find('[data-sign-off="fresh"]')).not.toBeNull());
});

test("an act that needs a reason asks for it, and what is missing is said before an approval", async () => {
  const { fake, find } = await opened();
  await fireEvent.click(find('[data-act="send"]')!);
  await waitFor(() => expect(find('[data-status="in_review"]')).not.toBeNull());
  expect(find<HTMLButtonElement>('[data-act="approve"]')!.disabled).toBe(true);
  screen.getByText("One more person must sign the words that stand there now.");
  await fireEvent.click(find('[data-act="request_changes"]')!);
  await userEvent.setup().type(find('[data-field="reason"]')!, "Which harbour?");
  await fireEvent.click(find('[data-action="keep-reason"]')!);
  await waitFor(() => expect(find('[data-status="changes_requested"]')).not.toBeNull());
  screen.getByText("Which harbour?");
  const asked = fake.seen.findLast(({ name }) => name === "act_on_article")!.request;
  expect(asked).toMatchObject({ act: "request_changes", reason: "Which harbour?" });
});

test("a refusal is said, and nothing that was filled in is lost", async () => {
  const { fake, find, reviewing } = await opened();
  await fillIn(find);
  fake.failNext("sign_off", { code: "refused", message: "Ada is an author of this article" });
  await fireEvent.click(find('[data-action="keep-sign-off"]')!);
  await screen.findByText("Ada is an author of this article");
  expect(reviewing.form?.by).toBe("Maren Osterby");
});

test("a rule that says no is worded in the window’s language, with the name of whoever was to sign", async () => {
  const { fake, find } = await opened();
  speak("de");
  try {
    await fillIn(find);
    fake.failNext("sign_off", { code: "reviewer_is_author", message: "in English, for the terminal" });
    await fireEvent.click(find('[data-action="keep-sign-off"]')!);
    await screen.findByText(/^Maren Osterby hat an diesem Artikel geschrieben/);
    const said = CODES.map((code) => refusalInWords({ code, message: "English" }, "Maren"));
    expect(new Set(said).size, "each rule has words of its own").toBe(CODES.length);
    expect(said.filter((words) => words === "English" || words.startsWith("review-"))).toEqual([]);
    expect(refusalInWords({ code: "refused", message: "English" })).toBe("English");
  } finally {
    speak("en");
  }
});

test("the inbox lists what waits, and opens at the article", async () => {
  const { find, onopen } = await opened();
  await fireEvent.click(find('[data-action="review-inbox"]')!);
  await waitFor(() => expect(find("[data-waiting]")).not.toBeNull());
  await fireEvent.click(find("[data-waiting]")!);
  expect(onopen).toHaveBeenCalledWith(find("[data-waiting]")!.dataset.waiting);
});

test("reasons are worded as the record words them", () => {
  const by_tools = [{ tool: "ChatGPT", sentences: 1 }];
  const sections = ["body"];
  expect(inWords([{ cause: "sentences", changed: 2, by_tools, unknown: 0, sections }])).toBe(
    "2 sentences changed, 1 of them by ChatGPT",
  );
  expect(
    inWords([{ cause: "sentences", changed: 1, by_tools, unknown: 1, sections }, { cause: "picture" }]),
  ).toBe("1 sentence changed, by ChatGPT, with words of unknown origin; the picture changed");
  expect(inWords([{ cause: "uses", tools: ["ChatGPT"] }])).toBe("a use of ChatGPT was recorded since");
});
