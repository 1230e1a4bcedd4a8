// A clipboard read, in the fake: enough of HTML to see what a paste does. The record's own reader knows much more.

import type { Answers } from "./world";

export function pasteAnswers(): Answers<"read_paste"> {
  return {
    read_paste: ({ html, plain, line }) => {
      if (!html) return { markdown: plain, report: [] };
      const page = new DOMParser().parseFromString(html, "text/html");
      const pictures = page.querySelectorAll("img").length;
      const blocks = [...page.body.querySelectorAll("h2, p, li")].map((block) => written(block));
      const text = blocks.length > 0 ? blocks.join(line ? " " : "\n\n") : written(page.body);
      return {
        markdown: text.trim(),
        report:
          pictures > 0 ? [`${pictures} ${pictures === 1 ? "picture was" : "pictures were"} left out.`] : [],
      };
    },
  };
}

function written(node: Node): string {
  const inner = [...node.childNodes].map((child) => written(child)).join("");
  if (!(node instanceof Element)) return node.textContent ?? "";
  const marks: Record<string, [string, string]> = {
    B: ["**", "**"],
    I: ["*", "*"],
    H2: ["## ", ""],
    LI: ["- ", ""],
  };
  const [open, close] = marks[node.tagName] ?? ["", ""];
  return open + inner + close;
}
