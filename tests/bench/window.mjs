// What a person waits for in the real window, and what the window weighs. Prints one row a measurement, tab-separated.
//
// Times inside the page are read from the page's own clock, up to the frame in which the result can be seen; only the
// start is seen from outside, by asking again and again, so it is an upper bound.

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { Desk, eventually } from "../e2e/newsroom/desk.mjs";
import { pssKiB } from "../e2e/newsroom/processes.mjs";
import { terminal } from "../e2e/newsroom/terminal.mjs";

const [library] = process.argv.slice(2);
const STARTS = 5;
const ARTICLES = 20;
const KEYS = 20;
const PIXEL_KEYS = 200;
// The generator's words are drawn from a list that holds these; the beginnings are what a person has typed so far.
const SEARCHES = ["ha", "harb", "harbour", "coun", "council vote", "letter", "ice", "qui", "school", "train line"];

function row(what, times, unit = "ms") {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const say = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
  console.log([what, say(at(0.5)), sorted.length > 1 ? say(at(0.95)) : "-", sorted.length].join("\t"));
}

/** Milliseconds since the machine started, at which a process was started; to a hundredth of a second. */
function startedAt(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return Number(fields[19]) * 10; // USER_HZ is 100 on every Linux that Colophon runs on
}

function machineNow() {
  return Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000;
}

const lists = [];
const paints = [];
let desk;
for (let start = 0; start < STARTS; start += 1) {
  await desk?.close();
  desk = await Desk.open(library);
  const [pid] = desk.processes();
  const listed = machineNow() - startedAt(pid);
  await eventually("the list is there", async () => (await desk.rows()).length > 0);
  const page = await desk.driver.executeScript(`
    return [performance.timeOrigin, performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN]`);
  const exec = performance.timeOrigin + performance.now() - (machineNow() - startedAt(pid));
  if (!Number.isNaN(page[1])) paints.push(page[0] + page[1] - exec);
  lists.push(listed);
}
if (paints.length > 0) row("start to first content painted", paints);
row("start to list seen (upper bound)", lists);

const big = JSON.parse(await terminal(library, "--json", "list", "--search", "megabyte"));
const bigId = (big.rows ?? big)[0]?.id;

const OPEN = `
  const [id, done] = arguments;
  const row = document.querySelector('[data-article="' + id + '"]');
  const text = () => document.querySelector('[data-part="body"] .cm-content')?.cmTile?.root?.view;
  const before = text();
  const from = performance.now();
  (row.querySelector("button, a") ?? row).click();
  const look = () => {
    const now = text();
    if (now && now !== before && now.dom.querySelector(".cm-line")?.textContent)
      requestAnimationFrame(() => done(performance.now() - from));
    else if (performance.now() - from > 20000) done(null);
    else requestAnimationFrame(look);
  };
  look();
`;
await desk.driver.manage().setTimeouts({ script: 30_000 });
// Not the long one, which is measured by itself, and not the one that is open: nothing happens when it is chosen again.
const visible = (await desk.rows()).slice(1).filter((id) => id !== bigId);
const opened = [];
for (let times = 0; times < ARTICLES; times += 1) {
  opened.push(await desk.driver.executeAsyncScript(OPEN, visible[times % visible.length]));
}
row("row clicked to first text on screen", opened.filter((time) => time !== null));

const SEARCH = `
  const [words, done] = arguments;
  const input = document.querySelector('[data-field="search"]');
  const shown = () => [...document.querySelectorAll("[data-article]")].map((row) => row.textContent).join();
  const before = shown();
  const from = performance.now();
  input.value = words;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const look = () => {
    if (shown() !== before) requestAnimationFrame(() => done(performance.now() - from));
    else if (performance.now() - from > 5000) done(null);
    else requestAnimationFrame(look);
  };
  look();
`;
const searched = [];
for (const words of SEARCHES) {
  searched.push(await desk.driver.executeAsyncScript(SEARCH, words));
  await new Promise((wake) => setTimeout(wake, 300));
}
row("search typed to answer on screen", searched.filter((time) => time !== null));
await desk.fill("search", "");

async function keys(what) {
  const saves = [];
  for (let times = 0; times < KEYS; times += 1) {
    await desk.keys("x");
    const from = performance.now();
    await eventually("saved", async () => (await desk.screen()).state === "saved", 60_000);
    saves.push(performance.now() - from);
  }
  row(what, saves);
}
// From the key press to the end of the frame that shows it, by the page's own clock.
const LISTEN = `
  window.keyTimes = [];
  window.addEventListener("keydown", ({ key }) => {
    if (key !== "x") return;
    const from = performance.now();
    requestAnimationFrame(() => {
      const shown = new MessageChannel();
      shown.port1.onmessage = () => window.keyTimes.push(performance.now() - from);
      shown.port2.postMessage(null);
    });
  }, true);
`;
// CodeMirror with line wrapping and nothing else, on the same text, in the same window: what a key costs at least.
const BARE = `
  const { constructor: View, state } = document.querySelector('[data-part="body"] .cm-content').cmTile.root.view;
  const host = document.createElement("div");
  host.id = "bare";
  Object.assign(host.style, { position: "fixed", inset: "0", zIndex: "99", overflow: "auto", background: "Canvas" });
  document.body.append(host);
  const nonce = document.querySelector("style")?.nonce ?? "";
  const extensions = [View.lineWrapping, View.cspNonce.of(nonce)];
  window.bare = new View({ parent: host, state: state.constructor.create({ doc: state.doc, extensions }) });
  window.bare.focus();
`;

/** What a key costs in the desk, and in a bare editor beside it. */
async function keyToPixel(size) {
  const times = async () => {
    await desk.driver.executeScript("window.keyTimes.length = 0");
    for (let times = 0; times < PIXEL_KEYS; times += 1) await desk.keys("x");
    return desk.driver.executeScript("return window.keyTimes");
  };
  await desk.driver.executeScript(`if (!window.keyTimes) { ${LISTEN} }`);
  row(`key to pixel, ${size}`, await times());
  await desk.driver.executeScript(BARE);
  row(`key to pixel, ${size}, bare CodeMirror in the same window`, await times());
  await desk.driver.executeScript("window.bare.destroy(); document.getElementById('bare').remove()");
}

await desk.goTo("body");
await keys("key pressed to saved shown, 6 KB (waits 250 ms on purpose)");
await keyToPixel("6 KB");

await new Promise((wake) => setTimeout(wake, 5_000));
row("memory, all processes, idle with one article open (PSS)", [pssKiB(desk.processes()) / 1024], "MiB");

if (bigId) {
  await desk.fill("search", "megabyte");
  await desk.lists("the long article", [bigId]);
  row("row clicked to first text on screen, 1 MB, first time", [await desk.driver.executeAsyncScript(OPEN, bigId)].map((time) => time ?? NaN));
  await desk.goTo("body");
  await keys("key pressed to saved shown, 1 MB (waits 250 ms on purpose)");
  await keyToPixel("1 MB");
  row("memory, all processes, idle with 1 MB open (PSS)", [pssKiB(desk.processes()) / 1024], "MiB");
}
await desk.close();
