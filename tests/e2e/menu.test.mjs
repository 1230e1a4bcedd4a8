// The menu bar, with keys that come from the screen and not from the page's driver: GTK sees them first, as it does at
// a desk. No driver looks into a GTK menu, so it is known by what it does; COLOPHON_SHOTS also takes its picture.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { scratch } from "./newsroom/terminal.mjs";

const library = scratch("menu");
let desk;
after(async () => desk?.close());

const x = (...words) => execFileSync("xdotool", words, { encoding: "utf8" }).trim();

/** Presses keys as X names them, one after the other, on whatever has the keyboard. */
function press(...keys) {
  for (const key of keys) {
    x("key", "--clearmodifiers", key);
    x("sleep", "0.15");
  }
}

const articles = () => desk.driver.executeScript("return document.querySelectorAll('[data-article]').length");
const focused = () => desk.driver.executeScript("return document.activeElement?.closest('[data-part]')?.dataset.part");
const picture = (name) => {
  const folder = process.env.COLOPHON_SHOTS;
  if (folder) execFileSync("import", ["-window", "root", "-crop", "1280x840+0+0", join(folder, `menu-${name}.png`)]);
};

/** How high the page is: a bar takes its height from it. */
const height = () => desk.driver.executeScript("return innerHeight");

test("the menu bar does what it says, once", async (t) => {
  desk = await Desk.open(library);
  await desk.press("import-sample");
  await desk.find('[data-part="headline"] .cm-content');
  const window = x("search", "--onlyvisible", "--name", "Colophon").split("\n").at(-1);
  x("windowfocus", "--sync", window);

  await t.test("F10 and the arrows reach the first menu, and its first line starts an article", async () => {
    await eventually("the bar is there", async () => {
      const before = await articles();
      press("F10", "Down");
      picture("open");
      press("Return");
      await eventually("another article", async () => (await articles()) > before, 1_500);
      assert.equal(await articles(), before + 1, "it was done once");
      return true;
    });
    await eventually("the caret is in its headline", async () => (await focused()) === "headline");
  });

  await t.test("a key that stands in the menu does its thing once", async () => {
    const before = await articles();
    press("ctrl+n");
    await eventually("another article", async () => (await articles()) > before);
    await new Promise((wake) => setTimeout(wake, 500));
    assert.equal(await articles(), before + 1);
  });

  await t.test("the letter of a menu opens it, and Edit pastes what it copied", async () => {
    await desk.type("headline", "Tides");
    const text = () =>
      desk.driver.executeScript("return document.querySelector('[data-part=headline] .cm-line').textContent");
    await eventually("it is typed", async () => (await text()) === "Tides");
    press("ctrl+a", "ctrl+c", "End");
    press("alt+e");
    picture("edit");
    // The first line is lit: Undo, and then Redo, Cut, Copy, Paste.
    press("Down", "Down", "Down", "Down", "Return");
    await eventually("the words are there twice", async () => (await text()) === "TidesTides");
  });

  await t.test("a hidden bar comes for F10 and goes again", async () => {
    const full = await height();
    await desk.driver.executeScript("window.dispatchEvent(new KeyboardEvent('keydown', { key: ',', ctrlKey: true }))");
    await (await desk.find('[data-section="keyboard"]')).click();
    await (await desk.find('[data-field="menu_bar"]')).click();
    await eventually("the page has its height", async () => (await height()) > full);
    await desk.press("done");
    const tall = await height();
    x("windowfocus", "--sync", window);
    await eventually("the page has the keyboard", () => desk.driver.executeScript("return document.hasFocus()"));
    press("F10");
    await eventually("the bar is back", async () => (await height()) < tall);
    press("Escape", "Escape");
    await eventually("and gone", async () => (await height()) === tall);
  });
});
