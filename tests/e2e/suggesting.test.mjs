// Suggesting instead of writing, in the real window: what real keys type stands beside the text, is on disk by itself, and
// is taken as any suggestion.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

const BODY = "They sail at seven.";

test("what is typed and deleted while suggesting is kept as suggestions, and the text stays", async (t) => {
  const library = scratch("library");
  const file = join(scratch("files"), "ferries.md");
  writeFileSync(file, "# Ferries\n\n## Times\n\nThey sail.\n");
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", file));
  await terminal(library, "set", id, "body", BODY);
  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const kept = async () => (await record(library, id)).suggestions.map((one) => [one.quote, one.replacement]);

  await t.test("typed words are one suggestion, and are on disk without being saved by hand", async () => {
    await desk.goTo("body");
    await desk.together(Key.CONTROL, Key.ALT, "x");
    await desk.find('[data-action="suggesting"]');
    await desk.keys(" Every day.");
    const shown = await desk.find('[data-part="body"] .suggested-words');
    await eventually("all of it is shown", async () => (await shown.getText()).includes("Every day."));
    await eventually("it is on disk", async () => (await kept()).some(([, words]) => words === " Every day."));
    assert.ok((await record(library, id)).body.trim().endsWith(BODY), "the text is what it was");
    await desk.picture("suggesting");
  });

  await t.test("what is deleted is struck, and what is typed stands in its place", async () => {
    await desk.goTo("body", "start");
    await desk.keys(Key.DELETE, Key.DELETE, Key.DELETE, Key.DELETE, "Ferries");
    await eventually("it is on disk", async () =>
      (await kept()).some(([gone, words]) => gone === "They" && words === "Ferries"),
    );
  });

  await t.test("whoever stops writes again, and a suggestion is taken as any other", async () => {
    await desk.press("suggesting");
    await desk.goTo("body", "start");
    await desk.together(Key.CONTROL, Key.ALT, Key.ENTER);
    await eventually("its words are in the text", async () => (await record(library, id)).body.includes("Ferries sail"));
    await desk.type("body", " Always.");
    await eventually("it is written", async () => (await record(library, id)).body.includes("seven. Always."));
  });

  await t.test("nothing is lost when the window is ended at once", async () => {
    await desk.goTo("headline");
    await desk.together(Key.CONTROL, Key.ALT, "x");
    await desk.keys(" of the bay");
    await eventually("it is on disk", async () => (await kept()).some(([, words]) => words === " of the bay"));
    await desk.kill();
    assert.ok((await kept()).some(([, words]) => words === " of the bay"));
    assert.equal((await record(library, id)).headline, "Ferries");
  });
});
