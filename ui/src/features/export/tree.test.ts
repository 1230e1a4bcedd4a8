// Files as a tree.

import { expect, test } from "vitest";
import type { PlannedFile } from "../../backend/contract";
import { rows } from "./tree";

const file = (path: string): PlannedFile => ({
  path,
  bytes: 1,
  state: "new",
  text: "",
  there: null,
  cut: false,
});

test("a folder stands once, before what is in it, and behind the files beside it", () => {
  const files = ["b/c/2.md", "b/1.md", "z.md", "b/c/1.md", "a.md"].map(file);
  expect(rows(files).map((row) => `${row.depth} ${row.name}`)).toEqual([
    "0 a.md",
    "0 z.md",
    "0 b",
    "1 1.md",
    "1 c",
    "2 1.md",
    "2 2.md",
  ]);
});
