// What a person chooses about the page, and where one sentence ends.

import { expect, test } from "vitest";
import { Appearance, type Look } from "./appearance.svelte";
import { sentence } from "./editor/attention";

test("what is chosen is given to whoever keeps it, and what they say holds", () => {
  const asked: object[] = [];
  const kept = {
    chosen: {
      width: "wide",
      size_percent: 120,
      focus: "sentence",
      typewriter: false,
      origins: false,
    } as Look,
    set: (choice: Partial<Look>) => asked.push(choice),
  };
  const looks = new Appearance(kept);
  expect([looks.width, looks.size_percent, looks.focus, looks.typewriter]).toEqual([
    "wide",
    120,
    "sentence",
    false,
  ]);
  looks.zoom(1);
  looks.zoom(-1);
  looks.setWidth("narrow");
  looks.toggleFocus("sentence");
  looks.toggleTypewriter();
  expect(asked).toEqual([
    { size_percent: 125 },
    { size_percent: 110 },
    { width: "narrow" },
    { focus: "none" },
    { typewriter: true },
  ]);
});

test("letters have a smallest and a largest size, and a way back", () => {
  const looks = new Appearance();
  for (let i = 0; i < 20; i += 1) looks.zoom(1);
  expect(looks.size_percent).toBe(180);
  for (let i = 0; i < 20; i += 1) looks.zoom(-1);
  expect(looks.size_percent).toBe(80);
  looks.zoom(0);
  expect(looks.size_percent).toBe(100);
});

test("the sentence in hand ends with its last letter, and the end of the text belongs to it", () => {
  const text = "One here. And two! Three";
  expect(sentence(text, 3)).toEqual([0, 9]);
  expect(sentence(text, 12, 100)).toEqual([110, 118]);
  expect(sentence(text, text.length)).toEqual([19, 24]);
  expect(sentence("", 0)).toEqual([0, 0]);
});
