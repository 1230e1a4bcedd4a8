// Words that are composed with an input method, in every kind of part: they arrive whole, they are the person's, they go
// with one undo, and nothing on the page disturbs them while they are being composed.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { open } from "./chromium.mjs";

/** Each as the input method shows it, step by step, and what is chosen in the end. */
const METHODS = {
  "Japanese": { shown: ["n", "に", "にh", "にほ", "にほn", "にほん", "にほんご", "日本語"], chosen: "日本語" },
  "Chinese": { shown: ["n", "ni", "ni h", "ni hao", "你好"], chosen: "你好" },
  "a dead key": { shown: ["´"], chosen: "é" },
  "Korean": { shown: ["ㅎ", "하", "한"], chosen: "한" },
};

const PARTS = ["headline", "deck", "takeaway 0", "body", "analysis"];

/** The origin of the UTF-16 unit at a place. */
function originAt(runs, at) {
  let end = 0;
  for (const run of runs ?? []) if ((end += run.len) > at) return run.origin;
  return null;
}

function textOf(article, part) {
  if (part.startsWith("takeaway")) return { text: article.takeaways[0].text, name: `takeaway:${article.takeaways[0].id}` };
  return { text: article[part], name: part };
}

describe("composing", () => {
  let window;
  before(async () => (window = await open()));
  after(async () => window.close());
  beforeEach(() => (window.wrong.length = 0));

  for (const part of PARTS) {
    for (const [method, { shown, chosen }] of Object.entries(METHODS)) {
      test(`${method} in the ${part} arrives whole, is the person’s, and goes with one undo`, async () => {
        await window.caret(part);
        const before = await window.text(part);
        for (const step of shown) {
          await window.compose(step);
          await window.pause(30);
        }
        await window.choose(chosen);
        assert.equal(await window.text(part), before + chosen);

        const article = await window.kept();
        const { text, name } = textOf(article, part);
        assert.ok(text.endsWith(chosen), `the record has ${JSON.stringify(text.slice(-20))}`);
        for (let at = text.length - chosen.length; at < text.length; at += 1) {
          assert.match(originAt(article.runs[name], at), /^h:/, "whoever composed it typed it");
        }
        await window.page.keyboard.press("Control+z");
        assert.equal(await window.text(part), before, "one undo, not one for each key");
        await window.page.keyboard.press("Control+y");
        assert.equal(await window.text(part), before + chosen);
        await window.page.keyboard.press("Control+z");
        await window.kept();
        assert.deepEqual(window.wrong, []);
      });
    }
  }

  test("a composition that saving interrupts goes on, and the record has what was chosen", async () => {
    await window.caret("body");
    const before = await window.text("body");
    for (const step of ["か", "かん", "かんじ"]) {
      await window.compose(step);
      // Longer than it takes to send what was typed, and to look at the spelling.
      await window.pause(900);
      assert.equal(await window.text("body"), before + step);
    }
    await window.choose("漢字");
    const article = await window.kept();
    assert.equal(await window.text("body"), before + "漢字");
    assert.ok(article.body.endsWith("漢字") && !article.body.includes("かん"), article.body.slice(-20));
    await window.page.keyboard.press("Control+z");
    await window.kept();
    assert.equal(await window.text("body"), before, "also when it was saved half way");
  });

  test("a composition that is given up leaves nothing", async () => {
    await window.caret("headline");
    const before = await window.text("headline");
    await window.compose("nih");
    await window.pause(400);
    await window.compose("");
    const article = await window.kept();
    assert.equal(await window.text("headline"), before);
    assert.equal(article.headline, before);
  });

  test("keys that the input method takes do nothing else: Enter makes no takeaway, Escape closes nothing", async () => {
    const takeaways = () => window.page.locator('[data-part^="takeaway:"]').count();
    const before = await takeaways();
    await window.caret("takeaway 0");
    const text = await window.text("takeaway 0");
    await window.compose("にほん");
    for (const key of ["Enter", "ArrowDown", "ArrowUp", "Tab", "Backspace"]) await window.keyOfMethod(key);
    assert.equal(await takeaways(), before);
    await window.choose("日本");
    assert.equal(await window.text("takeaway 0"), `${text}日本`);
    await window.page.keyboard.press("Control+z");
    await window.kept();
  });

  for (const [where, part] of Object.entries({ "another part": "deck", "the same part": "analysis" })) {
    test(`what others write meanwhile in ${where} arrives, and the composition goes on`, async () => {
      await window.caret("analysis");
      const before = await window.text("analysis");
      const { id } = await window.kept();
      await window.compose("に");
      await window.pause(600);
      await window.page.evaluate(
        async ([id, part]) => {
          const article = await window.fake.call("open_article", { id });
          window.fake.write(id, part, `Meanwhile. ${article[part]}`);
        },
        [id, part],
      );
      await window.pause(600);
      await window.compose("にほん");
      const now = part === "analysis" ? `Meanwhile. ${before}` : before;
      assert.equal(await window.text("analysis"), `${now}にほん`);
      await window.choose("日本");
      const article = await window.kept();
      assert.equal(await window.text("analysis"), `${now}日本`);
      assert.equal(article.analysis, await window.text("analysis"));
      assert.equal(await window.text(part), article[part]);
      assert.ok(article[part].startsWith("Meanwhile. "));
      // What was composed after somebody else's words came is a step of its own: undone with what was composed before them, it
      // could take words of theirs along.
      const steps = part === "analysis" ? [`${now}に`, now] : [now];
      for (const expected of steps) {
        await window.page.keyboard.press("Control+z");
        await window.kept();
        assert.equal(await window.text("analysis"), expected);
      }
    });
  }

  test("inside marked and misspelt words the page goes on looking as it should", async () => {
    await window.caret("body");
    const before = await window.text("body");
    await window.page.keyboard.type(" teh **bold** end");
    await window.pause(700);
    const marked = () => window.page.locator('[data-part="body"] .misspelt').allTextContents();
    assert.deepEqual(await marked(), ["teh"]);
    // Into the bold word, and compose there.
    for (let step = 0; step < 6; step += 1) await window.page.keyboard.press("ArrowLeft");
    for (const step of ["に", "にほ", "にほん"]) {
      await window.compose(step);
      await window.pause(450);
      assert.ok((await window.text("body")).endsWith(`teh **bold${step}** end`));
    }
    await window.choose("日本");
    await window.pause(700);
    assert.ok((await window.text("body")).endsWith(" teh **bold日本** end"));
    assert.deepEqual(await marked(), ["teh"]);
    const strong = await window.page.locator('[data-part="body"] .md-strong').last().textContent();
    assert.ok(strong.includes("bold日本") || strong.includes("**"), strong);
    assert.ok((await window.kept()).body.startsWith(before.slice(0, 20)));
    assert.deepEqual(window.wrong, []);
  });

  test("what is composed while suggesting is suggested whole, and the text is what it was", async () => {
    await window.caret("analysis");
    const before = (await window.kept()).analysis;
    await window.page.keyboard.press("Control+Alt+x");
    for (const step of METHODS["Japanese"].shown) await window.compose(step);
    await window.choose("日本語");
    await window.pause(700);
    const suggested = await window.page.locator('[data-part="analysis"] .suggested-words').last().textContent();
    assert.equal(suggested, "日本語");
    assert.equal((await window.kept()).analysis, before);
    await window.page.keyboard.press("Control+Alt+x");
    assert.deepEqual(window.wrong, []);
  });
});
