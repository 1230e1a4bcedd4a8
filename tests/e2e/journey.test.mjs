// An article goes in, is edited, survives a kill, and comes out: the promise of Colophon, in its real window.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { partsOf, record, scratch, terminal } from "./newsroom/terminal.mjs";

// With an accent, a flag of two code points and a character outside the basic plane: offsets are UTF-16 all the way.
const TYPED = " Typed – café, 🇫🇷 and 𝄞.";

const library = scratch("library");
let desk;
after(async () => desk?.close());

const entries = (screen, kind) => Object.keys(screen.parts).filter((part) => part.startsWith(`${kind}:`));
const idOf = (part) => part.split(":")[1];

/** What the window showed is what the record has, part for part and entry for entry. */
async function checkRecord(screen, article, why) {
  const parts = partsOf(await record(library, article));
  for (const [part, text] of Object.entries(screen.parts)) {
    assert.equal(parts[part], text, `${part}: ${why}`);
  }
  for (const kind of ["takeaway", "question"]) {
    assert.deepEqual(entries({ parts }, kind), entries(screen, kind), `order of every ${kind}: ${why}`);
  }
}

test("an article goes in, is edited, survives kill -9 and comes out", async (t) => {
  let article, before, acknowledged;

  await t.test("an empty library offers the sample and opens it with every part filled", async () => {
    desk = await Desk.open(library);
    await desk.picture("1-empty-library");
    await desk.press("import-sample");
    article = await desk.article();
    before = await eventually("the sample is on the page", async () => {
      const screen = await desk.screen();
      return screen.parts.body && screen;
    });
    for (const part of ["headline", "deck", "hero.alt", "hero.credit", "body", "qa.topic", "analysis", "note"]) {
      assert.ok(before.parts[part], `${part} of the sample is filled`);
    }
    assert.ok(entries(before, "takeaway").length >= 3, "the sample has takeaways");
    assert.ok(entries(before, "answer").length >= 2, "the sample has answers");
    await checkRecord(before, article, "what the window shows is what was imported");
    await desk.picture("2-sample");
  });

  await t.test("headline, body, a takeaway and an answer take real keys", async () => {
    const edited = ["headline", "body", entries(before, "takeaway")[1], entries(before, "answer")[0]];
    for (const part of edited) await desk.type(part, TYPED);
    const screen = await desk.saved(edited.at(-1), TYPED);
    for (const part of edited) {
      assert.equal(screen.parts[part], before.parts[part] + TYPED, `${part} has what was typed, where it was typed`);
    }
    const untouched = Object.keys(before.parts).filter((part) => !edited.includes(part));
    for (const part of untouched) assert.equal(screen.parts[part], before.parts[part], `${part} was not touched`);
  });

  await t.test("takeaways are reordered with the pointer and with the keyboard", async () => {
    const [first, second, third, ...rest] = entries(await desk.screen(), "takeaway");
    await desk.press("move-down", `[data-entry="${idOf(first)}"]`);
    const order = async () => entries(await desk.screen(), "takeaway").join();
    await eventually("the first takeaway is second", async () => (await order()) === [second, first, third, ...rest].join());

    await desk.goTo(third);
    await desk.driver.actions().keyDown(Key.ALT).sendKeys(Key.ARROW_UP).keyUp(Key.ALT).perform();
    await eventually("the third is second", async () => (await order()) === [second, third, first, ...rest].join());
  });

  await t.test("every acknowledged character is there after kill -9", async () => {
    await desk.type("body", " The last acknowledged words.");
    acknowledged = await desk.saved("body", "The last acknowledged words.");
    // These may or may not be kept: the kill comes before anybody has said “saved”.
    await desk.goTo("deck");
    await desk.keys(" And a word too late");
    await desk.kill();

    const kept = partsOf(await record(library, article));
    for (const [part, text] of Object.entries(acknowledged.parts)) {
      const as_acknowledged = part === "deck" ? kept.deck.startsWith(text) : kept[part] === text;
      assert.ok(as_acknowledged, `${part} after the kill:\n${kept[part]}\nacknowledged before it:\n${text}`);
    }
    assert.deepEqual(entries({ parts: kept }, "takeaway"), entries(acknowledged, "takeaway"), "the order is kept too");
    await terminal(library, "doctor");
  });

  await t.test("the window shows it again after the kill", async () => {
    desk = await Desk.open(library);
    await desk.open(article);
    const screen = await eventually("the article is on the page", async () => {
      const now = await desk.screen();
      return now.parts.body && now;
    });
    await checkRecord(screen, article, "the window shows what the record has");
    assert.equal(screen.parts.body, acknowledged.parts.body);
    await desk.picture("3-after-the-kill");
  });

  await t.test("exporting writes the article that is on the screen", async () => {
    await desk.press("export");
    const dialog = await desk.find('[data-dialog="export"]');
    await desk.picture("4-export");
    const shown = await desk.find('[data-dialog="export"] [data-field="folder"]');
    const folder = await desk.driver.executeScript("return (arguments[0].value ?? arguments[0].textContent).trim()", shown);
    assert.ok(folder.startsWith("/"), `the dialog says where the file will be: “${folder}”`);
    await desk.find('[data-dialog="export"] [data-action="export-now"]:not(:disabled)');
    await desk.press("export-now", '[data-dialog="export"]');
    const result = await (await desk.find('[data-result="export"]')).getText();
    assert.ok(await dialog.isDisplayed(), "the result is read in the dialog");
    await desk.picture("5-exported");

    const { slug, fingerprint } = await record(library, article);
    assert.match(result, new RegExp(fingerprint.slice(0, 8)), "the answer shows the fingerprint of what was written");
    const files = readdirSync(join(folder, slug)).filter((name) => name.endsWith(".md"));
    assert.equal(files.length, 1, "one Markdown file");
    const file = join(folder, slug, files[0]);

    const screen = await desk.screen();
    const markdown = readFileSync(file, "utf8");
    assert.ok(markdown.includes(screen.parts.body), "the body is in the file, byte for byte");

    // A file that a reader recognises as the same article: what reads it back finds every part as it was.
    const other = scratch("read-back");
    const [imported] = JSON.parse(await terminal(other, "--json", "import", file));
    const back = await record(other, imported.id);
    const texts = (parts) => Object.entries(parts).map(([part, text]) => [part.split(":")[0], text]);
    const shownParts = Object.fromEntries(Object.entries(partsOf(back)));
    assert.deepEqual(texts(shownParts), texts(partsOf(await record(library, article))), "read back, it is the same article");
    assert.equal(back.fingerprint, fingerprint, "and has the same fingerprint");
  });
});
