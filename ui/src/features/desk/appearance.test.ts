// What a person set stays set, and nothing kept by mistake breaks the page.

import { expect, test } from "vitest";
import { Appearance } from "./appearance.svelte";
import { sentence } from "./editor/attention";

function kept(text: string | null = null) {
  let value = text;
  return { getItem: () => value, setItem: (_: string, put: string) => void (value = put) };
}

test("the next window looks like the last one", () => {
  const store = kept();
  const looks = new Appearance(store);
  looks.zoom(1);
  looks.setWidth("wide");
  looks.toggleFocus("sentence");
  looks.toggleTypewriter();
  const { size_percent, width, focus, typewriter } = new Appearance(store);
  expect({ size_percent, width, focus, typewriter }).toEqual({
    size_percent: 110,
    width: "wide",
    focus: "sentence",
    typewriter: true,
  });
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

test.each(["{", "null", '{"size_percent": 7, "focus": 1}'])("%s is as good as nothing kept", (text) => {
  const looks = new Appearance(kept(text));
  expect([looks.size_percent, looks.focus]).toEqual([100, "none"]);
});

test("the sentence in hand ends with its last letter, and the end of the text belongs to it", () => {
  const text = "One here. And two! Three";
  expect(sentence(text, 3)).toEqual([0, 9]);
  expect(sentence(text, 12, 100)).toEqual([110, 118]);
  expect(sentence(text, text.length)).toEqual([19, 24]);
  expect(sentence("", 0)).toEqual([0, 0]);
});
