// From a new article to the exported file without a pointer: every step is a key, as for somebody who has no mouse.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch } from "./newsroom/terminal.mjs";

const library = scratch("keyboard");
let desk;
after(async () => desk?.close());

const HEADLINE = "The Boat That Leaves at Seven";
const DECK = "A timetable from 1931 is still in force.";

/** The part or the control that has the focus, as its hooks name it. */
const focused = () =>
  desk.driver.executeScript(`
    const on = document.activeElement;
    return on?.closest("[data-part]")?.dataset.part ?? on?.dataset.action ?? on?.dataset.field ?? on?.tagName ?? "";
  `);

/** Presses Tab until `there`, as somebody does who cannot point. */
async function tabTo(there, most = 60) {
  const seen = [];
  for (let i = 0; i < most; i += 1) {
    const on = await focused();
    if (there(on)) return on;
    seen.push(on);
    await desk.keys(Key.TAB);
  }
  assert.fail(`Tab never came there; it passed ${seen.join(", ")}`);
}

test("an article is written and exported without a pointer", async (t) => {
  await t.test("a new article puts the caret into its headline", async () => {
    desk = await Desk.open(library);
    await desk.together(Key.CONTROL, "n");
    await eventually("the caret is in the headline", async () => (await focused()) === "headline");
    await desk.keys(HEADLINE, Key.ENTER);
    await eventually("Enter goes on to the deck", async () => (await focused()) === "deck");
    await desk.keys(DECK);
    await desk.saved("deck", DECK);
  });

  await t.test("the arrows and Tab reach the body", async () => {
    await tabTo((on) => on === "body");
    await desk.keys("It left at seven");
    await desk.together(Key.CONTROL, Key.SHIFT, Key.ARROW_LEFT);
    await desk.together(Key.CONTROL, "b");
    await desk.keys(Key.END, ", as always.");
    await desk.saved("body", "as always.");
    assert.equal((await desk.screen()).parts.body, "It left at **seven**, as always.");
  });

  await t.test("the export dialog is opened, confirmed and left by keys", async () => {
    await desk.together(Key.CONTROL, "e");
    await desk.find('[data-dialog="export"]');
    await desk.find('[data-dialog="export"] [data-action="export-now"]:not(:disabled)');
    await tabTo((on) => on === "export-now");
    await desk.keys(Key.ENTER);
    await desk.find('[data-result="export"]');
    const shown = await desk.find('[data-dialog="export"] [data-field="folder"]');
    const folder = await desk.driver.executeScript("return (arguments[0].value ?? arguments[0].textContent).trim()", shown);
    await desk.keys(Key.ESCAPE);
    await eventually("Escape closes the dialog", async () =>
      desk.driver.executeScript("return document.querySelector('dialog[open]') === null"),
    );
    const article = await desk.article();
    const { slug } = await record(library, article);
    const [file] = readdirSync(join(folder, slug)).filter((name) => name.endsWith(".md"));
    const text = readFileSync(join(folder, slug, file), "utf8");
    for (const words of [HEADLINE, DECK, "It left at **seven**, as always."]) {
      assert.ok(text.includes(words), `the file says “${words}”`);
    }
  });
});
