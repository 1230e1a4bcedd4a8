// Every screen and state that a person can come to, one entry each. The gallery takes their pictures, and the
// accessibility test reads them with axe: a screen that is not in this list is neither looked at nor checked.

import { execFileSync } from "node:child_process";
import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { eventually, place } from "./desk.mjs";
import { scratch, terminal } from "./terminal.mjs";

const LONG = "The Ministry for the Coast Says That the Sea Wall Between the Old Lighthouse and the Second Harbour Basin Will Not Be Raised After All, and That Nobody Had Promised It Would Be";

/** Articles beside the sample, for lists that are lists and for states that only odd texts have. */
const ARTICLES = {
  long: `# ${LONG}\n\n${"A deck that goes on for longer than any deck should, because its writer had three things to say at once and a meeting at noon. ".repeat(2)}\n\nOne paragraph of text.\n`,
  many: `# Forty things the harbour master said\n\n## Key Takeaways\n\n${Array.from({ length: 40 }, (_, i) => `- He said thing number ${i + 1}, and he meant it.`).join("\n")}\n\n## What he meant\n\nNobody knows.\n`,
  arabic: "---\ntitle: \"الميناء يتجمد مبكرا هذا العام\"\nlanguage: ar\n---\n\nيقول البحارة إن الجليد وصل إلى الرصيف الخارجي قبل موعده بأسبوعين.\n",
  thrown: "# Thrown away\n\nNobody will miss it for thirty days.\n",
  markdown: "# Everything Markdown can do\n\nA deck.\n\n## A heading in the body\n\nSome **bold**, some *italic*, some `code`, ~~struck~~ and [a link](https://example.org/a/rather/long/address).\n\n- One\n- Two\n  - Two and a half\n\n1. First\n2. Second\n\n> A quotation that is long enough to run over the end of the line and on to the next one, as quotations do.\n\n| Year | Height | Witness |\n|------|-------:|---------|\n| 1881 | 412 cm | Carpenter |\n| 1883 | 371 cm | Plaque |\n\n```\ncode block\n```\n\nText after it.\n",
};

/** A library for the gallery: the sample and the articles above, by name. */
export async function furnished() {
  const library = scratch("gallery");
  const ids = {};
  const folder = scratch("files");
  for (const [name, text] of Object.entries(ARTICLES)) {
    const file = join(folder, `${name}.md`);
    writeFileSync(file, text);
    const [imported] = JSON.parse(await terminal(library, "--json", "import", file));
    ids[name] = imported.id;
  }
  const [sample] = JSON.parse(await terminal(library, "--json", "import", "--sample"));
  ids.sample = sample.id;
  await terminal(library, "set", ids.many, "status", "in_review");
  await terminal(library, "shelve", ids.thrown, "--to", "trash");
  await terminal(library, "ledger", ids.many, "add", "--tool", "ChatGPT", "--model", "GPT-4o", "--kind", "summary,copy_editing", "--part", "takeaways");
  await terminal(library, "ledger", ids.long, "add", "--tool", "Midjourney", "--kind", "image_generation", "--part", "hero", "--descriptor", "a picture maker");
  await terminal(library, "set", ids.long, "hero.credit", "Made with Midjourney");
  await terminal(library, "house", "copy", "ainews", "The Gazette");
  await terminal(library, "version", ids.sample, "As it arrived");
  const grace = ["--by", "Grace Ollerton, copy editor"];
  await terminal(library, "comment", ids.sample, "add", "--part", "deck", "--on", "Vellhaven", "--text", "Do readers know where that is?", ...grace);
  await terminal(library, "suggest", ids.sample, "add", "--part", "deck", "--on", "lifted", "--replace-with", "took", ...grace);
  const signs = ["--by", "Grace Ollerton", "--role", "copy editor", "--scope", "facts,quotes,names", "--decision", "approved"];
  await terminal(library, "sign-off", ids.sample, ...signs);
  await terminal(library, "sign-off", ids.long, ...signs);
  await terminal(library, "set", ids.sample, "deck", "Conservators in Vellhaven found a carpenter’s account of the night the sea came in.");
  // What the scenes export lies in a folder of its own: a file of another library would not be written over.
  await terminal(library, "export", ids.sample, "--target", "canonical", "--to", scratch("exported"));
  // Two sites: a folder that git keeps, where somebody mended the long article by hand, and one without its secret.
  const site = repository();
  await terminal(library, "site", "add", "Site folder", "--kind", "git", "--address", site, "--folder", "content");
  await terminal(library, "site", "add", "The Harbour Post", "--kind", "wordpress", "--address", "https://harbour.example", "--user", "ada");
  await terminal(library, "publish", ids.long, "--to", "Site folder");
  const [sent] = readdirSync(join(site, "content"), { recursive: true }).filter((name) => name.endsWith(".md"));
  appendFileSync(join(site, "content", sent), "\nA paragraph that somebody added there.\n");
  return { library, ids };
}

