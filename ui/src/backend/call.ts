// The way to the record: every command and event of the contract, typed. With the fake for tests, the only code that
// knows there is a Tauri. Knows no article and no page.

import type { Commands, Events, Failure } from "./contract";
import { drawn } from "./fake/drawn";

/** Asks for something and answers with it; a rejection is always a `Failure`. */
export type Call = <Name extends keyof Commands>(
  name: Name,
  request: Commands[Name][0],
) => Promise<Commands[Name][1]>;

/** Hears of what was not asked for, until the answer is called. */
export type Listen = <Name extends keyof Events>(
  event: Name,
  handler: (told: Events[Name]) => void,
) => Promise<() => void>;

/** Something that keeps articles: the desktop program, or the fake. */
export type Backend = { call: Call; listen: Listen };

/** Every string of the request is made well-formed first: JSON from a lone surrogate is refused, and the save lost. */
export const call: Call = async (name, request) => {
  try {
    return await (await backend()).call(name, wellFormed(request));
  } catch (error) {
    throw failure(error);
  }
};

export const listen: Listen = async (event, handler) => (await backend()).listen(event, handler);

/** What went wrong, as the contract says it. A refused command arrives so; anything else is put into words. */
export function failure(error: unknown): Failure {
  if (
    typeof error === "object" &&
    error !== null &&
    "message" in error &&
    typeof error.message === "string"
  ) {
    if (!(error instanceof Error) && "code" in error) return error as Failure;
    return { code: null, message: error.message };
  }
  return { code: null, message: typeof error === "string" && error ? error : "Colophon did not answer." };
}

/** The same value with U+FFFD for every half of a surrogate pair, however deep; lengths in UTF-16 stay. */
export function wellFormed<Value>(value: Value): Value {
  return deep(value) as Value;
}

function deep(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), deep(inner)]));
  }
  return value;
}

/** Where a picture of the library is found; `name` is its hash, or the digits and ending of its link. */
export function pictureAddress(name: string, size: "thumb" | "page"): string {
  if ("__TAURI_INTERNALS__" in window) return `${PICTURES}${name}?size=${size}`;
  return drawn(name);
}

// Only Linux and macOS have schemes of one's own; elsewhere Tauri serves them as a host.
const PICTURES = navigator.userAgent.includes("Windows")
  ? "http://picture.localhost/"
  : "picture://localhost/";

let chosen: Promise<Backend> | null = null;

function backend(): Promise<Backend> {
  chosen ??= "__TAURI_INTERNALS__" in window ? desktop() : browser();
  return chosen;
}

async function desktop(): Promise<Backend> {
  const [core, event] = await Promise.all([import("@tauri-apps/api/core"), import("@tauri-apps/api/event")]);
  return {
    call: (name, request) => core.invoke(name, { request }),
    listen: (name, handler) =>
      event.listen<Parameters<typeof handler>[0]>(name, (told) => handler(told.payload)),
  };
}

// A plain browser has no record: `npm run dev`, design work, and tests. The packaged window never loads this.
async function browser(): Promise<Backend> {
  const { fakeOfAddress } = await import("./fake/fake");
  return fakeOfAddress(window.location.search);
}
