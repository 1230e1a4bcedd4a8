// Two people and one article: it leaves the window as one file, is checked and written in elsewhere, and comes back.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { command } from "./newsroom/scenes.mjs";
import { PROGRAMS, record, scratch, terminal } from "./newsroom/terminal.mjs";

const [ours, theirs] = [scratch("ours"), scratch("theirs")];
let desk, id, file;

before(async () => {
  const [sample] = JSON.parse(await terminal(ours, "--json", "import", "--sample"));
  id = sample.id;
  await terminal(ours, "ledger", id, "add", "--tool", "ChatGPT", "--kind", "drafting", "--prompt", "what the tool was asked");
  desk = await Desk.open(ours);
});
after(async () => desk?.close());

test("the window hands an article over, and says what goes along", async () => {
  await desk.open(id);
  await command(desk, "article.hand-over", "Hand over");
  const list = await desk.find('[data-dialog="hand-over"] [data-list="goes-along"]');
  assert.match(await list.getText(), /changes/);
  await desk.press("hand-over-now", '[data-dialog="hand-over"]');
  const result = await desk.find('[data-result="hand-over"]');
  file = (await (await desk.find('[data-result="hand-over"] dd')).getText()).trim();
  const end = /[0-9a-f]{64}/.exec(await result.getText())[0];
  assert.match(await terminal(ours, "verify", file, "--witness", end), /^OK/);
  const { holds } = JSON.parse(await terminal(ours, "--json", "verify", file));
  assert.deepEqual([holds.contributions, holds.prompts], [1, 0], "the words of the prompt stay here");
});

test("what somebody else wrote meanwhile comes together with what is typed here", async () => {
  await terminal(theirs, "unpack", file);
  await terminal(theirs, "set", id, "deck", "Written by somebody else");
  const back = join(scratch("back"), "back.colophon");
  await terminal(theirs, "pack", id, "--to", back);
  await desk.driver.navigate().refresh();
  await desk.open(id);
  await desk.type("body", " Typed meanwhile.");
  await desk.saved("body", "Typed meanwhile.");
  // Opened as a desktop opens a file: the desk that is there gets it.
  execFile(PROGRAMS.desk, ["--library", ours, back]);
  await eventually("what arrived is told", async () =>
    /1 change|changes/.test(await (await desk.find('[data-result="handed-over"]')).getText()),
  );
  const kept = await record(ours, id);
  assert.equal(kept.deck, "Written by somebody else");
  assert.match(kept.body, /Typed meanwhile\.\s*$/);
  await eventually("the deck on the page", async () => (await desk.screen()).parts.deck === "Written by somebody else");
});
