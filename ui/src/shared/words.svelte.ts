// What the window says, in the person's language: `say(key)`. The words stand in src/words/<language>/*.ftl
// (Project Fluent), one file a feature. Knows no feature.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const FILES = import.meta.glob<string>("../words/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** The languages there are words for, English first: what a translation lacks is said in English. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

const bundles = Object.fromEntries(
  LANGUAGES.map((language) => [language, bundle(language)]),
) as unknown as Record<Language, FluentBundle>;

let spoken = $state<Language>("en");

/** The language the window speaks now. */
export function language(): Language {
  return spoken;
}

/** How dates and numbers are written in that language: BCP 47. English is written as in Europe, days first. */
export function locale(): string {
  return { en: "en-GB", de: "de-DE" }[spoken];
}

/** Speaks another language from now on; `tag` is BCP 47, and what is not known is said in English. */
export function speak(tag: string): void {
  const wanted = tag.toLowerCase().split("-")[0];
  spoken = LANGUAGES.find((one) => one === wanted) ?? "en";
  if (typeof document !== "undefined") document.documentElement.lang = spoken;
}

/** The words for `key`, with its variables filled in. In a component they change with the language. */
export function say(key: string, variables?: Record<string, FluentVariable>): string {
  return said(bundles[spoken], key, variables) ?? said(bundles.en, key, variables) ?? key;
}

function said(from: FluentBundle, key: string, variables?: Record<string, FluentVariable>): string | null {
  const message = from.getMessage(key);
  return message?.value ? from.formatPattern(message.value, variables ?? null, []) : null;
}

function bundle(language: Language): FluentBundle {
  // Without isolation marks: the words go into attributes and titles too, where the marks would be read out.
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}
