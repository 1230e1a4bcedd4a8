// Real sites, built by the real generators from what was exported. Each site ends its build at a field that is not there;
// the built pages hold every word that the desk promises its readers.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { Library, leftOut } from "./articles.mjs";
import { GENERATORS, pagesOf, siteOf } from "./generators.mjs";
import { attribute, elements, hasClass, letters, promised, text } from "./reader.mjs";

const EVERYWHERE = { takeaways: "front-matter", qa: "front-matter", note: "front-matter", label: "front-matter" };
const folder = mkdtempSync(join(tmpdir(), "colophon-sites-"));
let library;
const promises = new Map();

before(() => {
  library = new Library(folder);
  for (const slug of library.slugs) promises.set(slug, promised(library.say("preview", slug)));
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const reason of leftOut) console.error(`skipped: ${reason}`);

test("the articles promise what this is about", () => {
  for (const [slug, promise] of promises) {
    for (const kind of ["headline", "label", "takeaway", "question", "answer", "paragraph", "note"]) {
      assert.ok(promise[kind].length > 0, `${slug} promises no ${kind}`);
    }
  }
});

for (const [number, generator] of GENERATORS.entries()) {
  const called = `${generator.name}${generator.options.format ? ` (${generator.options.format})` : ""}`;
  const missing = generator.missing();
  if (missing) {
    console.error(`skipped: ${called}: ${missing}; make test-targets installs it`);
    continue;
  }
  describe(called, () => {
    for (const [placed, places] of [
      ["in the text", {}],
      ["in the front matter", EVERYWHERE],
    ]) {
      test(`a strict site is built, with the parts ${placed}, and its pages hold every word`, () => {
        const site = siteOf(generator, join(folder, `${number}-${placed.replaceAll(" ", "-")}`));
        library.export(generator.name, join(site, generator.content), { ...generator.options, ...places });
        const { built, said } = generator.build(site);
        assert.ok(built, said);
        const pages = pagesOf(site);
        for (const [slug, promise] of promises) holds(site, slug, promise, pages);
      });
    }

    test("the site ends its build where a field is gone", () => {
      const site = siteOf(generator, join(folder, `${number}-control`));
      const [{ folder: own, files }] = library.export(generator.name, join(site, generator.content), generator.options);
      const post = join(own, files[0]);
      const whole = readFileSync(post, "utf8");
      const without = whole.replace(/^(description(?::| =)).*\n/mu, "");
      assert.notEqual(without, whole);
      writeFileSync(post, without);
      const { built, said } = generator.build(site);
      assert.ok(!built, "a site that builds without a description proves nothing");
      assert.match(said, /description/u);
    });
  });
}

/** The page of an article holds all that was promised, and its pictures are where it says. */
function holds(site, slug, promise, pages) {
  const found = [...pages].find(([path]) => path.includes(slug));
  assert.ok(found, `no page for ${slug} among ${[...pages.keys()].join(", ")}`);
  const [path, html] = found;
  const [body] = elements(html, (node) => node.tagName === "body");
  const read = letters(text(body));
  for (const [kind, texts] of Object.entries(promise)) {
    for (const one of texts) assert.ok(read.includes(one), `${path} has lost a ${kind}: ${one}`);
  }
  assert.match(html, /ai-disclosure" content="(?:mixed|ai-assisted)"/u);
  for (const picture of elements(html, (node) => node.tagName === "img")) {
    const src = decodeURI(attribute(picture, "src"));
    const file = src.startsWith("/") ? join(site, "built", src) : join(site, "built", dirname(path), src);
    assert.ok(existsSync(file), `${path} shows ${src}, which is not in the site`);
  }
  if (slug.startsWith("she-said")) {
    assert.ok(
      elements(html, (node) => node.tagName === "img" && !hasClass(node, "hero")).length > 0,
      "the picture in its text",
    );
  }
}

/** The fields that Zola knows at the top of a page (getzola.org/documentation/content/page); it refuses any other. */
const ZOLA_KNOWS = ["title", "description", "date", "draft", "slug", "template", "taxonomies", "extra"];

test("other readers of YAML and TOML read every field as it was", () => {
  for (const [target, options] of [
    ["hugo", {}],
    ["hugo", { format: "toml" }],
    ["jekyll", {}],
    ["eleventy", {}],
    ["astro", {}],
    ["zola", {}],
    ["markdown", {}],
  ]) {
    const to = join(folder, `read-${target}-${options.format ?? "yaml"}`);
    for (const written of library.export(target, to, { ...EVERYWHERE, ...options })) {
      const file = readFileSync(join(written.folder, written.files[0]), "utf8");
      const article = library.asked("show", written.id);
      const [, fence, inside] = /^(---|\+\+\+)\n(.*?\n)\1\n/su.exec(file);
      const read = fence === "---" ? parseYaml(inside) : parseToml(inside);
      const fields = JSON.parse(JSON.stringify(read)); // TOML's tables are no plain objects
      const own = fields.params ?? fields.extra ?? fields;
      assert.equal(fields.title, article.headline);
      assert.equal(fields.description ?? "", article.deck);
      // What keeps a generator from running or reading something else stands in what is Markdown.
      const plain = (words) => words.replace(/\{\\([{:])/gu, "{$1").replace(/\\\|/gu, "|");
      assert.deepEqual(
        own.takeaways.map(plain),
        article.takeaways.map((takeaway) => takeaway.text),
      );
      assert.deepEqual(
        own.qa.pairs.map(({ question, answer }) => ({ question, answer: plain(answer) })),
        article.qa.pairs.map(({ question, answer }) => ({ question, answer })),
      );
      assert.deepEqual(
        own.authors,
        article.byline.map(({ name, role }) => ({ name, ...(role && { role }) })),
      );
      assert.deepEqual(fields.tags ?? fields.taxonomies.tags, article.tags);
      assert.match((own.disclosure ?? own.colophon.disclosure).ai_disclosure, /^(?:mixed|ai-assisted)$/u);
      if (target === "zola")
        assert.deepEqual(
          Object.keys(fields).filter((name) => !ZOLA_KNOWS.includes(name)),
          [],
        );
    }
  }
});

test("what left for a generator comes back as the same article", () => {
  for (const target of ["hugo", "jekyll", "eleventy", "astro", "zola"]) {
    for (const [placed, places] of [
      ["text", {}],
      ["fields", EVERYWHERE],
    ]) {
      const there = new Elsewhere(join(folder, `back-${target}-${placed}`));
      for (const written of library.export(target, join(there.folder, "left"), places)) {
        const article = library.asked("show", written.id);
        const back = there.brought(join(written.folder, written.files[0]));
        assert.equal(back.fingerprint, article.fingerprint, `${target}: ${article.slug}`);
        assert.equal(letters(back.note.text), promises.get(article.slug).note.join(""), target);
      }
    }
  }
});

/** Another library, which knows only what a file says. */
class Elsewhere {
  constructor(folder) {
    this.folder = folder;
  }

  brought(file) {
    const say = (...words) => library.say.call({ folder: this.folder }, ...words);
    say("house", "list");
    try {
      say("house", "add", join(import.meta.dirname, "house.toml"));
    } catch {
      // It is there since the first article.
    }
    const [{ id }] = JSON.parse(say("--json", "import", file));
    return JSON.parse(say("--json", "show", id));
  }
}
