// An article leaves for a site in the real window: what would be written is seen while it is chosen, written as it was
// seen, and nothing that somebody changed there since goes unasked.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { scratch, terminal } from "./newsroom/terminal.mjs";

const READY = '[data-dialog="export"] [data-action="export-now"]:not(:disabled)';

test("an article is exported to a Hugo site as it was shown, and somebody's change there is asked about", async (t) => {
  const library = scratch("library");
  const source = join(scratch("files"), "ferries.md");
  writeFileSync(source, "# Ferries\n\nThey sail at seven.\n");
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", source));
  const site = scratch("site");
  // The next export starts where the last one went.
  await terminal(library, "export", id, "--target", "canonical", "--to", site);
  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const shown = async () => (await desk.find('[data-field="file-text"]')).getText();
  const state = async () => (await desk.find("[data-file]")).getAttribute("data-state");
  const open = async () => {
    // Keys are heard once the article is there.
    await eventually("the article is on the desk", async () => (await desk.article()) === id);
    await desk.find('[data-action="export"]');
    await desk.together(Key.CONTROL, "e");
    await desk.find('[data-dialog="export"]');
    await desk.find('[data-field="file-text"]');
  };
  let file = "";

  await t.test("the file is shown, and follows what is chosen", async () => {
    await open();
    await (await desk.find('[data-dialog="export"] input[value="hugo"]')).click();
    await eventually("the front matter is YAML", async () => (await shown()).startsWith("---"));
    await desk.find('[data-option="format"]');
    await desk.driver.findElement({ css: '[data-option="format"] option[value="toml"]' }).click();
    await eventually("the front matter is TOML", async () => (await shown()).startsWith("+++"));
    assert.equal(await state(), "new");
    await desk.picture("export-hugo");
  });

  await t.test("it is written as it was shown", async () => {
    const text = await shown();
    await desk.find(READY);
    await desk.press("export-now", '[data-dialog="export"]');
    await desk.find('[data-result="export"]');
    const [last] = JSON.parse(await terminal(library, "--json", "exports", id)).slice(-1);
    assert.equal(last.target, "hugo");
    file = join(last.folder, last.files.find((one) => one.path.endsWith(".md")).path);
    const written = readFileSync(file, "utf8");
    assert.ok(written.startsWith("+++") && written.includes("They sail at seven."));
    assert.equal(written.trim().split("\n")[0], text.trim().split("\n")[0]);
    await eventually("what stands there is the same now", async () => (await state()) === "same");
    await desk.keys(Key.ESCAPE);
  });

  await t.test("what was changed there since is shown, and stays until it is ticked", async () => {
    writeFileSync(file, "Somebody mended a comma here.\n");
    await open();
    await eventually("it is somebody else's", async () => (await state()) === "theirs");
    const chosen = await desk.find('[data-option="format"]');
    assert.equal(await chosen.getAttribute("value"), "toml", "what was chosen is remembered");
    const button = await desk.find('[data-dialog="export"] [data-action="export-now"]');
    assert.equal(await button.isEnabled(), false);
    await desk.picture("export-theirs");
    assert.equal(readFileSync(file, "utf8"), "Somebody mended a comma here.\n");
    await (await desk.find('[data-field="replace"]')).click();
    await desk.find(READY);
    await desk.press("export-now", '[data-dialog="export"]');
    await desk.find('[data-result="export"]');
    assert.ok(readFileSync(file, "utf8").includes("They sail at seven."));
  });
});
