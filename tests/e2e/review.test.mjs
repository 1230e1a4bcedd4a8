// Review in the real window: an article is sent, signed, void with the reason, fresh again, approved; a terminal agrees.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

test("an article is sent to review, signed, void, fresh again, and approved", async (t) => {
  const library = scratch("library");
  const file = join(scratch("files"), "ferries.md");
  writeFileSync(file, "# Ferries\n\n## Times\n\nThey sail at seven.\n");
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", file));

  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const said = async () => await record(library, id);

  await t.test("it is sent by its keys", async () => {
    await desk.goTo("body");
    await desk.together(Key.CONTROL, Key.ALT, "e");
    await desk.find('[data-status="in_review"]');
    assert.equal((await said()).status, "in_review");
  });

  await t.test("a reviewer says everything, and signs what the form shows", async () => {
    await desk.together(Key.CONTROL, Key.SHIFT, Key.ENTER);
    const form = '[data-form="sign-off"]';
    await desk.find(form);
    const ticked = await desk.driver.executeScript(
      `return document.querySelectorAll('${form} input:checked').length`,
    );
    assert.equal(ticked, 0, "nothing is chosen beforehand");
    await desk.fill("sign-by", "Maren Osterby");
    await desk.fill("sign-role", "copy editor");
    await (await desk.find('[data-scope="facts"]')).click();
    await (await desk.find('[data-decision="approved"]')).click();
    await desk.picture("sign-off");
    await desk.press("keep-sign-off", form);
    await desk.find('[data-sign-off="fresh"]');
    const [one] = (await said()).sign_offs;
    assert.deepEqual(
      [one.by.name, one.role, one.scope, one.state, one.fingerprint],
      ["Maren Osterby", "copy editor", ["facts"], "fresh", (await said()).fingerprint],
    );
  });

  await t.test("another word voids it with the reason, and undo makes it fresh", async () => {
    await desk.type("body", " Every day.");
    await desk.find('[data-sign-off="void"]');
    await eventually("the record says why", async () => (await said()).sign_offs[0].reason === "1 sentence changed");
    await desk.picture("sign-off-void");
    await desk.goTo("body");
    await desk.together(Key.CONTROL, "z");
    await desk.find('[data-sign-off="fresh"]');
  });

  await t.test("it is approved, and the inbox is empty", async () => {
    await desk.together(Key.CONTROL, Key.ALT, "a");
    await desk.find('[data-status="approved"]');
    assert.equal((await said()).status, "approved");
    assert.deepEqual(JSON.parse(await terminal(library, "--json", "inbox")), []);
  });
});
