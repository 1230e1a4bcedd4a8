// Where words come from, in the real window: said by keys, seen on the page, walked through, undone, and on disk.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

const library = scratch("origins");
let desk;
let article;
after(async () => desk?.close());

/** The kinds of origin that the record has for a part, in order: h, c, r or u. */
const kinds = async (part) => (await record(library, article)).runs[part].map(({ origin }) => origin[0]).join("");

const left = () =>
  desk.driver.executeScript(`return Number(document.querySelector("[data-unspoken]")?.dataset.unspoken ?? -1)`);

test("every word of the sample is spoken for by keys", async (t) => {
  await t.test("an imported article is unknown, and the page shows it when asked", async () => {
    const [sample] = JSON.parse(await terminal(library, "--json", "import", "--sample"));
    article = sample.id;
    desk = await Desk.open(library);
    await desk.open(article);
    await desk.together(Key.CONTROL, Key.ALT, Key.SHIFT, "o");
    await desk.find(".of-unknown");
    assert.equal(await kinds("deck"), "u");
  });

  await t.test("what is selected becomes a tool’s, with an entry in the ledger", async () => {
    await desk.goTo("deck");
    await desk.together(Key.CONTROL, "a");
    await desk.together(Key.CONTROL, Key.ALT, "w");
    await (await desk.find('[data-kind="tool"] input')).click();
    await (await desk.find('[data-dialog="origin"] [data-field="tool"]')).sendKeys("ChatGPT");
    await desk.press("say-origin");
    await desk.find(".of-tool");
    await eventually("the record has it", async () => (await kinds("deck")) === "c");
    const { ledger } = await record(library, article);
    assert.deepEqual([ledger[0].tool.name, ledger[0].kind], ["ChatGPT", "drafting"]);
  });

  await t.test("a person who types inside it makes a run of their own; undo takes typing and mark back", async () => {
    await desk.goTo("deck", "start");
    await desk.keys(Key.ARROW_RIGHT, Key.ARROW_RIGHT, "xyz");
    await eventually("the record has three runs", async () => (await kinds("deck")) === "chc");
    await desk.together(Key.CONTROL, "z");
    await eventually("the typing is taken back", async () => (await kinds("deck")) === "c");
    await desk.together(Key.CONTROL, "z");
    await eventually("and the mark", async () => (await kinds("deck")) === "u");
  });

  await t.test("the walk says it with one key and takes it back", async () => {
    await desk.goTo("headline");
    await desk.together(Key.CONTROL, Key.ALT, "u");
    await desk.find('[data-bar="walk"]');
    const before = await left();
    await desk.keys("1");
    await eventually("one less is unknown", async () => (await left()) === before - 1);
    await eventually("the headline is the writer’s", async () => (await kinds("headline")) === "h");
    await desk.together(Key.CONTROL, "z");
    await eventually("it is unknown again", async () => (await left()) === before);
    await desk.keys(Key.ESCAPE);
    await eventually("on disk, too", async () => (await kinds("headline")) === "u");
  });
});
