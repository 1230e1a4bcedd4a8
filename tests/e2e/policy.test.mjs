// The packaged window's content security policy: strict enough to matter, and the editor is styled all the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { scratch } from "./newsroom/terminal.mjs";

test("the packaged policy lets the editor’s styles in and nothing else", async (t) => {
  const desk = await Desk.open(scratch("library"));
  t.after(() => desk.close());
  const violations = () => desk.driver.executeScript("return window.seen");
  // No editor exists in an empty library, so everything the first one injects happens after this.
  await desk.driver.executeScript(`
    window.seen = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.seen.push(event.effectiveDirective + " " + event.blockedURI + " " + event.sample));
  `);
  await desk.press("import-sample");
  await desk.find('[data-part="headline"] .cm-content');

  const displays = await eventually("editors are there", () =>
    desk.driver.executeScript(
      "return [...document.querySelectorAll('.cm-scroller')].map((scroller) => getComputedStyle(scroller).display)",
    ),
  );
  assert.ok(displays.length > 5, "every part has its editor");
  assert.deepEqual([...new Set(displays)], ["flex"], "CodeMirror's own style sheet is in force in every editor");
  assert.deepEqual(await violations(), [], "nothing of ours is refused");

  // The control: without it, an absent policy would pass everything above.
  const planted = await desk.driver.executeScript(`
    const style = document.createElement("style");
    style.textContent = "body { --planted: yes }";
    document.head.append(style);
    const script = document.createElement("script");
    script.textContent = "window.planted = true";
    document.head.append(script);
    return [getComputedStyle(document.body).getPropertyValue("--planted"), window.planted === true];
  `);
  assert.deepEqual(planted, ["", false], "a style and a script without the nonce have no effect");
  const refused = await eventually("both are reported", async () => {
    const seen = await violations();
    return seen.length >= 2 && seen;
  });
  assert.ok(refused.some((one) => one.startsWith("style-src")), `the style is refused: ${refused}`);
  assert.ok(refused.some((one) => one.startsWith("script-src")), `the script is refused: ${refused}`);

  const fetched = await desk.driver.executeAsyncScript(`
    const done = arguments[0];
    fetch("http://127.0.0.1:9/").then(() => done("sent"), () => done("refused"));
  `);
  assert.equal(fetched, "refused", "the window asks nothing of any network");
  await eventually("the request is reported", async () =>
    (await violations()).some((one) => one.startsWith("connect-src")),
  );
});
