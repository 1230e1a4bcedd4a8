// What is copied keeps its look elsewhere, and carries nothing that runs.

import { expect, test } from "vitest";
import { htmlOf } from "./richText";

function check(text: string, html: string): void {
  expect(htmlOf(text)).toBe(html);
}

test("part of a paragraph is no paragraph of its own", () => {
  check("a **b** *c* ~~d~~ `e<f`", "a <strong>b</strong> <em>c</em> <s>d</s> <code>e&lt;f</code>");
  check(
    "see [this](https://a.example/?a=1&b=2) now",
    'see <a href="https://a.example/?a=1&amp;b=2">this</a> now',
  );
  check("5 \\* 3 & <b>", "5 * 3 &amp; &lt;b&gt;");
});

test("blocks are blocks", () => {
  check("## A *b*\n\nOne\n\nTwo", "<h2>A <em>b</em></h2><p>One</p><p>Two</p>");
  check("- one\n- two\n  - three", "<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>");
  check("3. one\n4. two", '<ol start="3"><li>one</li><li>two</li></ol>');
  check("> said\n> more", "<blockquote><p>said\n more</p></blockquote>");
  check("```js\na < b\n```", "<pre><code>a &lt; b</code></pre>");
  check("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>");
  check("- [x] done\n- [ ] open", "<ul><li>☑ done</li><li>☐ open</li></ul>");
  check(
    "| a | b |\n| - | - |\n| *c* | d |",
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><em>c</em></td><td>d</td></tr></tbody></table>",
  );
});

test.each([
  "[a](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "![a](data:text/html,b)",
  "<javascript:alert(1)>",
])("nothing of %s runs", (text) => {
  const page = new DOMParser().parseFromString(htmlOf(text), "text/html");
  expect(page.querySelectorAll("a, img, script, [onerror]")).toHaveLength(0);
});
