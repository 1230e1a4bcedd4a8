// The articles that leave: the model article, three that are harder, each with a ledger, in a library of their own.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";

const HERE = import.meta.dirname;
const TERMINAL = process.env.COLOPHON_TERMINAL;
const SHARED = process.env.COLOPHON_SHARED ?? join(HERE, "../../../../shared");
const SEED = join(SHARED, "seed/ainews-article.txt");

/** What was left out, and why; said once on the screen. */
export const leftOut = existsSync(SEED) ? [] : [`the model article: ${SEED} is not there`];

/** A library in `folder` with the articles in it. */
export class Library {
  constructor(folder) {
    this.folder = folder;
    const files = join(folder, "arriving");
    mkdirSync(files, { recursive: true });
    cpSync(join(HERE, "articles"), files, { recursive: true });
    writeFileSync(join(files, "pier.png"), picture());
    writeFileSync(join(files, "very-long.md"), veryLong());
    this.say("house", "add", join(HERE, "house.toml"));
    const arriving = readdirSync(files)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(files, name));
    if (leftOut.length === 0) arriving.push(SEED);
    for (const file of arriving) this.say("import", file, "--house", "proof");
    this.slugs = this.asked("list").map((article) => article.slug);
    for (const slug of this.slugs) {
      if (this.asked("show", slug).tags.length === 0) this.say("set", slug, "tags", "artificial intelligence, policy");
      this.say("set", slug, "section", "News & more");
      this.say("set", slug, "accountable", "Alicia Shapiro, CMO of AiNews.com");
      const used = (...rest) =>
        this.say(
          "ledger",
          slug,
          "add",
          "--tool",
          "ChatGPT",
          "--provider",
          "OpenAI",
          "--by",
          "Alicia Shapiro, CMO of AiNews.com",
          ...rest,
        );
      // The model article’s own note speaks of these; the others’ is compiled.
      if (this.asked("show", slug).note.text)
        used("--kind", "drafting,image_generation,ideation,research,copy_editing");
      else {
        used("--kind", "drafting,ideation", "--part", "body");
        used("--kind", "summary", "--part", "takeaways", "--extent", "full", "--first-draft-by", "ai");
      }
      // Braces look like something to be filled in, and are meant here.
      if (slug.startsWith("she-said"))
        this.say("waive", slug, "placeholders", "--reason", "It is about braces", "--by", "Ada O'Neil, editor");
    }
  }

  say(...words) {
    return execFileSync(TERMINAL, ["--library", join(this.folder, "library"), ...words], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  asked(...words) {
    return JSON.parse(this.say("--json", ...words));
  }

  /** Writes all articles for a target; answers with what was written for each. */
  export(target, to, options = {}) {
    const finished = target === "markdown" ? {} : { draft: "false" }; // which says how far an article has come itself
    const chosen = Object.entries({ ...finished, ...options }).flatMap(([key, value]) => [
      "--option",
      `${key}=${value}`,
    ]);
    return this.asked("export", "--all", "--target", target, "--to", to, ...chosen);
  }
}

/** A red square of two pixels as PNG. */
function picture() {
  const chunk = (kind, bytes) => {
    const body = Buffer.concat([Buffer.from(kind), bytes]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(bytes.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = Buffer.from([0, 255, 0, 0, 255, 0, 0, 0, 255, 0, 0, 255, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** More of everything than anybody writes. */
function veryLong() {
  const many = (count, of) => Array.from({ length: count }, (_, n) => of(n + 1));
  const words = (n) => `Sentence ${n} of a text that goes on: with “quotes”, a colon, and an end.`;
  return [
    "---",
    `title: "${"A headline that does not end, ".repeat(8)}at last"`,
    `description: "${"A deck that goes on. ".repeat(12).trim()}"`,
    'date: "2026-01-02"',
    'tags: ["long"]',
    'authors: [{ name: "Grace Hopper", role: "writer" }]',
    "---",
    "",
    "## Key Takeaways",
    "",
    ...many(40, (n) => `- Takeaway ${n}: it is one of forty.`),
    "",
    ...many(60, (n) => `## Chapter ${n}\n\n${many(12, words).join(" ")}\n`),
    "## Q&A: Everything",
    "",
    ...many(30, (n) => `**Q: What is question ${n}?**\n\nA: It is ${n}. ${words(n)}\n`),
    "## What This Means",
    "",
    "It was long.",
    "",
  ].join("\n");
}
