// Markdown as formatted text for the clipboard, so that what is copied here keeps its look in a mail or a document. Knows
// no clipboard. Raw HTML and addresses that run something are words like any others.

import { markdownLanguage } from "@codemirror/lang-markdown";
import { ADDRESS } from "./format";

type Node = ReturnType<typeof markdownLanguage.parser.parse>["topNode"];

/** The HTML of a stretch of Markdown. A part of one paragraph is no paragraph of its own. */
export function htmlOf(text: string): string {
  const top = markdownLanguage.parser.parse(text).topNode;
  const only = top.firstChild;
  if (only?.name === "Paragraph" && !only.nextSibling) return inside(only, text);
  return inside(top, text, false);
}

const TAGS: Readonly<Record<string, string>> = {
  Paragraph: "p",
  Blockquote: "blockquote",
  BulletList: "ul",
  StrongEmphasis: "strong",
  Emphasis: "em",
  Strikethrough: "s",
  InlineCode: "code",
  Subscript: "sub",
  Superscript: "sup",
  TableHeader: "tr",
  TableRow: "tr",
};

/** What stands in the source for the sake of Markdown alone. */
const MARKS = /Mark$|^(?:LinkTitle|LinkLabel|CodeInfo|TableDelimiter|LinkReference|Comment)$/;

function html(node: Node, text: string): string {
  const { name, from, to } = node;
  if (name === "TaskMarker") return /x/i.test(text.slice(from, to)) ? "☑" : "☐";
  if (MARKS.test(name)) return "";
  const tag = TAGS[name];
  const block = name === "BulletList" || name === "Blockquote" || name.startsWith("Table");
  if (tag) return `<${tag}>${inside(node, text, !block)}</${tag}>`;
  const heading = /^(?:ATX|Setext)Heading([1-6])$/.exec(name)?.[1];
  if (heading) return `<h${heading}>${inside(node, text).trim()}</h${heading}>`;
  switch (name) {
    case "OrderedList": {
      const first = Number.parseInt(text.slice(from, from + 9), 10);
      return `<ol${first > 1 ? ` start="${first}"` : ""}>${inside(node, text, false)}</ol>`;
    }
    case "ListItem": {
      const tight = node.getChildren("Paragraph").length < 2;
      const words = inside(node, text, false);
      return `<li>${tight ? words.replace(/<\/?p>/g, "") : words}</li>`;
    }
    case "Task":
      return inside(node, text);
    case "FencedCode":
    case "CodeBlock": {
      const code = node.getChildren("CodeText").map((part) => text.slice(part.from, part.to));
      return `<pre><code>${escaped(code.join("\n"))}</code></pre>`;
    }
    case "HorizontalRule":
      return "<hr>";
    case "HardBreak":
      return "<br>";
    case "Table": {
      const rows = node.getChildren("TableRow").map((row) => html(row, text));
      const head = node
        .getChildren("TableHeader")
        .map((row) => html(row, text).replace(/(<\/?)td>/g, "$1th>"));
      return `<table><thead>${head.join("")}</thead><tbody>${rows.join("")}</tbody></table>`;
    }
    case "TableCell":
      return `<td>${inside(node, text)}</td>`;
    case "Escape":
      return escaped(text.slice(from + 1, to));
    case "Entity":
      return text.slice(from, to);
    case "Link":
    case "Autolink": {
      const url = node.getChild("URL");
      const address = url ? text.slice(url.from, url.to) : "";
      const words = name === "Link" ? inside(node, text) : escaped(address);
      return ADDRESS.test(address) ? `<a href="${escaped(address)}">${words}</a>` : words;
    }
    case "Image":
      return inside(node, text);
    case "URL": {
      // An address that stands for itself; one of a link has been read with it.
      const address = text.slice(from, to);
      if (node.parent?.name === "Link" || node.parent?.name === "Image") return "";
      return ADDRESS.test(address)
        ? `<a href="${escaped(address)}">${escaped(address)}</a>`
        : escaped(address);
    }
    default:
      return node.firstChild ? inside(node, text) : escaped(text.slice(from, to));
  }
}

/** What stands in a node: its children, and the words between them (`words`). */
function inside(node: Node, text: string, words = true): string {
  let at = node.from;
  let made = "";
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (words) made += escaped(text.slice(at, child.from));
    made += html(child, text);
    at = child.to;
  }
  return words ? made + escaped(text.slice(at, node.to)) : made;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
