// Whatever is printed can be read, in both themes, and for whoever asks the system for more contrast.

import { expect, test } from "vitest";
import themes from "./themes.css?raw";

/** WCAG 2.2, 1.4.3: text. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: marks that mean something. */
const MARK = 3;

const [ordinary = "", of_system = ""] = themes.split("@media (prefers-contrast: more)");
const [more = "", of_settings = ""] = of_system.split(':root[data-contrast="high"]');

type Theme = "light" | "dark";

/** The colours of a theme by token, as lightness, chroma and hue. */
function colours(css: string, theme: Theme): Record<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\)/g);
  return Object.fromEntries(
    [...pairs].map(([, name, light, dark]) => [name, theme === "light" ? light : dark]),
  );
}

/** Relative luminance of an oklch colour: Ottosson's matrices, then WCAG's weights. */
function luminance(oklch: string): number {
  const [l = 0, c = 0, h = 0] = oklch.split(/\s+/).map(Number);
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  const inside = (part: number) => Math.min(1, Math.max(0, part));
  return 0.2126 * inside(red) + 0.7152 * inside(green) + 0.0722 * inside(blue);
}

function check(theme: Record<string, string>, ink: string, ground: string, least: number) {
  const [a, b] = [luminance(theme[ink] ?? ""), luminance(theme[ground] ?? "")];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  expect(ratio, `--${ink} on --${ground}`).toBeGreaterThanOrEqual(least);
}

test("the contrast that the settings ask for is the one that the system asks for", () => {
  expect(Object.keys(colours(more, "light")).length).toBeGreaterThan(10);
  for (const theme of ["light", "dark"] as const) {
    expect(colours(of_settings, theme)).toEqual(colours(more, theme));
  }
});

for (const theme of ["light", "dark"] as const) {
  for (const [name, contrast] of [
    ["as it is", false],
    ["with more contrast", true],
  ] as const) {
    test(`everything can be read in the ${theme} theme, ${name}`, () => {
      const given = { ...colours(ordinary, theme), ...(contrast ? colours(more, theme) : {}) };
      for (const origin of ["tool", "source"]) {
        check(given, "ink", `origin-${origin}-ground`, TEXT);
        check(given, `origin-${origin}`, `origin-${origin}-ground`, MARK);
      }
      for (const origin of ["tool", "source", "unknown"]) check(given, `origin-${origin}`, "paper", MARK);
      for (const ground of ["paper", "desk", "code-ground"]) {
        for (const ink of ["ink", "ink-soft", "ink-quiet", "accent"]) check(given, ink, ground, TEXT);
        check(given, "rule", ground, MARK);
      }
      for (const ground of ["paper", "code-ground"]) check(given, "mark-quiet", ground, MARK);
      check(given, "misspelt", "paper", MARK);
      check(given, "comment", "paper", MARK);
      check(given, "comment", "comment-ground", MARK);
      for (const ink of ["ink", "ink-soft", "ink-quiet"]) check(given, ink, "comment-ground", TEXT);
      check(given, "accent", "accent-ground", TEXT);
      check(given, "ink", "found-ground", TEXT);
      check(given, "ink", "selection", TEXT);
      check(given, "paper", "ink", TEXT);
    });
  }
}
