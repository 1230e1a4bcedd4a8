// An article on its way to the clipboard, with the actions that take it there. What is copied is what is saved, and what the
// checks keep here is not copied.

import type { Call } from "../../backend/call";
import type { CopiedView, Failure } from "../../backend/contract";
import type { Action } from "../../shared/actions.svelte";
import { say } from "../../shared/words.svelte";

export type Flavours = { html?: string; text: string };

type Means = {
  call: Call;
  /** The article on the desk; null where there is none. */
  article: () => string | null;
  flush: () => Promise<boolean>;
  /** Puts it there; answers whether that was possible. */
  put: (flavours: Flavours) => Promise<boolean>;
  tell: (text: string) => unknown;
};

const WAYS: { id: string; keys?: string[]; of: (copied: CopiedView) => Flavours }[] = [
  { id: "article.copy-rich", keys: ["Mod+Alt+Shift+C"], of: ({ html, plain }) => ({ html, text: plain }) },
  { id: "article.copy-markdown", of: ({ markdown }) => ({ text: markdown }) },
  { id: "article.copy-plain", of: ({ plain }) => ({ text: plain }) },
];

/** Copying, by menu, palette and keys. */
export function copyActions(means: Means): Action[] {
  return WAYS.map(({ id, keys, of }) => ({
    id,
    group: "article" as const,
    ...(keys && { keys }),
    can: () => means.article() !== null,
    run: () => copy(means, of),
  }));
}

async function copy({ call, article, flush, put, tell }: Means, of: (copied: CopiedView) => Flavours) {
  const id = article();
  if (id === null) return;
  try {
    if (!(await flush())) return tell(say("export-not-saved"));
    const copied = await call("copied_article", { id });
    tell((await put(of(copied))) ? say("export-article-copied") : say("export-no-clipboard"));
  } catch (failure) {
    tell((failure as Failure).message);
  }
}
