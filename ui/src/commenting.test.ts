// The panel for comments with the desk beside it: what is said stands in it, is answered and settled in it, and none of it without a name.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { HOUSE } from "./backend/fake/articles";
import { makeFake } from "./backend/fake/fake";
import { OpenArticle } from "./features/desk/article.svelte";
import { Comments } from "./features/comments/comments.svelte";
import CommentsPanel from "./features/comments/CommentsPanel.svelte";

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

async function panel() {
  const fake = makeFake();
  const view = await fake.call("open_article", { id: HARBOUR });
  const article = new OpenArticle(view, { call: fake.call, person: { id: "p-ada", name: "Ada", role: "" } });
  const comments = new Comments(
    fake.call,
    () => article,
    () => {},
  );
  const onopen = vi.fn();
  const { container } = render(CommentsPanel, { comments, house: HOUSE, keysOf: () => "", onopen });
  const find = (selector: string) => container.querySelector<HTMLElement>(selector)!;
  const press = (selector: string) => fireEvent.click(find(selector));
  const write = (selector: string, value: string) => fireEvent.input(find(selector), { target: { value } });
  return { fake, article, comments, onopen, container, find, press, write };
}

test("every comment says who, when and about what, and every button and field has a name", async () => {
  const { container, find, press } = await panel();
  expect(find('[data-comment="comment-1"]').textContent).toMatch(
    /a man who could not be argued with.*Jon Marlow.*name for him/s,
  );
  expect(find("[data-lost]").textContent).toContain("nobody reads the old soundings any more");
  await press('[data-comment="comment-1"] [data-action="reply"]');
  for (const one of container.querySelectorAll("button, textarea")) {
    const name =
      one.getAttribute("aria-label") ??
      (one instanceof HTMLTextAreaElement ? one.labels[0]?.textContent : one.textContent);
    expect(name?.trim(), one.outerHTML).not.toBe("");
  }
});

test("a comment is answered and done where it stands, and found again among what is done", async () => {
  const { find, press, write } = await panel();
  await press('[data-comment="comment-1"] [data-action="reply"]');
  await write('[data-field="answer"]', "Anselm Droste.");
  await press('[data-action="send-answer"]');
  await waitFor(() => expect(find('[data-comment="comment-1"]').textContent).toContain("Anselm Droste."));
  await press('[data-comment="comment-1"] [data-action="resolve"]');
  await waitFor(() => expect(find('[data-comment="comment-1"]')).toBeNull());
  await press('[data-filter="settled"]');
  await press('[data-comment="comment-1"] [data-action="reopen"]');
  await press('[data-filter="open"]');
  await waitFor(() => expect(find('[data-comment="comment-1"]')).not.toBeNull());
});

test("a suggestion is taken or turned down, and one whose words have changed asks first", async () => {
  const { article, find, press } = await panel();
  const { from } = article.margin.placeOf("suggestion-1")!;
  article.body.type([{ from: from + 4, to: from + 4, insert: "very " }]);
  await press('[data-suggestion="suggestion-1"] [data-action="accept"]');
  expect(find('[data-suggestion="suggestion-1"] [role="alert"]').textContent).toContain("most expensive");
  await press('[data-action="accept-anyway"]');
  expect(article.body.text).toContain("the second most expensive thing the town owns, after the school");
  expect(find('[data-suggestion="suggestion-1"]'), "it is settled").toBeNull();
});

test("the list of all articles opens the one that is pressed", async () => {
  const { find, press, onopen } = await panel();
  await press('[data-action="all-articles"]');
  await waitFor(() => expect(find("[data-said]")).not.toBeNull());
  await press('[data-said="comment-1"]');
  expect(onopen.mock.calls[0]?.[0]).toMatchObject({ article: HARBOUR, id: "comment-1" });
});
