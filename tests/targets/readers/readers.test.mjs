// What was exported, read by the programs it is for. What they do not understand, or would write otherwise, is a fault of ours.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "@wordpress/block-serialization-default-parser";
import { Library, leftOut } from "../generators/articles.mjs";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "colophon-readers-"));
const java = spawnSync("java", ["-version"]).status === 0;
let library;

before(() => {
  library = new Library(folder);
  // The model article’s alt text is too long for Ghost: the offered fix cuts it.
  const fix = ["--fix", "--only", "target-limits"];
  for (const slug of library.slugs)
    spawnSync(process.env.COLOPHON_TERMINAL, [
      "--library",
      join(folder, "library"),
      "check",
      slug,
      "--target",
      "ghost",
      ...fix,
    ]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const reason of leftOut) console.error(`skipped: ${reason}`);
if (!java) console.error("skipped: the validator of the W3C: java is not installed");

/** The files of all articles for a target, by path. */
function exported(target, ...options) {
  const to = join(folder, [target, ...options].join("-").replaceAll("=", "-"));
  const chosen = options.flatMap((option) => ["--option", option]);
  const written = library.asked("export", "--all", "--target", target, "--to", to, ...chosen);
  assert.equal(written.length, library.slugs.length, `every article leaves for ${target}`);
  return written.flatMap(({ folder, files }) => files.map((file) => join(folder, file)));
}

/** What the validator says against some files; `accepted` is what is not counted. */
function against(files, accepted) {
  const jar = require("vnu-jar");
  const filter = accepted ? ["--filterpattern", accepted] : [];
  const run = spawnSync("java", ["-jar", jar, "--errors-only", "--format", "json", ...filter, ...files], {
    encoding: "utf8",
  });
  return JSON.parse(run.stderr).messages.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
}

test(
  "pages and fragments are valid HTML, but for the three attributes of a draft, and wholly where these are left out",
  { skip: !java },
  () => {
    const pages = exported("html").filter((file) => file.endsWith(".html"));
    const draft = ".*Attribute “ai-(disclosure|model|provider)” not allowed.*";
    assert.deepEqual(against(pages, draft), []);
    assert.ok(against(pages).length > 0, "the validator has read what it is to accept");
    assert.deepEqual(against(exported("html", "attributes=data").filter((file) => file.endsWith(".html"))), []);
    const around = exported("html-fragment", "attributes=data").filter(
      (file) => file.endsWith(".html") && !file.endsWith("head.html"),
    );
    const whole = around.map((file, number) => {
      const page = join(folder, `around-${number}.html`);
      writeFileSync(
        page,
        `<!doctype html><html lang="en"><head><title>A page</title></head><body>${readFileSync(file, "utf8")}</body></html>`,
      );
      return page;
    });
    assert.deepEqual(against(whole), []);
  },
);

/** A block as WordPress writes it. */
function serialised({ blockName, attrs, innerBlocks, innerContent, innerHTML }) {
  if (blockName === null) return innerHTML;
  const blocks = [...innerBlocks];
  const inner = innerContent.map((part) => (part === null ? serialised(blocks.shift()) : part)).join("");
  const name = blockName.replace(/^core\//, "");
  const said = Object.keys(attrs ?? {}).length > 0 ? `${JSON.stringify(attrs)} ` : "";
  return `<!-- wp:${name} ${said}-->${inner}<!-- /wp:${name} -->`;
}

for (const options of [[], ["questions=details", "hero=body"], ["attributes=none", "deck=excerpt"]]) {
  test(`blocks are read by WordPress and written again as they were${options.length > 0 ? `: ${options.join(", ")}` : ""}`, () => {
    for (const file of exported("wordpress", ...options).filter(
      (file) => file.endsWith(".html") && !file.endsWith("head.html"),
    )) {
      const content = readFileSync(file, "utf8");
      const blocks = parse(content);
      const loose = blocks.filter((block) => block.blockName === null && block.innerHTML.trim() !== "");
      assert.deepEqual(loose, [], `nothing stands outside a block in ${file}`);
      assert.equal(blocks.map(serialised).join(""), content);
    }
  });
}

test("posts are shown by Ghost with every takeaway and question", async () => {
  const { LexicalHTMLRenderer: Renderer } = require("@tryghost/kg-lexical-html-renderer");
  const { DEFAULT_NODES: nodes } = require("@tryghost/kg-default-nodes");
  for (const file of exported("ghost").filter((file) => file.endsWith(".json"))) {
    const [post] = JSON.parse(readFileSync(file, "utf8")).posts;
    const html = await new Renderer({ nodes }).render(post.lexical);
    const plain = html
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
    const article = library.asked("show", post.slug);
    for (const { question } of article.qa.pairs) assert.ok(plain.includes(question), `${question} in ${post.slug}`);
    const takeaways = html.split("<li").length - 1;
    assert.ok(takeaways >= article.takeaways.length, `${takeaways} entries in ${post.slug}`);
  }
});
