// The preview in the real window: what an article says is shown as a page, and nothing in it runs, loads or navigates.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { By, Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { scratch, terminal } from "./newsroom/terminal.mjs";

const VECTORS = new URL("../../src-tauri/crates/export/tests/vectors.txt", import.meta.url);

/** Runs in the window with the preview's frame. */
const inFrame = (desk, script) =>
  desk.driver.executeScript(`
    const frame = document.querySelector("[data-preview] iframe");
    const page = frame?.contentDocument;
    const style = (selector) => getComputedStyle(page.querySelector(selector));
    ${script}`);

async function showPreview(desk) {
  // The window remembers which panel was in sight: the key would put it away.
  await desk.driver.executeScript("localStorage.clear()");
  await desk.driver.navigate().refresh();
  await desk.find('[data-part="headline"] .cm-content');
  await desk.driver.actions().keyDown(Key.CONTROL).keyDown(Key.ALT).sendKeys("p").keyUp(Key.ALT).keyUp(Key.CONTROL).perform();
  await eventually("the page is there", () => inFrame(desk, "return Boolean(page?.querySelector('article'))"));
}

test("attacks in an article run nothing, ask for nothing and lead nowhere", async (t) => {
  const asked = [];
  const sink = createServer((request, answer) => {
    asked.push(request.url);
    answer.end();
  }).listen(0, "127.0.0.1");
  await once(sink, "listening");
  t.after(() => sink.close());
  const address = `http://127.0.0.1:${sink.address().port}`;
  const vectors = readFileSync(VECTORS, "utf8").trimEnd().split("\n%%\n");
  const planted = vectors.map((one) => one.replaceAll("JS", "top.fired=1").replaceAll("SINK", address)).join("\n\n");

  const library = scratch("library");
  const file = join(scratch("files"), "hostile.md");
  writeFileSync(file, `# Hostile\n\n## First\n\nSome words.\n`);
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", file));
  await terminal(library, "set", id, "body", planted);
  await terminal(library, "set", id, "headline", `<img src=${address}/headline.png onerror=top.fired=1>`);

  const desk = await Desk.open(library);
  t.after(() => desk.close());
  await desk.find('[data-part="headline"] .cm-content');
  const before = await desk.driver.getCurrentUrl();
  await showPreview(desk);
  await new Promise((wake) => setTimeout(wake, 1_500));
  const seen = await inFrame(
    desk,
    `return { fired: window.fired ?? 0, url: page.URL, frames: frame.contentWindow.length,
      scripts: page.querySelectorAll("script, iframe, object, embed, form, base, meta[http-equiv=refresh]").length,
      words: page.body.textContent.length, sandbox: frame.getAttribute("sandbox") };`,
  );
  assert.equal(seen.fired, 0, "no script ran");
  assert.equal(seen.url, "about:srcdoc", "the frame went nowhere");
  assert.equal(seen.scripts, 0, "nothing active is in the page");
  assert.equal(seen.sandbox, "allow-same-origin", "the frame is sandboxed, without scripts");
  assert.ok(seen.words > 5_000, "the attacks are on the page, as text");
  assert.deepEqual(asked, [], "nothing was asked of the network");
  assert.equal(await desk.driver.getCurrentUrl(), before, "the window went nowhere");

  // The controls: what is planted past the sanitiser is still held by the sandbox and the policies of the frame.
  const control = await desk.driver.executeAsyncScript(
    `
    const [address, done] = arguments;
    const frame = document.querySelector("[data-preview] iframe");
    const page = frame.contentDocument;
    page.body.insertAdjacentHTML("beforeend",
      '<img id=data src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="' + address + '/planted.png" onerror="top.fired=1">' +
      '<p id=styled style="color: rgb(1, 2, 3)">x</p><a id=away href="' + address + '/away">x</a><iframe src="' + address + '/frame"></iframe>');
    const script = page.createElement("script");
    script.textContent = "top.fired = 1";
    page.body.append(script);
    page.querySelector("#away").click();
    setTimeout(() => done({ fired: window.fired ?? 0, url: page.URL,
      color: getComputedStyle(page.querySelector("#styled")).color, data: page.querySelector("#data").naturalWidth }), 1000);
  `,
    address,
  );
  assert.deepEqual([control.fired, control.url], [0, "about:srcdoc"], "neither script nor link");
  assert.notEqual(control.color, "rgb(1, 2, 3)", "no style but the page's own");
  assert.equal(control.data, 0, "the frame's own policy holds: the window's would let this picture in");
  assert.deepEqual(asked, [], "still nothing was asked of the network");
  const alive = await fetch(`${address}/alive`);
  assert.ok(alive.ok && asked.length === 1, "the sink does hear what is asked of it");
});

