// A limit is said when it is passed, not when it is reached, to the eye and to the ear.

import { render } from "@testing-library/svelte";
import { expect, test } from "vitest";
import Counter from "./Counter.svelte";
import EntryCount from "./EntryCount.svelte";
import { PartText } from "./partText";

test.each([
  [5, ""],
  [6, "6, better 5"],
  [7, "6, better 5".replace("6", "7")],
  [8, "8: over the limit of 7"],
])("%i entries of 5, at most 7", (count, told) => {
  const { getByRole } = render(EntryCount, { count, limit: { recommended: 5, max: 7 } });
  expect(getByRole("status").textContent).toBe(told);
});

test.each([
  [7, ""],
  [9, "9 of 10"],
  [10, "10 of 10"],
  [11, "11, better 10"],
  [12, "12, better 10"],
  [13, "13: over the limit of 12"],
])("%i characters of 10, at most 12", (length, told) => {
  const part = new PartText("headline", "😀".repeat(length), [{ len: 2 * length, origin: "h:ada" }], "h:ada");
  const { getByRole, container } = render(Counter, { part, limit: { recommended: 10, max: 12 } });
  expect(container.querySelector(".counter")?.textContent?.trim() ?? "").toBe(told);
  const heard = length > 10 ? told : "";
  expect(getByRole("status").textContent, "while it fits nobody is interrupted").toBe(heard);
});
