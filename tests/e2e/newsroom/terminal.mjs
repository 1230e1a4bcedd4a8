// colophon-cli, as a second program beside the window. Knows no WebDriver.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The programs under test, as run.sh built or found them. */
export const PROGRAMS = { desk: process.env.COLOPHON_DESK, terminal: process.env.COLOPHON_TERMINAL };
assert.ok(PROGRAMS.desk && PROGRAMS.terminal, "start the journey with tests/e2e/run.sh; it says where the programs are");

/** An empty folder that goes away with the run's scratch folder. */
export function scratch(name) {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}

/** Runs colophon-cli on a library and answers what it printed. Fails with what it said when it refuses. */
export async function terminal(library, ...args) {
  const { stdout } = await promisify(execFile)(PROGRAMS.terminal, ["--library", library, ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** The whole article as the record has it. */
export async function record(library, article) {
  return JSON.parse(await terminal(library, "--json", "show", article));
}

/** Every text of a record by part name, as the window's parts are named; entries in order. */
export function partsOf(article) {
  return {
    headline: article.headline,
    deck: article.deck,
    "hero.alt": article.hero.alt,
    "hero.caption": article.hero.caption,
    "hero.credit": article.hero.credit,
    "hero.rights": article.hero.rights,
    ...Object.fromEntries(article.takeaways.map(({ id, text }) => [`takeaway:${id}`, text])),
    body: article.body,
    "qa.topic": article.qa.topic,
    ...Object.fromEntries(
      article.qa.pairs.flatMap(({ id, question, answer }) => [
        [`question:${id}`, question],
        [`answer:${id}`, answer],
      ]),
    ),
    analysis: article.analysis,
    note: article.note.text,
  };
}