test("the page is set, follows the hand, and is as wide as a telephone", async (t) => {
  const library = scratch("library");
  const desk = await Desk.open(library);
  t.after(() => desk.close());
  await desk.press("import-sample");
  await desk.find('[data-part="headline"] .cm-content');
  await showPreview(desk);

  const faces = await eventually("the page has its faces", async () => {
    const found = await inFrame(
      desk,
      `return { h1: style("h1").fontSize, family: style("h1").fontFamily, mode: page.compatMode, width: frame.offsetWidth,
        loaded: [...page.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', "")) };`,
    );
    return found.loaded.includes("Newsreader Variable") && found;
  });
  assert.equal(faces.mode, "CSS1Compat");
  assert.equal(faces.width, 390, "a telephone's width");
  assert.equal(faces.h1, "36px", "2rem of 18 px: the style of the page is in force");
  assert.ok(faces.family.includes("Newsreader"));
  await desk.picture("preview-phone");

  const started = Date.now();
  await desk.type("deck", " Unsaved words.");
  await eventually("they are on the page", () =>
    inFrame(desk, "return page.querySelector('[data-part=deck]').textContent.includes('Unsaved words.')"),
  );
  t.diagnostic(`typed and shown in ${Date.now() - started} ms, the typing itself included`);

  // Together: the end of the desk is the end of the page, and back.
  const tops = (top) =>
    desk.driver.executeAsyncScript(
      `const [top, done] = arguments;
      const [desk, page] = ["desk", "preview"].map((name) => document.querySelector('[data-scroller="' + name + '"]'));
      desk.scrollTop = top;
      setTimeout(() => done({ desk: desk.scrollTop, page: page.scrollTop,
        note: document.querySelector("[data-preview] iframe").contentDocument.querySelector(".body h2").getBoundingClientRect().top }), 400);`,
      top,
    );
  assert.equal((await tops(0)).page, 0);
  const down = await tops(1_500);
  assert.ok(down.page > 300, `the page went along: ${JSON.stringify(down)}`);
  assert.equal((await tops(0)).page, 0, "and back");

  // A click takes the caret to the words under the pointer.
  const at = await desk.driver.executeScript(`
    const frame = document.querySelector("[data-preview] iframe");
    const [box, hit] = [frame.getBoundingClientRect(), frame.contentDocument.querySelector("[data-part=deck]").getBoundingClientRect()];
    const scale = box.width / frame.offsetWidth;
    return [Math.round(box.left + (hit.left + 20) * scale), Math.round(box.top + (hit.top + 8) * scale)];`);
  await desk.driver.actions().move({ x: at[0], y: at[1] }).click().perform();
  await eventually("the caret is in the deck", () =>
    desk.driver.executeScript("return document.activeElement.closest('[data-part]')?.dataset.part === 'deck'"),
  );

  await desk.press("preview-desktop");
  assert.equal(await inFrame(desk, "return frame.offsetWidth"), 1_120);
  await desk.press("preview-full");
  await eventually("the page stands in the desk’s place", () =>
    desk.driver.executeScript("return document.querySelector('[data-preview].full') !== null || document.querySelector('[data-action=\"preview-beside\"]') !== null"),
  );
  await eventually("with its words", () => inFrame(desk, "return Boolean(page?.querySelector('h1'))"));
  await desk.picture("preview-full");
  await desk.press("preview-beside");
  await desk.find('[data-action="preview-full"]');
  assert.equal((await desk.driver.findElements(By.css("[data-preview]"))).length, 1);
});
