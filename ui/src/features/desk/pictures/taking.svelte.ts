// Pictures on their way into the library, from the file dialog, from a drop or from the clipboard. What cannot be kept is
// said. Knows no article.

import type { Call } from "../../../backend/call";
import type { Failure, PicturesAdded, PictureView } from "../../../backend/contract";
import type { Toasts } from "../../../shared/toasts.svelte";
import { say } from "../../../shared/words.svelte";

export class Taking {
  #call: Call;
  #toasts: Toasts;
  #running = $state(0);

  constructor(call: Call, toasts: Toasts) {
    this.#call = call;
    this.#toasts = toasts;
  }

  /** True while one is being read; a large one takes a moment. */
  get busy(): boolean {
    return this.#running > 0;
  }

  /** Asks for a file. Null when the person thinks better of it, or when it cannot be kept. */
  async chosen(): Promise<PictureView | null> {
    try {
      const files = await this.#call("choose_files", { kind: "picture" });
      return files.length > 0 ? ((await this.files(files))[0] ?? null) : null;
    } catch (failure) {
      this.#toasts.show((failure as Failure).message);
      return null;
    }
  }

  /** Takes files in; the answer has those that could be kept, in order. */
  files(files: readonly string[]): Promise<PictureView[]> {
    return this.#take(() => this.#call("add_pictures", { files: [...files] }));
  }

  /** Takes in what the clipboard held. */
  async pasted(file: File): Promise<PictureView | null> {
    const called = file.name || say("picture-pasted");
    const taken = await this.#take(async () =>
      this.#call("add_pasted_picture", { called, base64: await base64(file) }),
    );
    return taken[0] ?? null;
  }

  async #take(take: () => Promise<PicturesAdded>): Promise<PictureView[]> {
    this.#running += 1;
    try {
      const { added, refused } = await take();
      for (const { reason } of refused) this.#toasts.show(`${reason}.`);
      return added;
    } catch (failure) {
      this.#toasts.show((failure as Failure).message);
      return [];
    } finally {
      this.#running -= 1;
    }
  }
}

/** A pasted picture among what the clipboard holds; text beside it is what the person meant. */
export function pictureIn(data: DataTransfer | null): File | null {
  if (!data || data.getData("text/plain")) return null;
  return [...data.files].find((file) => file.type.startsWith("image/")) ?? null;
}

async function base64(file: Blob): Promise<string> {
  const url = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error(say("picture-unreadable")));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(",") + 1);
}
