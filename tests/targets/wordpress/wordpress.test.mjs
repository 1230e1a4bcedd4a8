// colophon-cli and a real WordPress: what arrives, what is never written over, what stands there once, what comes back, and
// where a password is not. The site is asked by its own API and its own pages, never through our code.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const { COLOPHON_TERMINAL, WORDPRESS_FOLDER } = process.env;
const SITE = join(WORDPRESS_FOLDER, "site");
const LIBRARY = join(WORDPRESS_FOLDER, "library");
/** Everything that the program under test has said. */
let said = "";
let port, made, serving;

before(async () => {
  mkdirSync(SITE);
  port = await freePort();
  serving = spawn("bash", [join(HERE, "serve.sh"), SITE, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  made = await new Promise((resolve, reject) => {
    let told = "";
    serving.stdout.on("data", (some) => {
      told += some;
      if (told.includes("\n")) resolve(JSON.parse(told.split("\n").find((line) => line.startsWith("{"))));
    });
    serving.on("exit", () => reject(new Error("the site did not start")));
  });
  const picture = readFileSync(join(HERE, "gate.png"));
  const folder = join(WORDPRESS_FOLDER, "files");
  mkdirSync(folder);
  writeFileSync(join(folder, "gate.png"), picture);
  for (const [slug, section] of Object.entries({ gate: "Technology", lost: "Technology", plain: "Sports" })) {
    writeFileSync(join(folder, `${slug}.md`), article(slug, section));
    await ok("import", join(folder, `${slug}.md`));
  }
  await ok("site", "add", "wp", "--kind", "wordpress", "--address", `http://127.0.0.1:${port}`, "--user", "editor");
});

after(async () => {
  const gone = new Promise((resolve) => serving.on("exit", resolve));
  serving.kill("SIGTERM");
  await gone;
});

function article(slug, section) {
  const picture = slug === "plain" ? "" : "image: gate.png\nimage_alt: A gate of iron, half open\nimage_caption: The gate at noon\nimage_credit: Ada Lind\n";
  return `---
title: The ${slug} “opens” & closes
description: It had been closed since spring.
slug: ${slug}
tags: [ships, harbour & co]
section: ${section}
${picture}---

## Key Takeaways

- The gate opened at noon, says ${slug}.
- Nobody was hurt.

## What happened

It *opened*. See [the log](https://example.org/log?a=1&b=2).

<script>alert(1)</script>

> “A quotation.”
`;
}

/** Runs the program; a secret goes in by standard input. */
function run(args, secret = "") {
  return new Promise((resolve) => {
    const child = spawn(COLOPHON_TERMINAL, ["--library", LIBRARY, "--json", ...args]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (some) => (out += some));
    child.stderr.on("data", (some) => (err += some));
    child.on("close", (code) => {
      said += out + err;
      resolve({ code, out, err, json: out ? JSON.parse(out) : null });
    });
    child.stdin.end(secret);
  });
}

async function ok(...args) {
  const { code, err, json } = await run(args);
  assert.equal(code, 0, err);
  return json;
}

const publish = (slug, ...more) => run(["publish", slug, "--to", "wp", "--secret", ...more], made.editor);

async function sent(slug, ...more) {
  const { code, err, json } = await publish(slug, ...more);
  assert.equal(code, 0, err);
  return json;
}

/** The site’s own answer. */
async function wp(route, body = undefined, who = "editor") {
  const answer = await fetch(`http://127.0.0.1:${port}/?rest_route=${route}`, {
    method: body ? "POST" : "GET",
    headers: {
      Authorization: `Basic ${Buffer.from(`${who}:${made[who]}`).toString("base64")}`,
      ...(body ? { "Content-Type": "application/json" } : {}),
    },
    body: body && JSON.stringify(body),
  });
  return answer.json();
}

const posts = async () => (await wp("/wp/v2/posts&status=any&context=edit&per_page=100")).filter((one) => one.slug !== "hello-world");
const post = (id) => wp(`/wp/v2/posts/${id}&context=edit`);

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

test("a look writes nothing", async () => {
  assert.deepEqual(await sent("gate", "--dry-run"), { would: "create", link: "", public: false });
  assert.deepEqual(await posts(), []);
});

test("an article arrives as a draft with its picture, its section, its tags and every word", async () => {
  const told = await sent("gate");
  assert.equal(told.done, "created");
  const there = await post(told.id);
  assert.equal(there.status, "draft");
  assert.equal(there.slug, "gate");
  assert.equal(there.title.raw, "The gate “opens” & closes");
  assert.equal(there.excerpt.raw, "It had been closed since spring.");
  const names = async (kind, ids) => (await Promise.all(ids.map((id) => wp(`/wp/v2/${kind}/${id}`)))).map((one) => one.name).sort();
  assert.deepEqual(await names("categories", there.categories), ["Technology"]);
  assert.deepEqual(await names("tags", there.tags), ["harbour &amp; co", "ships"]);
  const media = await wp(`/wp/v2/media/${there.featured_media}&context=edit`);
  assert.equal(media.alt_text, "A gate of iron, half open");
  assert.match(media.caption.raw, /The gate at noon.*Ada Lind/);
  const file = Buffer.from(await (await fetch(media.source_url)).arrayBuffer());
  const original = readFileSync(join(HERE, "gate.png"));
  const pixels = original.subarray(original.indexOf("IDAT"), original.indexOf("IEND") - 4);
  assert.ok(file.includes(pixels), "not one pixel is another");
  for (const words of ["The gate opened at noon, says gate.", "Nobody was hurt.", "It <em>opened</em>", "“A quotation.”"]) {
    assert.ok(there.content.raw.includes(words), words);
  }
  assert.ok(!/<script|assets\/|colophon-desk/.test(there.content.raw), "no script, no path of ours");
});

test("a second time changes it in place, and the picture is not sent again", async () => {
  await ok("set", "gate", "deck", "It was closed since May.");
  const told = await sent("gate");
  assert.equal(told.done, "updated");
  assert.equal((await posts()).length, 1);
  assert.equal((await post(told.id)).excerpt.raw, "It was closed since May.");
  assert.equal((await wp("/wp/v2/media&context=edit")).length, 1);
  await ok("set", "gate", "hero.alt", "A gate of iron, open");
  await sent("gate");
  const media = await wp("/wp/v2/media&context=edit");
  assert.deepEqual(media.map((one) => one.alt_text), ["A gate of iron, open"], "its words are those of now");
});

test("a draft that an editor publishes there stays public, and can be changed", async () => {
  const [{ id }] = await posts();
  await wp(`/wp/v2/posts/${id}`, { status: "publish" });
  await ok("set", "gate", "deck", "It was closed since June.");
  assert.equal((await sent("gate")).public, true);
  const page = await (await fetch(`http://127.0.0.1:${port}/?p=${id}`, { redirect: "follow" })).text();
  assert.ok(page.includes("The gate opened at noon, says gate."), "readers find it");
  assert.ok(/<img[^>]*alt="A gate of iron, open"/.test(page), "with the picture and its words");
  assert.ok(!page.includes("<script>alert"), "and no script of it runs");
});

test("what somebody changed there is refused with both versions, and nothing is lost", async () => {
  const [{ id, content }] = await posts();
  const theirs = content.raw.replace("Nobody was hurt.", "One person was hurt.");
  await wp(`/wp/v2/posts/${id}`, { content: theirs });
  await ok("set", "gate", "deck", "It was closed since July.");
  const { code, json } = await publish("gate");
  assert.equal(code, 1);
  assert.equal(json.done, "conflict");
  assert.match(json.base.body, /Nobody was hurt/);
  assert.match(json.theirs.body, /One person was hurt/);
  assert.equal(json.ours.excerpt, "It was closed since July.");
  assert.equal((await post(id)).content.raw, theirs, "as they left it");

  // Another change since: what was read is not what would go.
  await wp(`/wp/v2/posts/${id}`, { title: "Their headline" });
  const stale = await publish("gate", "--over", json.print);
  assert.equal(stale.code, 1);
  assert.equal((await post(id)).title.raw, "Their headline");

  const [pulled] = (await run(["pull", "wp", String(id), "--secret"], made.editor)).json;
  const copy = await ok("show", pulled.id);
  assert.equal(copy.headline, "Their headline");
  assert.ok(copy.takeaways.some((one) => one.text === "One person was hurt."), "their words are an article here");

  const over = await publish("gate", "--over", stale.json.print);
  assert.equal(over.json?.done, "updated", over.err);
  const revisions = await wp(`/wp/v2/posts/${id}/revisions&context=edit`);
  assert.ok(revisions.some((one) => one.content.raw === theirs), "and WordPress keeps them, too");
});

test("a try whose answer is lost on the way is found again, and the post stands there once", async () => {
  // Everything goes through, but the answer to the new post.
  const proxy = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    const onward = request({ port, host: "127.0.0.1", method, path: url, headers: { ...headers, host: `127.0.0.1:${port}` } }, (back) => {
      if (method === "POST" && /\/wp\/v2\/posts(&|\?|$)/.test(decodeURIComponent(url))) {
        back.resume().on("end", () => answer.destroy());
        return;
      }
      answer.writeHead(back.statusCode, back.headers);
      back.pipe(answer);
    });
    asked.pipe(onward);
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = (of) => ok("site", "change", "wp", "--address", `http://127.0.0.1:${of}`);
  await address(proxy.address().port);
  const broken = await publish("lost");
  assert.equal(broken.code, 3);
  assert.match(broken.err, /nothing will be there twice/);
  const ours = async () => (await posts()).filter((one) => one.slug === "lost");
  assert.equal((await ours()).length, 1, "the control: it had arrived");
  await address(port);
  proxy.close();
  assert.equal((await sent("lost")).done, "updated");
  assert.equal((await ours()).length, 1);
});

test("who may less is told what was left out", async () => {
  const who = (name) => ok("site", "change", "wp", "--user", name);
  await who("author");
  const author = await run(["publish", "plain", "--to", "wp", "--secret"], made.author);
  assert.equal(author.json?.done, "created", author.err);
  assert.match(author.json.notes.join(" "), /category “Sports” is not there and this account may not make it/);
  const { content } = await wp(`/wp/v2/posts/${author.json.id}&context=edit`, undefined, "author");
  assert.ok(content.raw.includes("Nobody was hurt."), "the words are all there");
  await who("contributor");
  const test = await run(["site", "test", "wp", "--secret"], made.contributor);
  assert.match(test.json.warnings.join(" "), /may not publish.*may not upload/);
  const refused = await run(["publish", "lost", "--to", "wp", "--secret"], made.contributor);
  assert.equal(refused.code, 3);
  await who("editor");
});

test("a wrong password is refused in words, and a post in the trash is not written over", async () => {
  const wrong = await run(["publish", "gate", "--to", "wp", "--secret"], "aaaa bbbb cccc dddd");
  assert.equal(wrong.code, 3);
  assert.match(wrong.err, /give the site a new secret/);
  const [{ id }] = (await posts()).filter((one) => one.slug === "lost");
  await fetch(`http://127.0.0.1:${port}/?rest_route=/wp/v2/posts/${id}`, {
    method: "DELETE",
    headers: { Authorization: `Basic ${Buffer.from(`editor:${made.editor}`).toString("base64")}` },
  });
  const trashed = await publish("lost");
  assert.equal(trashed.code, 3);
  assert.match(trashed.err, /lies in the trash there/);
});

test("a post that was written there comes in with what was lost said", async () => {
  const written = await wp("/wp/v2/posts", {
    title: "Written there",
    status: "draft",
    content: '<!-- wp:paragraph -->\n<p>Some <strong>words</strong>.</p>\n<!-- /wp:paragraph -->\n<!-- wp:embed {"url":"https://example.org/v"} -->\n<figure>https://example.org/v</figure>\n<!-- /wp:embed -->\n[gallery ids="1,2"]',
    excerpt: "In short.",
  });
  const listed = (await run(["pull", "wp", "--secret"], made.editor)).json;
  assert.ok(listed.some((one) => one.id === String(written.id) && one.title === "Written there"));
  const [pulled] = (await run(["pull", "wp", String(written.id), "--secret"], made.editor)).json;
  const here = await ok("show", pulled.id);
  assert.equal(here.headline, "Written there");
  assert.equal(here.deck, "In short.");
  assert.match(here.body, /Some \*\*words\*\*\./);
  assert.match(pulled.dropped.join(" "), /embed.*\[gallery\]/s);
});

test("the password is in no file of the library and in nothing that was said", () => {
  copyFileSync(join(LIBRARY, readdirSync(LIBRARY).find((name) => name.endsWith(".db") || name.includes("sqlite") || name.startsWith("library"))), join(WORDPRESS_FOLDER, "control"));
  const files = readdirSync(LIBRARY, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  assert.ok(files.length > 0);
  const texts = [Buffer.from(said), ...files.map((one) => readFileSync(join(one.parentPath ?? one.path, one.name)))];
  for (const [who, secret] of Object.entries(made).filter(([name]) => name !== "version")) {
    const tight = secret.replaceAll(" ", "");
    for (const one of [secret, tight, `${who}:${secret}`]) {
      const bytes = Buffer.from(one);
      for (const canary of [one, bytes.toString("base64"), bytes.toString("hex"), encodeURIComponent(one)]) {
        assert.ok(!texts.some((text) => text.includes(canary)), `${who}’s password is written down`);
      }
    }
  }
  assert.ok(texts.some((text) => text.includes("127.0.0.1")), "the control: the site’s address is");
});
