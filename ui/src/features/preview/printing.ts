// The article as its readers will meet it, on paper or as a PDF: the web view prints the page through the system's own dialog.

import type { Call } from "../../backend/call";
import type { Failure } from "../../backend/contract";
import type { Action } from "../../shared/actions.svelte";
import faces from "./faces.css?url";
import { sayDates } from "./frame";
import type { Clothes, Seen } from "./preview.svelte";

/** Paper is white, and nobody scrolls it. */
const ON_PAPER = `
  @page { margin: 20mm 22mm; }
  html, body { background: #fff; color: #000; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, blockquote, table, li { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
`;

/** A frame whose dialog nobody closes is taken away then. */
const PATIENCE_MS = 10 * 60_000;

type Means = {
  call: Call;
  /** What is on the screen; null where there is no article. */
  seen: () => Seen | null;
  clothes: Clothes;
  /** Prints a document. */
  print: (html: string) => Promise<void>;
  tell: (text: string) => unknown;
};

/** Printing, by menu and palette. */
export function printActions({ call, seen, clothes, print, tell }: Means): Action[] {
  const run = async () => {
    const on = seen();
    if (!on) return;
    try {
      const { document } = await call("preview", { ...on, ...clothes });
      await print(document);
    } catch (failure) {
      tell((failure as Failure).message);
    }
  };
  return [{ id: "article.print", group: "file", can: () => seen() !== null, run }];
}

/** What a frame of this window is dressed in. */
export function clothes(): Clothes {
  return { nonce: document.querySelector("style")?.nonce ?? "", faces };
}

/** Prints `html` from a frame of its own, which runs no script of the page: the dialog is asked for from outside. */
export async function printDocument(html: string): Promise<void> {
  const frame = document.createElement("iframe");
  // A dialog of the system counts as a modal one.
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  // As wide as paper is; a frame without a size prints nothing.
  frame.style.cssText =
    "position:fixed;inset-inline-start:-10000px;inline-size:210mm;block-size:297mm;border:0";
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return frame.remove();
  page.document.documentElement.dataset["theme"] = "light";
  sayDates(frame);
  const paper = new page.CSSStyleSheet();
  paper.replaceSync(ON_PAPER);
  page.document.adoptedStyleSheets = [...page.document.adoptedStyleSheets, paper];
  await page.document.fonts.ready;
  const gone = () => frame.remove();
  page.addEventListener("afterprint", () => setTimeout(gone, 1_000), { once: true });
  setTimeout(gone, PATIENCE_MS);
  page.print();
}
