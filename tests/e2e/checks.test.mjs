// What keeps an article here, in the real window: found while writing, mended in one step, waived by name, and let go.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

test("a required finding is gone to, waived by name, and the article may leave", async (t) => {
  const library = scratch("library");
  const file = join(scratch("files"), "ferries.md");
  writeFileSync(file, "# Ferries\n\n## Times\n\nThey  sail at seven.\n");
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", file));
  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const body = async () => (await record(library, id)).body;
  const waits = (count) =>
    eventually(`${count} required`, async () => (await desk.find("[data-required]")).getAttribute("data-required").then((n) => n === count));

  await t.test("what is typed is found without being asked for", async () => {
    await desk.type("body", " The mayor, TK, said so.");
    await desk.together(Key.CONTROL, Key.SHIFT, "k");
    await desk.find('[data-check="placeholders"] [data-finding]');
    await waits("1");
    await desk.picture("checks");
  });

  await t.test("F8 goes to it", async () => {
    await desk.keys(Key.F8);
    await eventually("the words are selected", async () =>
      (await desk.driver.executeScript("return document.getSelection().toString()")) === "TK",
    );
  });

  await t.test("its words have a line under them, and a key tells why and leads to it", async () => {
    const flagged = await desk.find('[data-part="body"] .flagged-required');
    assert.equal(await flagged.getText(), "TK");
    assert.equal(await flagged.getCssValue("text-decoration-line"), "underline");
    assert.equal(await flagged.getCssValue("text-decoration-style"), "double", "nothing is told by colour alone");
    await desk.together(Key.SHIFT, Key.F1);
    await desk.find('.told-asked [data-card="finding"]');
    await desk.picture("finding-told");
    await desk.keys(Key.ENTER);
    await eventually("the focus is on it in the panel", () =>
      desk.driver.executeScript(
        "return document.activeElement?.closest('[data-check=\"placeholders\"] [data-finding]') != null",
      ),
    );
  });

  await t.test("a fix is one step that one undo takes back", async () => {
    await desk.press("fix-finding", '[data-check="spaces"]');
    await eventually("it is mended on disk", async () => (await body()).includes("They sail at"));
    await desk.goTo("body");
    await desk.together(Key.CONTROL, "z");
    await eventually("it is back", async () => (await body()).includes("They  sail"));
  });

  await t.test("a waiver has a reason and a name, and the record has both", async () => {
    await desk.press("waive-finding", '[data-check="placeholders"]');
    await (await desk.find('[data-field="waiver-reason"]')).sendKeys("It is his name");
    const by = await desk.find('[data-field="waiver-by"]');
    if ((await by.getAttribute("value")) === "") await by.sendKeys("Grace, editor");
    await desk.press("confirm-waiver");
    await desk.find("[data-waiver]");
    await waits("0");
    const checked = JSON.parse(await terminal(library, "--json", "check", id));
    const waived = checked.findings.find((one) => one.check === "placeholders");
    assert.equal(waived.waiver.reason, "It is his name");
    await terminal(library, "export", id, "--to", scratch("out"));
  });
});
