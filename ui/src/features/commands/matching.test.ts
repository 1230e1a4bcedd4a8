// What is found, and what comes first.

import { expect, test } from "vitest";
import { match } from "./matching";

const best = (typed: string, names: string[]) =>
  names
    .map((name) => ({ name, found: match(typed, name) }))
    .filter((one) => one.found)
    .sort((a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0))
    .map((one) => one.name);

test("letters must stand in order, whatever their case and accents", () => {
  expect(match("xprt", "Export…")?.at).toEqual([1, 2, 4, 5]);
  expect(match("txp", "Export…")).toBeNull();
  expect(match("eleve", "Élève")?.at).toEqual([0, 1, 2, 3, 4]);
});

test("beginnings of words come before letters in the middle", () => {
  expect(best("na", ["Final words", "New article"])[0]).toBe("New article");
  expect(best("sl", ["Missile", "Search the library"])[0]).toBe("Search the library");
});

test("letters that stand together come before scattered ones", () => {
  expect(best("save", ["Search all versions ever", "Save now"])[0]).toBe("Save now");
});

test("offsets are UTF-16 units", () => {
  expect(match("b", "🗞 b")?.at).toEqual([3]);
});

test("nothing typed finds everything", () => {
  expect(match("  ", "Anything")).toEqual({ score: 0, at: [] });
});
