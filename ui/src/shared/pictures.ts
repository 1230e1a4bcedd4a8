// How pictures are named in texts, and where the page finds them. Knows no article.

import { pictureAddress } from "../backend/call";
import { say } from "./words.svelte";

export type PictureSize = "thumb" | "page";

/** The address of a picture for an `<img>`: its hash, or the name in its link. */
export function pictureUrl(asset: string, size: PictureSize): string {
  return pictureAddress(asset.replace(/^assets\//, ""), size);
}

/** `assets/` and the first sixteen digits of the hash, as the desk's Markdown links to pictures. */
export const PICTURE_LINK = /assets\/[0-9a-f]{16}\.(?:gif|jpg|png|webp)/;

/** The pictures that a hero and texts show, as one string to compare. */
export function shownBy(asset: string | null, texts: readonly string[]): string {
  const links = texts.flatMap((text) => text.match(new RegExp(PICTURE_LINK, "g")) ?? []);
  return [...new Set([asset ?? "", ...links])].join(" ");
}

/** Whether `asset` names a picture of the library, and not an address or a path of somebody else's. */
export function inLibrary(asset: string | null): asset is string {
  return asset !== null && /^[0-9a-f]{64}$/.test(asset);
}

/** What can be shown as a file chosen, dropped or pasted. */
export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** `1.2 MB`, in the language of the window. */
export function inBytes(bytes: number): string {
  if (bytes < 1_000) return say("size-bytes", { count: bytes });
  if (bytes < 1_000_000) return say("size-kb", { count: Math.round(bytes / 1_000) });
  return say("size-mb", { count: Math.round(bytes / 100_000) / 10 });
}