/** A folder that git keeps, with somebody who commits. */
export function repository() {
  const folder = scratch("site");
  const git = (...args) => execFileSync("git", ["-C", folder, ...args]);
  git("init", "--quiet");
  git("config", "user.name", "Grace Ollerton");
  git("config", "user.email", "grace@example.org");
  git("config", "commit.gpgsign", "false");
  return folder;
}

/** A screen or a state: how to come to it, from the desk with the sample on it. */
export const SCENES = [
  { name: "empty-library", library: "empty", show: (desk) => desk.find('[data-action="import-sample"]') },
  { name: "new-article", library: "empty", show: (desk) => desk.together(Key.CONTROL, "n").then(() => desk.find(place("headline"))) },
  { name: "desk", show: () => {} },
  { name: "desk-takeaways-in-hand", show: (desk) => desk.goTo("headline").then(() => desk.pointAt("[data-entry]")) },
  { name: "desk-body", show: (desk) => desk.goTo("body", "start") },
  { name: "desk-end", show: (desk) => desk.goTo("note") },
  { name: "long-headline", article: "long", show: () => {} },
  { name: "forty-takeaways", article: "many", show: () => {} },
  { name: "right-to-left", article: "arabic", show: () => {} },
  { name: "markdown", article: "markdown", show: (desk) => desk.goTo("headline") },
  { name: "search", show: (desk) => desk.fill("search", "water").then(() => settled()) },
  { name: "search-nothing", show: (desk) => desk.fill("search", "zebra crossing").then(() => settled()) },
  { name: "find-and-replace", show: (desk) => desk.together(Key.CONTROL, "h").then(() => desk.keys("flood")) },
  {
    name: "find-in-library",
    show: async (desk) => {
      await command(desk, "library.find", "Find in the lib");
      await desk.fill("find-all", "water");
      await desk.find("[data-hit]");
    },
  },
  {
    name: "replace-in-library",
    show: async (desk) => {
      await command(desk, "library.replace", "Replace in the lib");
      await desk.fill("find-all", "water");
      await desk.fill("replace-all", "sea");
      await desk.find("[data-hit] ins");
    },
  },
  {
    name: "register",
    show: async (desk) => {
      await command(desk, "library.register", "Register of");
      await desk.find("[data-dialog=register] tbody td");
    },
  },
  {
    name: "library-checked",
    show: async (desk) => {
      await command(desk, "library.check", "Check the lib");
      await desk.find('[data-dialog="job-report"]');
    },
  },
  {
    name: "export-library",
    show: async (desk) => {
      await command(desk, "library.export", "Export the whole");
      await desk.find('[data-dialog="export-many"]');
    },
  },
  { name: "command-palette", show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "p").then(() => desk.keys("fo")) },
  { name: "quick-open", show: (desk) => desk.together(Key.CONTROL, "p").then(() => desk.keys("ha")) },
  { name: "shortcuts", show: (desk) => desk.keys(Key.F1).then(() => desk.find('[data-field="shortcuts"]')) },
  {
    name: "focus-paragraph",
    show: (desk) => desk.goTo("body").then(() => desk.together(Key.CONTROL, Key.SHIFT, "d")),
    leave: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "d"),
  },
  { name: "outline", show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "o").then(() => desk.find("[data-outline]")) },
  { name: "history", show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "h").then(() => desk.find('[data-field="moment"]')) },
  {
    name: "preview",
    show: async (desk) => {
      await command(desk, "view.preview", "Preview");
      await desk.find("[data-preview] iframe");
    },
  },
  { name: "pictures", show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "j").then(() => desk.find("[data-pictures]")) },
  { name: "library-places", show: (desk) => flyout(desk, "places") },
  { name: "library-filter", show: (desk) => flyout(desk, "filter") },
  {
    name: "library-trash",
    show: async (desk, ids) => {
      await command(desk, "library.show-trash", "Look in the trash");
      await desk.find(`[data-article="${ids.thrown}"]`);
    },
  },
  {
    name: "library-details",
    show: async (desk) => {
      await command(desk, "library.details", "Status, tags");
      await desk.find('[data-dialog="details"]');
    },
  },
  ...["person", "house", "tools", "appearance", "sites", "keyboard", "backups"].map((section) => ({
    name: `settings-${section}`,
    show: (desk) => settings(desk, section),
  })),
  { name: "settings-house-look", show: (desk) => house(desk, "ainews") },
  {
    name: "settings-house-own",
    show: async (desk) => {
      await house(desk, "the-gazette");
      await (await desk.find('li[data-part="analysis"] button')).click();
      // It stands under the list, where the form has to be scrolled to.
      await eventually("what another order does is said", () =>
        desk.driver.executeScript(`
          const said = document.querySelector("[data-result=order-changed]");
          said?.scrollIntoView({ block: "end" });
          return said !== null`),
      );
    },
  },
  {
    name: "settings-house-review",
    show: async (desk) => {
      await house(desk, "the-gazette");
      const field = await desk.find('[data-field="review-sign-offs"]');
      await desk.driver.executeScript("arguments[0].scrollIntoView()", field);
    },
  },
  {
    name: "settings-tools-add",
    show: async (desk) => {
      await settings(desk, "tools");
      await desk.press("add-tool");
      await desk.find('[data-form="tool"]');
    },
  },
  {
    name: "settings-sites-add",
    show: async (desk) => {
      await settings(desk, "sites");
      await desk.press("add-site");
      await desk.find('[data-form="site"]');
    },
  },
  {
    name: "settings-bring-back",
    show: async (desk) => {
      await settings(desk, "backups");
      await desk.press("back-up");
      await desk.press("ask-bring-back");
    },
  },
  {
    name: "comments",
    show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "m").then(() => desk.find("[data-comment]")),
  },
  {
    name: "comments-composer",
    show: async (desk) => {
      await desk.goTo("headline", "start");
      await desk.together(Key.CONTROL, Key.ALT, Key.SHIFT, "m");
      await desk.find('[data-composer="suggestion"]');
    },
  },
  {
    name: "suggesting",
    show: async (desk) => {
      await desk.goTo("headline");
      await desk.together(Key.CONTROL, Key.ALT, "x");
      await desk.keys(" again");
      await desk.find('[data-part="headline"] .suggested-words');
    },
  },
  {
    name: "comments-everywhere",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "m");
      await desk.press("all-articles");
      await desk.find("[data-said]");
    },
  },
  {
    name: "origins",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.ALT, "o");
      await (await desk.find('[data-field="colours"]')).click();
      await desk.find(".of-unknown");
    },
  },
  {
    name: "origins-mark",
    show: async (desk) => {
      await desk.goTo("deck");
      await desk.together(Key.CONTROL, Key.ALT, "w");
      await (await desk.find('[data-kind="tool"] input')).click();
    },
  },
  {
    name: "origins-walk",
    show: async (desk) => {
      await desk.goTo("headline");
      await desk.together(Key.CONTROL, Key.ALT, "u");
      await desk.find('[data-bar="walk"]');
    },
  },
  {
    name: "disclosure",
    show: (desk) =>
      desk.together(Key.CONTROL, Key.SHIFT, "l").then(() => desk.find('[data-action="add-contribution"]')),
  },
  {
    name: "disclosure-picture",
    article: "long",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "l");
      await (await desk.find('[data-question="resembles_real"] input[value="yes"]')).click();
      await desk.find('[data-level-of="hero"] td');
    },
  },
  {
    name: "disclosure-use",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "l");
      await desk.press("add-contribution");
      await desk.find('[data-form="contribution"]');
    },
  },
  {
    name: "checks",
    show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "k").then(() => desk.find("[data-finding]")),
  },
  {
    name: "finding-told",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "k");
      await desk.find("[data-finding]");
      await desk.keys(Key.F8);
      await desk.together(Key.SHIFT, Key.F1);
      await desk.find(".told-asked");
    },
  },
  {
    name: "checks-waive",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "k");
      await desk.find("[data-finding]");
      await desk.press("waive-finding");
      await desk.find('[data-field="waiver-reason"]');
    },
  },
  {
    name: "review",
    show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "r").then(() => desk.find('[data-sign-off="void"]')),
  },
  {
    name: "review-holds",
    article: "long",
    show: (desk) => desk.together(Key.CONTROL, Key.SHIFT, "r").then(() => desk.find('[data-sign-off="fresh"]')),
  },
  {
    name: "review-sign-off",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "r");
      await desk.press("sign-off");
      await desk.find('[data-form="sign-off"]');
    },
  },
  {
    name: "review-reason",
    article: "many",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "r");
      await (await desk.find('[data-act="request_changes"]')).click();
      await desk.find('[data-form="reason"]');
    },
  },
  {
    name: "review-inbox",
    show: async (desk) => {
      await desk.together(Key.CONTROL, Key.SHIFT, "r");
      await desk.press("review-inbox");
      await desk.find("[data-waiting]");
    },
  },
  {
    name: "export",
    show: async (desk) => {
      await desk.together(Key.CONTROL, "e");
      await desk.find('[data-dialog="export"] [data-field="file-text"]');
    },
  },
  {
    name: "export-hugo",
    show: async (desk) => {
      await desk.together(Key.CONTROL, "e");
      await (await desk.find('[data-dialog="export"] input[value="hugo"]')).click();
      await desk.find('[data-dialog="export"] [data-option]');
    },
  },
  {
    name: "publish",
    show: async (desk) => {
      await command(desk, "article.publish", "Publish");
      await desk.find('[data-dialog="publish"] [data-result="would"]');
    },
  },
  {
    name: "published",
    show: async (desk) => {
      await command(desk, "article.publish", "Publish");
      await desk.find('[data-dialog="publish"] [data-result="would"]');
      await desk.press("publish-now", '[data-dialog="publish"]');
      await desk.find('[data-result="sent"]');
    },
  },
  {
    name: "publish-conflict",
    article: "long",
    show: async (desk) => {
      await command(desk, "article.publish", "Publish");
      await desk.find('[data-result="conflict"]');
    },
  },
  {
    name: "pull",
    show: async (desk) => {
      await command(desk, "library.pull", "Bring posts in");
      await desk.find('[data-dialog="pull"] [data-result="no-secret"]');
    },
  },
  {
    name: "hand-over",
    show: async (desk) => {
      await command(desk, "article.hand-over", "Hand over");
      await desk.find('[data-dialog="hand-over"] [data-list="goes-along"]');
    },
  },
  {
    name: "exported",
    show: async (desk) => {
      await desk.together(Key.CONTROL, "e");
      await desk.press("export-now", '[data-dialog="export"]');
      await desk.find('[data-result="export"]');
    },
  },
];

