// Comments and suggestions in the real window, and what a terminal sees of them.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

const BODY = "They sail at seven, every day.";

test("words are discussed and others are suggested, taken, undone and taken again", async (t) => {
  const library = scratch("library");
  const file = join(scratch("files"), "ferries.md");
  writeFileSync(file, `# Ferries\n\n## Times\n\n${BODY}\n`);
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", file));
  await terminal(library, "suggest", id, "add", "--on", "at seven", "--replace-with", "at eight", "--by", "Grace, editor");
  await terminal(library, "comment", id, "add", "--on", "every day", "--text", "On Sundays too?", "--by", "Grace, editor");

  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const said = async () => await record(library, id);

  await t.test("the panel shows what a terminal said", async () => {
    await desk.goTo("body", "start");
    await desk.together(Key.CONTROL, Key.SHIFT, "m");
    await desk.find("[data-comment]");
    await desk.find("[data-suggestion]");
    await desk.find(".commented");
    await desk.find(".suggested-words");
    await desk.picture("comments");
  });

  await t.test("a selection is commented from the keyboard, and the caret goes back", async () => {
    await desk.goTo("headline", "start");
    await desk.together(Key.CONTROL, Key.SHIFT, Key.ARROW_RIGHT);
    await desk.together(Key.CONTROL, Key.ALT, "m");
    await desk.find('[data-composer="comment"]');
    await desk.keys("Which ones?");
    await desk.together(Key.CONTROL, Key.ENTER);
    await eventually("the comment is on disk", async () =>
      (await said()).comments.some((one) => one.part === "headline" && one.thread[0].text === "Which ones?"),
    );
    const inText = () => desk.driver.executeScript("return document.activeElement?.closest('[data-part]')?.dataset.part");
    await eventually("the caret is back", async () => (await inText()) === "headline");
  });

  await t.test("a comment is answered and done", async () => {
    const comment = (await said()).comments.find((one) => one.part === "body").id;
    const card = `[data-comment="${comment}"]`;
    await desk.press("reply", card);
    await desk.keys("Not in winter.");
    await desk.together(Key.CONTROL, Key.ENTER);
    await eventually("the answer is on disk", async () =>
      (await said()).comments.some((one) => one.id === comment && one.thread.length === 2),
    );
    await desk.press("resolve", card);
    await eventually("it is done", async () =>
      (await said()).comments.some((one) => one.id === comment && one.state === "resolved"),
    );
  });

  await t.test("an accepted suggestion is one step of undo, and one of redo", async () => {
    const is = (body, state) =>
      eventually(`the body says “${body}”, the suggestion is ${state}`, async () => {
        const now = await said();
        return now.body.includes(body) && now.suggestions[0].state === state;
      });
    await desk.press("accept", "[data-suggestion]");
    await is("at eight", "accepted");
    await desk.goTo("body");
    await desk.together(Key.CONTROL, "z");
    await is("at seven", "open");
    await desk.together(Key.CONTROL, Key.SHIFT, "z");
    await is("at eight", "accepted");
  });

  await t.test("what is open in all articles is one list", async () => {
    await desk.press("all-articles");
    await desk.find("[data-said]");
    assert.equal(JSON.parse(await terminal(library, "--json", "comment", "--open")).length, 1);
  });
});
