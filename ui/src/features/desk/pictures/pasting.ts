// How an editor anywhere on the page finds who takes pasted pictures in. Knows no picture.

import { getContext, setContext } from "svelte";
import type { PastePicture } from "../editor/pictures";
import type { PartText } from "../partText";

export type PasteInto = (part: PartText, file: File, at: number) => void;

const KEY = Symbol("who takes pasted pictures in");

export function providePicturePasting(paste: PasteInto): void {
  setContext(KEY, paste);
}

/** What an editor of `part` does with a pasted picture; nothing where it stands alone. */
export function picturePasting(): ((part: PartText) => PastePicture) | null {
  const paste = getContext<PasteInto | undefined>(KEY);
  return paste ? (part) => (file, at) => paste(part, file, at) : null;
}
