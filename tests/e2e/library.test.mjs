// The window beside other programs: its own library, one window only, and what the terminal writes appears in it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { runningFrom } from "./newsroom/processes.mjs";
import { PROGRAMS, record, scratch, terminal } from "./newsroom/terminal.mjs";

const library = scratch("library");
const ids = {};
let desk;

before(async () => {
  const folder = scratch("files");
  const articles = {
    harbour: "# The harbour freezes early\n\nPilots report ice at the outer mole.\n",
    orchard: "# An orchard in the car park\n\nForty quince trees and a café stand where lorries stood.\n",
    archive: "# The archive opens its cellar\n\nNobody had read the letters since 1911.\n",
  };
  for (const [name, text] of Object.entries(articles)) {
    const file = join(folder, `${name}.md`);
    writeFileSync(file, text);
    const [imported] = JSON.parse(await terminal(library, "--json", "import", file));
    ids[name] = imported.id;
  }
  desk = await Desk.open(library);
});
after(async () => desk?.close());

test("--library decides which articles the window shows", async () => {
  await desk.lists("the three articles of this library", Object.values(ids));
});

test("search answers as one types, by the beginnings of words and without accents", async () => {
  await desk.fill("search", "quin");
  await desk.lists("the orchard", [ids.orchard]);
  await desk.picture("6-search");
  await desk.fill("search", "cafe");
  await desk.lists("the orchard, without its accent", [ids.orchard]);
  await desk.fill("search", "no such words");
  await desk.lists("nothing", []);
  await desk.fill("search", "");
  await desk.lists("everything again", Object.values(ids));
});

test("what the terminal changes appears in the open window without being asked for", async () => {
  await desk.open(ids.harbour);
  await terminal(library, "set", ids.harbour, "headline", "The harbour is open again");
  await eventually("the headline on the page", async () => (await desk.screen()).parts.headline === "The harbour is open again");
  await eventually("the headline in the list", async () =>
    (await desk.rowText(ids.harbour)).includes("The harbour is open again"),
  );
});

test("what is typed while the terminal writes is kept beside it", async () => {
  await desk.open(ids.archive);
  await desk.type("body", " Typed in the window.");
  await terminal(library, "set", ids.archive, "deck", "Written in the terminal");
  await desk.type("body", " And more.");
  await desk.saved("body", "Typed in the window. And more.");
  await eventually("the deck on the page", async () => (await desk.screen()).parts.deck === "Written in the terminal");
  const kept = await record(library, ids.archive);
  assert.match(kept.body, /Typed in the window\. And more\.\s*$/);
  assert.equal(kept.deck, "Written in the terminal");
});

test("a second start on the same library leaves one window", async () => {
  const status = await new Promise((answer) =>
    execFile(PROGRAMS.desk, ["--library", library], { timeout: 15_000 }, (error) => answer(error ? (error.code ?? error.signal) : 0)),
  );
  assert.equal(status, 0, "the second start hands over to the first and ends");
  assert.equal(runningFrom(PROGRAMS.desk).length, 1, "one desk is running");
  assert.equal((await desk.driver.getAllWindowHandles()).length, 1, "it has one window");
});
