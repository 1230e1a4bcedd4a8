// Copying an article: the right flavours, what is saved and nothing else.

import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { ARTICLES } from "../../backend/fake/articles";
import { copyActions, type Flavours } from "./copying";

function copying(flushed = true) {
  const fake = makeFake();
  const put = vi.fn((_: Flavours) => Promise.resolve(true));
  const tell = vi.fn();
  const article = ARTICLES[0]!.id;
  const actions = copyActions({
    call: fake.call,
    article: () => article,
    flush: () => Promise.resolve(flushed),
    put,
    tell,
  });
  const run = (id: string) => actions.find((one) => one.id === `article.copy-${id}`)!.run();
  return { fake, put, tell, run };
}

test("rich text comes with plain text beside it, the others alone", async () => {
  const { put, run } = copying();
  await run("rich");
  expect(put.mock.calls[0]?.[0].html).toContain("<article>");
  expect(put.mock.calls[0]?.[0].text).not.toContain("<");
  await run("markdown");
  expect(put.mock.calls[1]?.[0]).toMatchObject({ text: expect.stringMatching(/^# /) });
  expect(put.mock.calls[1]?.[0].html).toBeUndefined();
  await run("plain");
  expect(put.mock.calls[2]?.[0].text).not.toContain("# ");
});

test("what is not saved is not copied, and what is kept here says why", async () => {
  const unsaved = copying(false);
  await unsaved.run("rich");
  expect(unsaved.put).not.toHaveBeenCalled();
  expect(unsaved.tell).toHaveBeenCalledOnce();
  const kept = copying();
  kept.fake.failNext("copied_article", { code: "kept", message: "“TK” was to be filled in." });
  await kept.run("markdown");
  expect([kept.put.mock.calls.length, kept.tell.mock.calls[0]?.[0]]).toEqual([
    0,
    "“TK” was to be filled in.",
  ]);
});
