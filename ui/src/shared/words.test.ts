// The catalogues: every language says everything, with the same variables, and nothing is said twice.

import { FluentResource } from "@fluent/bundle";
import { afterEach, describe, expect, test } from "vitest";
import { LANGUAGES, say, speak } from "./words.svelte";

const FILES = import.meta.glob<string>("../words/*/*.ftl", { query: "?raw", import: "default", eager: true });
const SOURCES = import.meta.glob<string>("../{App,features,shared}**/**/*.{ts,svelte}", {
  query: "?raw",
  import: "default",
  eager: true,
});

function catalogue(language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of Object.entries(FILES)) {
    if (!path.includes(`/${language}/`)) continue;
    for (const { id, value } of new FluentResource(text).body) {
      // A term, such as the name of the program, may stand in every file that needs it.
      if (!id.startsWith("-") && found.has(id)) throw new Error(`${path}: “${id}” is said twice`);
      found.set(id, variables(value).join(" "));
    }
  }
  return found;
}

function variables(value: unknown): string[] {
  const names = new Set<string>();
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "var" && "name" in node) names.add(String(node.name));
    Object.values(node).forEach(look);
  };
  look(value);
  return [...names].sort();
}

describe("words", () => {
  afterEach(() => speak("en"));

  const english = catalogue("en");

  test.each(LANGUAGES.filter((language) => language !== "en"))(
    "%s says everything that English says, with the same variables",
    (language) => {
      const other = catalogue(language);
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [id, names] of english) expect(`${id}: ${other.get(id)}`).toBe(`${id}: ${names}`);
    },
  );

  test("everything that is asked for by name is there", () => {
    const asked = Object.values(SOURCES).flatMap((text) =>
      [...text.matchAll(/\bsay\(\s*"([a-z0-9-]+)"/g)].map((found) => found[1] as string),
    );
    expect(asked.filter((key) => !english.has(key))).toEqual([]);
  });

  test("the window speaks another language as soon as it is told to", () => {
    expect(say("window-untitled")).toBe("Untitled");
    speak("de-AT");
    expect(say("window-untitled")).toBe("Ohne Titel");
    speak("xx");
    expect(say("window-untitled")).toBe("Untitled");
  });
});
