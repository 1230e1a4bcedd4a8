// Every screen as somebody meets it who cannot see it well or at all: axe reads each scene in light, dark and high
// contrast. WCAG 2.2 A and AA with the best practices; no rule is switched off.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { Desk } from "./newsroom/desk.mjs";
import { furnished, play, SCENES } from "./newsroom/scenes.mjs";
import { scratch } from "./newsroom/terminal.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = {
  light: { theme: "light", contrast: "" },
  dark: { theme: "dark", contrast: "" },
  "high contrast": { theme: "light", contrast: "high" },
};

/** What axe finds wrong with what is on the screen, one line a place. */
async function violations(desk) {
  await desk.driver.executeScript(`if (!window.axe) { ${AXE} }`);
  return desk.driver.executeAsyncScript(`
    const [done] = arguments;
    axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then((found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ": " + node.target.join(" ") + " – " + (node.failureSummary ?? rule.help)))))
      .catch((error) => done(["axe did not run: " + error.message]));
  `);
}

async function wear(desk, { theme, contrast }) {
  await desk.driver.executeAsyncScript(
    `const [theme, contrast, done] = arguments;
     document.documentElement.dataset.theme = theme;
     if (contrast) document.documentElement.dataset.contrast = contrast; else delete document.documentElement.dataset.contrast;
     setTimeout(done, 200);`,
    theme,
    contrast,
  );
}

let furniture;
before(async () => (furniture = await furnished()));

for (const kind of ["empty", "furnished"]) {
  describe(`axe finds nothing wrong in a library that is ${kind}`, () => {
    let desk;
    before(async () => (desk = await Desk.open(kind === "empty" ? scratch("nothing") : furniture.library)));
    after(async () => desk?.close());

    if (kind === "furnished") {
      test("a planted fault is found", async () => {
        await play(desk, { name: "control", show: () => {} }, furniture.ids);
        await desk.driver.executeScript("document.body.insertAdjacentHTML('beforeend', '<button id=planted></button>')");
        const found = await violations(desk);
        await desk.driver.executeScript("document.getElementById('planted').remove()");
        assert.ok(found.some((line) => line.startsWith("button-name: #planted")), found.join("\n"));
      });
    }
    for (const scene of SCENES.filter((one) => (one.library ?? "furnished") === kind)) {
      test(scene.name, async () => {
        await play(desk, scene, furniture.ids);
        const wrong = [];
        for (const [name, look] of Object.entries(LOOKS)) {
          await wear(desk, look);
          wrong.push(...(await violations(desk)).map((line) => `${name}: ${line}`));
        }
        assert.deepEqual(wrong, []);
      });
    }
  });
}
