// What targets, their choices and their values are called: in the language of the window where there are words for them,
// else as the program says it, in English.

import type { ChoiceView, TargetView } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** What a target is called. */
export function targetName(target: TargetView): string {
  return said(`export-target-${target.name}`) ?? target.label;
}

/** One line about it; empty where nothing is said. */
export function targetSays(target: TargetView): string {
  return said(`export-target-${target.name}-says`) ?? "";
}

/** What a choice is called. */
export function choiceName(choice: ChoiceView): string {
  return said(`export-option-${word(choice.key)}`) ?? capital(choice.key);
}

/** What it decides. */
export function choiceSays(choice: ChoiceView): string {
  return said(`export-option-${word(choice.key)}-says`) ?? choice.about;
}

/** What one of its values is called. */
export function valueName(value: string): string {
  return said(`export-value-${word(value)}`) ?? value;
}

function word(key: string): string {
  return key.replaceAll(/[^\w-]/g, "-");
}

function capital(key: string): string {
  const words = key.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words for a key; null where there are none in any language. */
function said(key: string): string | null {
  const words = say(key);
  return words === key ? null : words;
}
