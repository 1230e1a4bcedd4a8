// A misspelt word, from the mark under it to the word that was meant: with the mouse and without.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { open } from "./chromium.mjs";

describe("spelling", () => {
  let window, page;
  before(async () => {
    window = await open();
    page = window.page;
  });
  after(async () => window.close());

  const marked = (part) => page.locator(`[data-part="${part}"] .misspelt`);
  const menu = () => page.locator('[data-menu="spelling"]');

  test("a misspelt word is marked once it is written, and its menu writes the one that was meant", async () => {
    await window.caret("body");
    const before = await window.text("body");
    await page.keyboard.type(" teh");
    await window.pause(600);
    assert.equal(await marked("body").count(), 0, "not while it may go on");
    await page.keyboard.type(" boat");
    await marked("body").waitFor();
    assert.equal(await marked("body").evaluate((word) => getComputedStyle(word).textDecorationStyle), "wavy");

    await marked("body").click({ button: "right" });
    await menu().locator('[data-suggestion="the"]').click();
    assert.equal(await window.text("body"), `${before} the boat`);
    assert.equal(await menu().count(), 0);
    const article = await window.kept();
    let at = 0;
    const place = article.body.lastIndexOf("the boat");
    const run = article.runs.body.find(({ len }) => (at += len) > place);
    assert.match(run.origin, /^h:/, "whoever chose it typed it");
    await page.keyboard.press("Control+z");
    assert.equal(await window.text("body"), `${before} teh boat`, "one undo");
  });

  test("without a mouse: F7 goes there, Ctrl+. opens the menu, arrows and Enter choose", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F7");
    await page.waitForFunction(() => String(getSelection()) === "teh");
    await page.keyboard.press("Control+.");
    await menu().locator('[data-suggestion="the"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.dataset.suggestion === "the");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    assert.equal(await menu().count(), 0);
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest("[data-part]")?.dataset.part),
      "body",
      "back in the text",
    );
    await page.keyboard.press("Control+.");
    await page.waitForFunction(() => document.activeElement?.dataset.suggestion === "the");
    await page.keyboard.press("Enter");
    assert.ok((await window.text("body")).endsWith(" the boat"));
  });

  test("a word that is accepted is right from then on, in every part", async () => {
    for (const part of ["headline", "deck", "takeaway 0", "analysis"]) {
      await window.caret(part);
      await page.keyboard.type(" Vellonsea ");
    }
    await page.waitForFunction(() => document.querySelectorAll(".misspelt").length === 4);
    await marked("deck").click({ button: "right" });
    await menu().locator('[data-action="accept-house"]').click();
    await page.waitForFunction(() => document.querySelectorAll(".misspelt").length === 0);
  });

  for (const theme of ["light", "dark"]) {
    test(`whoever cannot see the marks is told, and axe finds nothing in the menu and the settings (${theme})`, async () => {
      await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
      await window.caret("deck");
      await page.keyboard.type(" teh end");
      await marked("deck").first().waitFor();
      assert.equal(await marked("deck").first().getAttribute("aria-invalid"), "spelling");
      assert.match(await window.editor("deck").getAttribute("aria-description"), /misspelt word/);
      await marked("deck").first().click({ button: "right" });
      await menu().locator('[data-suggestion="the"]').waitFor();
      assert.deepEqual(await axe(), []);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+,");
      await page.locator('[data-section="spelling"]').click();
      await page.locator('[data-words="person"] input').fill("Brackwater");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Remove Brackwater" }).waitFor();
      assert.deepEqual(await axe(), []);
      await page.getByRole("button", { name: "Remove Brackwater" }).click();
      await page.getByText("Brackwater").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
    });
  }

  /** What axe finds wrong with the page as it stands. */
  async function axe() {
    // What still moves has colours of its own.
    await window.pause(250);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await page.evaluate(() => window.axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  }

  test("another language is one choice away, and one without a dictionary is said at the foot of the page", async () => {
    await window.caret("headline");
    await page.keyboard.type("recieve ");
    await marked("headline").click({ button: "right" });
    await menu().locator('[data-action="languages"]').click();
    await menu().locator('[data-language="de-DE"]').click();
    assert.equal((await window.kept()).language, "de-DE");
    assert.deepEqual(window.wrong, []);
  });
});
