// Dates as a newsroom says them.

import { afterEach, expect, test } from "vitest";
import { ago, printed } from "./time";
import { speak } from "./words.svelte";

afterEach(() => speak("en"));

const now = new Date(2026, 10, 23, 15, 0);

function check(then: Date, words: string) {
  expect(ago(then.toISOString(), now.getTime())).toBe(words);
}

test("the last minute is just now, the last hour counts minutes, today has a clock", () => {
  check(new Date(2026, 10, 23, 14, 59, 30), "just now");
  check(new Date(2026, 10, 23, 14, 48), "12 min ago");
  check(new Date(2026, 10, 23, 9, 5), "09:05");
});

test("days are calendar days, not stretches of 24 hours", () => {
  check(new Date(2026, 10, 22, 23, 50), "yesterday");
  check(new Date(2026, 10, 19, 23, 50), "Thursday");
  check(new Date(2026, 10, 3), "3 Nov");
  check(new Date(2025, 10, 3), "3 Nov 2025");
});

test("a moment in the future, from a clock that is ahead, is just now", () => {
  check(new Date(2026, 10, 23, 15, 4), "just now");
});

test("a moment that cannot be read says nothing", () => {
  expect(ago("soon", now.getTime())).toBe("");
});

test("a date without a time is printed as that day wherever the person sits", () => {
  expect(printed("2025-07-28")).toBe("28 July 2025");
  expect(printed("some day")).toBe("some day");
});

test("in German the same moments are said in German", () => {
  speak("de");
  check(new Date(2026, 10, 23, 14, 48), "vor 12 Min.");
  check(new Date(2026, 10, 22, 23, 50), "gestern");
  check(new Date(2026, 10, 19, 23, 50), "Donnerstag");
  expect(printed("2025-07-28")).toBe("28. Juli 2025");
});
