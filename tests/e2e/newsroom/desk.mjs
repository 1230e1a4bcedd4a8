// A person at the desk: the real window, driven through WebKit's own driver with real keys and a real pointer.
//
// Finds things by the attributes the front end promises (`data-part`, `data-action`, …), never by classes, with one
// exception: what CodeMirror draws inside a part.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import { family, isRunning, killAll, runningFrom } from "./processes.mjs";
import { PROGRAMS } from "./terminal.mjs";

const PATIENCE_MS = 15_000;

/** Asks again until the answer is truthy. Fails with what was awaited and the last answer. */
export async function eventually(what, ask, patience_ms = PATIENCE_MS) {
  const until = Date.now() + patience_ms;
  let last;
  do {
    try {
      last = await ask();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await new Promise((wake) => setTimeout(wake, 25));
  } while (Date.now() < until);
  assert.fail(`${what}: not within ${patience_ms} ms; last answer: ${last instanceof Error ? last.message : last}`);
}

export class Desk {
  /** Starts the desk on a library and waits for its window to show something. */
  static async open(library) {
    const [port, nativePort] = [await freePort(), await freePort()];
    const driverProgram = spawn("tauri-driver", ["--port", `${port}`, "--native-port", `${nativePort}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    try {
      await eventually("tauri-driver answers", async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
      const capabilities = new Capabilities();
      capabilities.set("browserName", "wry");
      capabilities.set("tauri:options", { application: PROGRAMS.desk, args: ["--library", library] });
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${port}/`)
        .withCapabilities(capabilities)
        .build();
      const desk = new Desk(library, driver, driverProgram);
      await eventually("the window shows something", () =>
        driver.executeScript("return document.querySelector('[data-action], [data-article]') !== null"),
      );
      await desk.resize(1280, 800);
      return desk;
    } catch (error) {
      killAll(family(driverProgram.pid));
      throw error;
    }
  }

  constructor(library, driver, driverProgram) {
    this.library = library;
    this.driver = driver;
    this.driverProgram = driverProgram;
  }

  /** Closes the window the polite way. */
  async close() {
    try {
      await this.driver.quit();
    } catch {
      // the window may be gone already; what is left of it is ended below
    }
    killAll(family(this.driverProgram.pid));
  }

  /** Ends the window and every process of it at once, as `kill -9` or a power cut does. */
  async kill() {
    const all = family(this.driverProgram.pid);
    assert.ok(this.processes().length > 0, "there is a window to kill");
    killAll([...this.processes(), ...all]);
    await eventually("every process has ended", () => !all.some(isRunning));
  }

  /** Ids of the window's program and of everything it started. */
  processes() {
    const ours = new Set(family(this.driverProgram.pid));
    return runningFrom(PROGRAMS.desk).filter((pid) => ours.has(pid)).flatMap(family);
  }

  async resize(width, height) {
    await this.driver.manage().window().setRect({ x: 0, y: 0, width, height });
  }

  /** The element with these attributes that is on the screen; waits for it. */
  async find(selector) {
    return eventually(`${selector} is on the screen`, async () => {
      for (const element of await this.driver.findElements(By.css(selector))) {
        const { width, height } = await element.getRect();
        if (width > 0 && height > 0) return element;
      }
      return undefined;
    });
  }

  /** Presses a button by what it does, for instance `export`; inside another element where several do the same. */
  async press(action, inside = "") {
    if (inside) await this.pointAt(inside); // an entry's buttons appear under the pointer
    await (await this.find(`${inside} [data-action="${action}"]`.trim())).click();
  }

  async pointAt(selector) {
    const element = await this.find(selector);
    await this.driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    await this.driver.actions().move({ origin: element }).perform();
  }

  /** Puts the caret at the very end of a part, or the very start, with the pointer and the keyboard. */
  async goTo(part, where = "end") {
    const content = await this.find(`${place(part)} .cm-content`);
    await this.driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", content);
    await content.click();
    const key = where === "end" ? Key.END : Key.HOME;
    await this.driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
  }

  /** Types real keys where the caret is. */
  async keys(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Presses keys together: all but the last are held down. */
  async together(...keys) {
    const held = keys.slice(0, -1);
    let actions = this.driver.actions();
    for (const key of held) actions = actions.keyDown(key);
    actions = actions.sendKeys(keys.at(-1));
    for (const key of held) actions = actions.keyUp(key);
    await actions.perform();
  }

  /** Types at the end of a part. */
  async type(part, text) {
    await this.goTo(part);
    await this.keys(text);
  }

  /** What is on the screen at one moment: the save state, and every part's text in the order of the page. */
  async screen() {
    return JSON.parse(await this.driver.executeScript(SCREEN));
  }

  /** Waits until the desk says “saved” while it shows this text in this part; answers that very moment. */
  async saved(part, text) {
    return eventually(`“${text}” in ${part} is saved`, async () => {
      const screen = await this.screen();
      return screen.state === "saved" && screen.parts[part]?.includes(text) && screen;
    });
  }

  /** Opens an article from the list. */
  async open(article) {
    await (await this.find(`[data-article="${article}"]`)).click();
    await this.find(`[data-article="${article}"][aria-current="true"]`);
    await this.find(place("headline"));
  }

  /** The article that is open. */
  async article() {
    return (await this.find('[data-article][aria-current="true"]')).getAttribute("data-article");
  }

  /** Waits until exactly these articles are in the list, in any order. */
  async lists(what, articles) {
    const wanted = [...articles].sort().join();
    await eventually(`the list shows ${what}`, async () => (await this.rows()).sort().join() === wanted);
  }

  async rows() {
    return this.driver.executeScript(
      "return [...document.querySelectorAll('[data-article]')].map((row) => row.dataset.article).filter(Boolean)",
    );
  }

  /** What a row says, also what its lines cut off. */
  async rowText(article) {
    return this.driver.executeScript("return arguments[0].textContent", await this.find(`[data-article="${article}"]`));
  }

  /** Fills a field the way a person does: everything selected, then typed over. */
  async fill(field, text) {
    const input = await this.find(`[data-field="${field}"]`);
    await input.click();
    await this.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
    await this.keys(text === "" ? Key.DELETE : text);
  }

  /** Pictures of the window, light and dark, in both sizes people have; only where COLOPHON_SHOTS names a folder. */
  async picture(name) {
    const folder = process.env.COLOPHON_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    for (const [width, height] of [[1280, 800], [1920, 1080]]) {
      await this.resize(width, height);
      for (const theme of ["light", "dark"]) {
        await this.driver.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
        await this.driver.executeAsyncScript(KEEP_DRAWING);
        const file = join(folder, `${name}-${width}x${height}-${theme}.png`);
        writeFileSync(file, Buffer.from(await this.driver.takeScreenshot(), "base64"));
        await this.driver.executeScript("window.keptDrawing.remove()");
      }
    }
    await this.driver.executeScript("delete document.documentElement.dataset.theme");
    await this.resize(1280, 800);
  }
}

/** The selector of a part's editor. */
export function place(part) {
  return `[data-part="${part}"]`;
}

// CodeMirror draws only the lines near the screen, so a text is read from the editor and not from its lines. It crosses
// as JSON because the driver's own objects forget the order of their keys.
const SCREEN = `
  const text = (content) => content?.cmTile?.root?.view?.state.doc.toString();
  const parts = {};
  for (const place of document.querySelectorAll("[data-part]")) {
    parts[place.dataset.part] = text(place.querySelector(".cm-content"));
  }
  return JSON.stringify({ state: document.querySelector("[data-save-state]")?.dataset.saveState, parts });
`;

// WebKit takes a picture when it next draws, and of a page where nothing moves it waits for ever. So a speck in the
// corner that nobody can see is drawn again and again, and the picture is taken when the theme has faded in.
const KEEP_DRAWING = `
  const [done] = arguments;
  const speck = window.keptDrawing = document.createElement("i");
  document.body.append(speck);
  let opacity = 0;
  const draw = () => {
    if (!speck.isConnected) return;
    opacity = opacity === 0 ? 0.004 : 0;
    // Set through the object model, which the content security policy does not mind.
    Object.assign(speck.style, { position: "fixed", inset: "0 auto auto 0", width: "1px", height: "1px", background: "gray", opacity });
    requestAnimationFrame(draw);
  };
  draw();
  setTimeout(done, 300);
`;

async function freePort() {
  return new Promise((answer, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });
}
