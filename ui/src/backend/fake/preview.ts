// A page for readers, in the fake: every paragraph of every part in its place, as plain text. No Markdown is read.

import type { Content } from "../contract";
import type { Answers } from "./world";

export function previewAnswers(): Answers<"preview"> {
  return {
    preview: ({ content, nonce, faces }) => ({ document: page(content, nonce, faces) }),
  };
}

function page(content: Content, nonce: string, faces: string): string {
  const parts = [
    `<h1 data-part="headline">${escaped(content.headline)}</h1>`,
    `<p class="deck" data-part="deck">${escaped(content.deck)}</p>`,
    `<section class="takeaways"><ul>${content.takeaways
      .map(({ id, text }) => `<li data-part="takeaway:${id}">${escaped(text)}</li>`)
      .join("")}</ul></section>`,
    prose("body", content.body),
    ...content.qa.pairs.map(
      ({ id, question, answer }) =>
        `<h3 data-part="question:${id}">${escaped(question)}</h3>${prose(`answer:${id}`, answer)}`,
    ),
    prose("analysis", content.analysis),
    prose("note", content.note.text),
  ];
  const policy = nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self' 'unsafe-inline'";
  return `<!doctype html><html lang="${escaped(content.language || "en")}"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src 'self'; ${policy}">
<link rel="stylesheet" href="${escaped(faces)}"><style nonce="${nonce}">
:root { color-scheme: light dark } :root[data-theme="light"] { color-scheme: light }
:root[data-theme="dark"] { color-scheme: dark }
html { font: 1.125rem/1.55 "Newsreader Variable", serif; background: light-dark(#fefdfb, #14161c);
  color: light-dark(#201d1a, #e6e3dc) }
body { max-width: 34rem; margin: 0 auto; padding: 2rem 1.25rem }
</style></head><body><article>${parts.join("\n")}</article></body></html>`;
}

function prose(part: string, text: string): string {
  let line = 1;
  const blocks = text.split(/(\n{2,})/).map((block) => {
    const from = line;
    line += block.split("\n").length - 1;
    const words = block
      .replace(/^#+ /, "")
      .replace(/\[([^\]]*)\]\((https?:[^)\s]*)\)/g, "\u0001$2\u0002$1\u0003");
    if (!words.trim()) return "";
    const linked = escaped(words)
      .replaceAll("\u0001", '<a href="')
      .replaceAll("\u0002", '">')
      .replaceAll("\u0003", "</a>");
    return `<p data-sourcepos="${from}:1-${line}:1">${linked}</p>`;
  });
  return `<section class="${part}"><div data-part="${part}">${blocks.join("")}</div></section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}