/** Puts a scene on the screen, from wherever the desk is. */
export async function play(desk, scene, ids) {
  await leaving?.(desk);
  leaving = null;
  await desk.driver.executeScript("localStorage.clear()");
  await desk.driver.navigate().refresh();
  await eventually("the page is there again", () =>
    desk.driver.executeScript("return document.querySelector('[data-action], [data-article]') !== null"),
  );
  if (scene.library !== "empty") await desk.open(ids[scene.article ?? "sample"]);
  await scene.show(desk, ids);
  leaving = scene.leave ?? null;
  await settled();
}

/** What a scene switched on that a fresh page would keep. */
let leaving = null;

/** Does an action by its id, through the palette, as a person does who knows its name. */
export async function command(desk, id, name) {
  await desk.together(Key.CONTROL, Key.SHIFT, "p");
  await desk.keys(name);
  await (await desk.find(`[data-choice="${id}"]`)).click();
}

async function flyout(desk, name) {
  await (await desk.find(`[data-flyout="${name}"]`)).click();
  await desk.find(`[data-flyout="${name}"][aria-expanded="true"]`);
}

async function settings(desk, section) {
  await desk.together(Key.CONTROL, ",");
  await (await desk.find(`[data-section="${section}"]`)).click();
}

async function house(desk, name) {
  await settings(desk, "house");
  await (await desk.find(`[data-house="${name}"]`)).click();
  await desk.find('[data-action="copy-house"]');
}

/** What moves has moved: transitions take 180 ms at most. */
const settled = () => new Promise((wake) => setTimeout(wake, 250));
