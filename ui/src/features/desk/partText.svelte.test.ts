// What follows a part's text is told no more often than it must be.

import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { PartText } from "./partText";

test("whether a part is empty is not asked again with every key, or the menu bar would be made anew each time", () => {
  const part = new PartText("body", "One", [{ len: 3, origin: "h:ada" }], "h:ada");
  const asked = { empty: 0, length: 0 };
  const stop = $effect.root(() => {
    $effect(() => void [part.empty, (asked.empty += 1)]);
    $effect(() => void [part.length, (asked.length += 1)]);
  });
  flushSync();
  for (let i = 0; i < 5; i += 1) {
    part.type([{ from: 0, to: 0, insert: "x" }]);
    flushSync();
  }
  expect(asked).toEqual({ empty: 1, length: 6 });
  part.type([{ from: 0, to: part.length, insert: "" }]);
  flushSync();
  expect(asked.empty, "an empty one is another matter").toBe(2);
  stop();
});
