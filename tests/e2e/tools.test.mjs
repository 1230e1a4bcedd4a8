// The tools of a newsroom in the real window: said once in the settings, a press away where a use is recorded. What the
// picture is, only a person says. A terminal sees the same record.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

test("a tool is said once, and a use of it is recorded in three presses", async (t) => {
  const library = scratch("library");
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", "--sample"));
  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const tools = async () => JSON.parse(await terminal(library, "--json", "tool", "list"));
  const click = async (selector) => (await desk.find(selector)).click();

  await t.test("a tool is added in the settings, and a terminal knows it", async () => {
    await desk.together(Key.CONTROL, ",");
    await click('[data-section="tools"]');
    await desk.press("add-tool");
    await desk.fill("tool-name", "Midjourney");
    await desk.fill("tool-model", "v6");
    await desk.fill("tool-descriptor", "an image generator");
    await desk.press("keep-tool");
    await desk.find('[data-tool="Midjourney"]');
    await desk.picture("tools");
    const [only, ...others] = await tools();
    assert.deepEqual([only.tool.name, only.tool.model, only.uses, others.length], ["Midjourney", "v6", 0, 0]);
    await desk.press("done");
  });

  await t.test("it is offered where a use is recorded, with all that is known of it", async () => {
    await desk.together(Key.CONTROL, Key.SHIFT, "l");
    await desk.press("add-contribution");
    await click('[data-tool="Midjourney v6"]');
    await click('[data-form="contribution"] input[value="image_generation"]');
    if (!(await (await desk.find('[data-form="contribution"] input[value="hero"]')).isSelected()))
      await click('[data-form="contribution"] input[value="hero"]');
    await desk.press("record");
    await eventually("it is in the ledger", async () => (await record(library, id)).ledger.length === 1);
    const { ledger, disclosure } = await record(library, id);
    assert.deepEqual([ledger[0].tool.model, ledger[0].tool.descriptor], ["v6", "an image generator"]);
    assert.equal(disclosure.image.label, "open", "nobody has answered for a person");
    await desk.find('[data-level-of="hero"] td');
  });

  await t.test("four times yes, and the picture needs a label", async () => {
    for (const question of ["resembles_real", "subject_covered", "appears_authentic", "more_than_minor_edit"])
      await click(`[data-question="${question}"] input[value="yes"]`);
    await desk.find('[data-image="required"]');
    await eventually("the record says so", async () => (await record(library, id)).disclosure.image.label === "required");
    await desk.picture("picture-needs-a-label");
    assert.match(await terminal(library, "show", id), /picture: a visible label in the picture is required/);
  });
});
