// What a reader of a page reads, compared by its letters: generators set quotes, dashes and spaces as they like.

import { parse } from "parse5";

/** The elements of an HTML document that `wanted` takes, in order. */
export function elements(html, wanted) {
  const found = [];
  const walk = (node) => {
    if (node.tagName && wanted(node)) found.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html));
  return found;
}

export function attribute(node, name) {
  return node.attrs.find((one) => one.name === name)?.value;
}

export function hasClass(node, name) {
  return (attribute(node, "class") ?? "").split(" ").includes(name);
}

/** The text in a node, without what is not shown. */
export function text(node) {
  if (node.nodeName === "#text") return node.value;
  if (["script", "style", "head", "template"].includes(node.nodeName)) return "";
  return (node.childNodes ?? []).map(text).join("");
}

/** Text without what typography changes, and without the HTML in it, which the desk shows and a generator obeys or drops. */
export function letters(words) {
  return words
    .normalize("NFC")
    .replace(/<\/?(?:b|em)>/gu, "")
    .replace(/[“”„«»"‘’'`]/gu, "")
    .replace(/[-–—]+/gu, "-")
    .replace(/…/gu, "...")
    .replace(/\s+/gu, "");
}

/** What an article must tell its readers, by what it is: from the page that the desk itself shows. */
export function promised(html) {
  const [article] = elements(html, (node) => node.tagName === "article");
  const inside = (wanted) => {
    const found = [];
    const walk = (node, above) => {
      if (node.tagName && wanted(node, above)) found.push(letters(text(node)));
      for (const child of node.childNodes ?? []) walk(child, [...above, node]);
    };
    walk(article, []);
    return found;
  };
  const under = (above, name) => above.some((node) => hasClass(node, name));
  const block = (node) => ["p", "li", "pre", "h2", "h3"].includes(node.tagName);
  return {
    headline: inside((node) => node.tagName === "h1"),
    deck: inside((node) => hasClass(node, "deck")),
    label: inside((node) => hasClass(node, "top-label")),
    takeaway: inside((node, above) => node.tagName === "li" && under(above, "takeaways")),
    question: inside((node) => node.tagName === "dt"),
    answer: inside((node, above) => above.at(-1)?.tagName === "dd" && block(node)),
    paragraph: inside((node, above) => block(node) && (under(above, "body") || under(above, "analysis"))),
    note: inside((node, above) => node.tagName === "p" && under(above, "note")),
  };
}
