// Spelling in the real window, with a dictionary of our own: a misspelt word is marked, its menu writes the one that was meant, and
// whether words are looked at is remembered by the library.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { By, Key } from "selenium-webdriver";
import { Desk, eventually, place } from "./newsroom/desk.mjs";
import { command } from "./newsroom/scenes.mjs";
import { scratch, terminal } from "./newsroom/terminal.mjs";

const library = scratch("library");
let desk, id;

before(async () => {
  const folder = scratch("hunspell");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "en_US.aff"), "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n");
  writeFileSync(join(folder, "en_US.dic"), "7\nthe\nboat\nleaves\nat\nfour\nharbour\nearly\n");
  process.env.DICPATH = folder; // the desk is started from here, with what stands here
  const file = join(scratch("files"), "harbour.md");
  writeFileSync(file, "# harbour\n\nthe boat leaves\n");
  [{ id }] = JSON.parse(await terminal(library, "--json", "import", file));
  desk = await Desk.open(library);
  await desk.open(id);
});
after(async () => desk?.close());

const marks = () => desk.driver.findElements(By.css(`${place("body")} .misspelt`));

test("a misspelt word is marked, and its menu writes the one that was meant", async () => {
  await desk.type("body", " at fuor early");
  const [word] = await eventually("the word is marked", async () => {
    const found = await marks();
    return found.length === 1 && found;
  });
  assert.equal(await word.getText(), "fuor");
  assert.equal(await word.getCssValue("text-decoration-line"), "underline", "a mark that can be seen");
  await desk.driver.actions().contextClick(word).perform();
  await (await desk.find('[data-menu="spelling"] [data-suggestion="four"]')).click();
  await desk.saved("body", " at four early");
  await eventually("the mark is gone", async () => (await marks()).length === 0);
});

test("F7 goes to the next misspelt word, and an accepted one is marked no more", async () => {
  await desk.type("body", " vellhaven at");
  await eventually("the name is marked", async () => (await marks()).length === 1);
  await desk.goTo("headline", "start");
  await desk.keys(Key.F7);
  await eventually("the name is chosen", () => desk.driver.executeScript("return String(getSelection()) === 'vellhaven'"));
  await desk.together(Key.CONTROL, ".");
  await desk.press("accept-house", '[data-menu="spelling"]');
  await eventually("the mark is gone", async () => (await marks()).length === 0);
});

test("what is switched off stays off with the library, whatever the window forgets", async () => {
  await desk.type("body", " erly at");
  await eventually("the word is marked", async () => (await marks()).length === 1);
  await command(desk, "edit.spelling", "Mark misspelt");
  await eventually("the mark is gone", async () => (await marks()).length === 0);
  await desk.driver.executeScript("localStorage.clear()");
  await desk.driver.navigate().refresh();
  await desk.open(id);
  await desk.find(`${place("body")} .cm-content`);
  await new Promise((wake) => setTimeout(wake, 1500)); // marks come a moment after the page; none must
  assert.equal((await marks()).length, 0);
});
