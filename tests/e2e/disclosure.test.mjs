// The whole way of words that a machine wrote, in the real window: pasted, classified, disclosed, reviewed, signed,
// changed, signed again, and exported. A terminal sees the same record.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually, place } from "./newsroom/desk.mjs";
import { command } from "./newsroom/scenes.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

const HEADLINE = "The Ferry That Runs on Tuesdays";
const MINE = "It left at seven, as it always has. ";
const ANSWER = "The timetable of 1931 was never repealed, and nobody has asked for another one.";
const WRITER = "Maren Osterby, editor of The Harbour Record";

test("words of a machine are pasted, disclosed, reviewed, signed and exported", async (t) => {
  const library = scratch("library");
  const desk = await Desk.open(library);
  t.after(() => desk.close());
  let id;
  const said = async () => await record(library, id);
  const origins = async () => (await said()).runs.body.map((run) => run.origin.slice(0, 1)).join("");
  const signed = async () => (await said()).sign_offs.map((one) => one.state);

  await t.test("what the writer types is the writer's, what is pasted is unknown", async () => {
    await desk.together(Key.CONTROL, "n");
    await desk.type("headline", HEADLINE);
    await desk.type("body", MINE);
    await desk.saved("body", MINE.trim());
    id = await desk.article();
    // Words from outside: cut from a field that is no part of an article.
    await desk.fill("search", ANSWER);
    await desk.together(Key.CONTROL, "a");
    await desk.together(Key.CONTROL, "x");
    await desk.goTo("body");
    await desk.together(Key.CONTROL, "v");
    await desk.saved("body", MINE + ANSWER);
    await eventually("the record knows what is whose", async () => (await origins()) === "hu");
  });

  await t.test("the writer goes through what is unknown, and says which tool it was", async () => {
    await desk.together(Key.CONTROL, Key.ALT, "u");
    await desk.find('[data-bar="walk"]');
    await desk.keys("3");
    await desk.find('[data-form="origin"]');
    await desk.fill("tool", "ChatGPT");
    await desk.picture("origin-of-pasted-words");
    await desk.press("say-origin");
    await eventually("the words are the tool's", async () => (await origins()) === "hc");
    await desk.find('[data-unspoken="0"]');
    const shown = await desk.find(`${place("body")} .of-tool`);
    assert.equal(await shown.getCssValue("text-decoration-line"), "underline", "nothing is told by colour alone");
    await desk.picture("nothing-unknown");
    await desk.keys(Key.ESCAPE);
    const [use] = (await said()).ledger;
    assert.deepEqual([use.tool.name, use.kind], ["ChatGPT", "drafting"]);
  });

  await t.test("the note under the page says so", async () => {
    await terminal(library, "set", id, "accountable", WRITER);
    await desk.together(Key.CONTROL, Key.SHIFT, "l");
    await eventually("the page shows the compiled note", async () =>
      desk.driver.executeScript("return document.querySelector('[data-compiled-note]')?.textContent.includes('ChatGPT')"),
    );
    assert.match(await terminal(library, "note", id), /ChatGPT/);
    await desk.picture("disclosed");
  });

  await t.test("it goes to review; an editor comments and suggests", async () => {
    await desk.goTo("body");
    await desk.together(Key.CONTROL, Key.ALT, "e");
    await eventually("it is in review", async () => (await said()).status === "in_review");
    await desk.goTo("body", "start");
    await desk.together(Key.CONTROL, Key.SHIFT, Key.ARROW_RIGHT);
    await desk.together(Key.CONTROL, Key.ALT, "m");
    await desk.find('[data-composer="comment"]');
    await desk.keys("Which one?");
    await desk.together(Key.CONTROL, Key.ENTER);
    await eventually("the comment is kept", async () => (await said()).comments.length === 1);
    await desk.goTo("body", "start");
    for (const _ of "It") await desk.together(Key.SHIFT, Key.ARROW_RIGHT);
    await command(desk, "comments.suggest", "Suggest a change");
    await desk.find('[data-composer="suggestion"]');
    await desk.keys("The ferry");
    await desk.together(Key.CONTROL, Key.ENTER);
    await eventually("the suggestion is kept", async () => (await said()).suggestions.length === 1);
    assert.ok((await said()).body.startsWith("It left"), "a suggestion changes no word");
  });

  const sign = async () => {
    await desk.together(Key.CONTROL, Key.SHIFT, Key.ENTER);
    const form = '[data-form="sign-off"]';
    await desk.find(form);
    await desk.fill("sign-by", "Grace Ollerton");
    await desk.fill("sign-role", "copy editor");
    await (await desk.find('[data-scope="facts"]')).click();
    await (await desk.find('[data-decision="approved"]')).click();
    await desk.press("keep-sign-off", form);
    await desk.find('[data-sign-off="fresh"]');
  };

  await t.test("the editor signs; an accepted suggestion voids it with the reason; undo brings it back", async () => {
    await sign();
    await desk.together(Key.CONTROL, Key.SHIFT, "m");
    await desk.press("accept", "[data-suggestion]");
    await eventually("the words have changed", async () => !(await said()).body.startsWith("It"));
    assert.ok((await said()).body.startsWith("The ferry left"), (await said()).body);
    await eventually("and the sign-off is void", async () => (await signed()).join() === "void");
    assert.match((await said()).sign_offs[0].reason, /^1 sentence changed/);
    await desk.together(Key.CONTROL, Key.SHIFT, "r");
    await desk.find('[data-sign-off="void"]');
    await desk.picture("void-after-suggestion");
    await desk.goTo("body");
    await desk.together(Key.CONTROL, "z");
    await desk.find('[data-sign-off="fresh"]');
    await eventually("it is fresh on disk", async () => (await signed()).join() === "fresh");
    assert.equal(await origins(), "hc", "undo leaves every origin as it was");
  });

  await t.test("the words are taken again, signed again, and leave with their note", async () => {
    await desk.together(Key.CONTROL, Key.SHIFT, "z");
    await desk.find('[data-sign-off="void"]');
    await sign();
    await eventually("one sign-off holds", async () => (await signed()).includes("fresh"));
    await desk.together(Key.CONTROL, "e");
    await desk.find('[data-dialog="export"] [data-action="export-now"]:not(:disabled)');
    await desk.press("export-now");
    await desk.find('[data-result="export"]');
    const shown = await desk.find('[data-dialog="export"] [data-field="folder"]');
    const folder = await desk.driver.executeScript("return (arguments[0].value ?? arguments[0].textContent).trim()", shown);
    const { slug } = await said();
    const [file] = readdirSync(join(folder, slug)).filter((name) => name.endsWith(".md"));
    const text = readFileSync(join(folder, slug, file), "utf8");
    for (const words of ["The ferry left at seven", ANSWER, "ChatGPT"]) assert.ok(text.includes(words), `the file says “${words}”`);
    for (const words of ["Which one?", "Grace", "{++"]) assert.ok(!text.includes(words), `the file does not say “${words}”`);
  });

  await t.test("the bundle holds together", async () => {
    const file = join(scratch("files"), "ferry.colophon");
    await terminal(library, "pack", id, "--to", file);
    assert.match(await terminal(library, "verify", file), /CANNOT TELL/);
  });
});
