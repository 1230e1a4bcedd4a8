// A site is set up in the window, an article goes there, and what somebody changed there is never written over unseen.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { command, repository } from "./newsroom/scenes.mjs";
import { scratch, terminal } from "./newsroom/terminal.mjs";

const library = scratch("publishing");
const site = repository();
let desk, id;

before(async () => {
  const [sample] = JSON.parse(await terminal(library, "--json", "import", "--sample"));
  id = sample.id;
  desk = await Desk.open(library);
});
after(async () => desk?.close());

const written = () => {
  const [file] = readdirSync(join(site, "content"), { recursive: true }).filter((name) => name.endsWith(".md"));
  return join(site, "content", file);
};

test("without a site the dialog leads to where one is set up", async () => {
  await desk.open(id);
  await command(desk, "article.publish", "Publish");
  await desk.find('[data-dialog="publish"] [data-result="no-sites"]');
  await desk.press("set-up-site", '[data-dialog="publish"]');
  await desk.press("add-site");
  await (await desk.find('[data-field="site-kind"] label:has(input[value="git"])')).click();
  for (const [field, value] of [["name", "Site folder"], ["address", site], ["folder", "content"]]) {
    await (await desk.find(`[data-field="site-${field}"]`)).sendKeys(value);
  }
  await desk.press("keep-site");
  await desk.find('[data-site="Site folder"]');
  await desk.press("test-site");
  await desk.find('[data-result="greeting"]');
  await desk.press("done", '[data-dialog="settings"]');
});

test("what will happen is said before it happens, and then it has", async () => {
  await command(desk, "article.publish", "Publish");
  assert.match(await (await desk.find('[data-result="would"]')).getText(), /committed/);
  await desk.press("publish-now", '[data-dialog="publish"]');
  await desk.find('[data-result="sent"]');
  await desk.press("done", '[data-dialog="publish"]');
  assert.match(readFileSync(written(), "utf8"), /^---\ntitle:/);
});

test("what somebody mended there is laid beside ours, and written over only by who has read it", async () => {
  const theirs = `${readFileSync(written(), "utf8")}\nSomebody added this there.\n`;
  writeFileSync(written(), theirs);
  await desk.type("body", " Typed meanwhile.");
  await desk.saved("body", "Typed meanwhile.");
  await command(desk, "article.publish", "Publish");
  await desk.find('[data-result="conflict"]');
  assert.match(await (await desk.find('[data-version="theirs"]')).getText(), /Somebody added this there/);
  assert.match(await (await desk.find('[data-version="ours"]')).getText(), /Typed meanwhile/);
  const over = await desk.find('[data-action="write-over"]');
  assert.equal(await over.isEnabled(), false, "nobody has read it yet");
  assert.equal(readFileSync(written(), "utf8"), theirs);
  await (await desk.find('[data-field="read"]')).click();
  await eventually("it may be written over", async () => over.isEnabled());
  await over.click();
  await desk.find('[data-result="sent"]');
  assert.match(readFileSync(written(), "utf8"), /Typed meanwhile/);
});
