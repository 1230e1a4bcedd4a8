// Printing an article: what is on the screen, as its page.

import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { ARTICLES } from "../../backend/fake/articles";
import { printActions } from "./printing";
import type { Seen } from "./preview.svelte";

async function printing(article: boolean) {
  const fake = makeFake();
  const print = vi.fn((_: string) => Promise.resolve());
  const tell = vi.fn();
  // What an article says is a part of everything about it.
  const content: Seen["content"] = await fake.call("open_article", { id: ARTICLES[0]!.id });
  const [action] = printActions({
    call: fake.call,
    seen: () => (article ? { content, house: "", top_label: "" } : null),
    clothes: { nonce: "n", faces: "" },
    print,
    tell,
  });
  return { fake, print, tell, action: action! };
}

test("the page of what is on the screen is printed, and nothing where there is no article", async () => {
  const { print, action } = await printing(true);
  await action.run();
  expect(print).toHaveBeenCalledOnce();
  const none = await printing(false);
  expect(none.action.can?.()).toBe(false);
  await none.action.run();
  expect(none.print).not.toHaveBeenCalled();
});

test("a page that cannot be made is told", async () => {
  const { fake, print, tell, action } = await printing(true);
  fake.failNext("preview", { code: null, message: "nested too deep" });
  await action.run();
  expect([print.mock.calls.length, tell.mock.calls[0]?.[0]]).toEqual([0, "nested too deep"]);
});
