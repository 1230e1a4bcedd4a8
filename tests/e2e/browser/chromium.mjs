// The built front end in Chromium, with the record in memory that tests have: for what no driver of WebKitGTK can do,
// composing words with an input method first of all. Serves ui/dist itself; nothing leaves this machine.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { chromium } from "playwright-core";

const DIST = resolve(import.meta.dirname, "../../../ui/dist");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Where Debian and Ubuntu put Chromium, unless `CHROMIUM` says otherwise. */
const CHROMIUM = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

/** Opens the front end; `asked` is what the fake is told, such as `?latency=300`. */
export async function open(asked = "") {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(DIST, path === "/" ? "index.html" : path);
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/${asked}`);
  await page.locator('[data-part="headline"] .cm-content').waitFor();
  const keys = await page.context().newCDPSession(page);
  return new Window(page, keys, wrong, async () => {
    await browser.close();
    server.close();
  });
}

class Window {
  constructor(page, keys, wrong, close) {
    Object.assign(this, { page, keys, wrong, close });
  }

  /** The editor of a part; a takeaway by its number from 0. */
  editor(part) {
    const [name, number] = part.split(" ");
    const all = this.page.locator(`[data-part^="${name}"] .cm-content`);
    return number === undefined ? all.first() : all.nth(Number(number));
  }

  /** Puts the caret at the end of a part. */
  async caret(part) {
    await this.editor(part).click();
    await this.page.keyboard.press("Control+End");
  }

  text(part) {
    return this.editor(part).evaluate((content) =>
      [...content.querySelectorAll(".cm-line")].map((line) => line.textContent.replaceAll("\u200b", "")).join("\n"),
    );
  }

  /** What the input method shows, not yet chosen. */
  async compose(text) {
    const { length } = text;
    await this.keys.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
  }

  /** What was chosen. */
  async choose(text) {
    await this.keys.send("Input.insertText", { text });
  }

  /** A key that the input method takes for itself. */
  async keyOfMethod(key) {
    const told = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...told });
    await this.keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...told });
  }

  async pause(ms) {
    await this.page.waitForTimeout(ms);
  }

  /** Waits until everything typed is kept, and answers the article as the record has it. */
  async kept() {
    await this.pause(300);
    await this.page.locator('[data-save-state="saved"]').waitFor();
    return this.page.evaluate(async () => {
      const id = document.querySelector("[data-article][aria-current], [data-article][aria-selected='true']")?.dataset
        .article;
      const last = window.fake.seen.findLast(({ name }) => name === "edit_article");
      return window.fake.call("open_article", { id: last?.request.id ?? id });
    });
  }
}
