// Takes the pictures, and lays them out on one page. Knows no screen: the scenes do.

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Desk } from "../e2e/newsroom/desk.mjs";
import { furnished, play, SCENES } from "../e2e/newsroom/scenes.mjs";
import { scratch } from "../e2e/newsroom/terminal.mjs";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SCENES.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(`There is no scene ${unknown.join(", ")}. There are: ${SCENES.map((scene) => scene.name).join(", ")}`);
  process.exit(2);
}
const scenes = SCENES.filter((scene) => wanted.length === 0 || wanted.includes(scene.name));
const { library, ids } = await furnished();
const failed = [];

for (const [kind, folder] of [
  ["empty", scratch("nothing")],
  ["furnished", library],
]) {
  const inThere = scenes.filter((scene) => (scene.library ?? "furnished") === kind);
  if (inThere.length === 0) continue;
  const desk = await Desk.open(folder);
  for (const scene of inThere) {
    try {
      await play(desk, scene, ids);
      await desk.picture(scene.name);
      console.log(scene.name);
    } catch (error) {
      failed.push(`${scene.name}: ${error.message}`);
    }
  }
  await desk.close();
}

writeFileSync(join(process.env.COLOPHON_SHOTS, "index.html"), page(process.env.COLOPHON_SHOTS));
if (failed.length > 0) {
  console.error(`These scenes could not be shown:\n${failed.join("\n")}`);
  process.exit(1);
}

/** All pictures in the folder, a row a scene. */
function page(folder) {
  const pictures = readdirSync(folder).filter((name) => name.endsWith(".png"));
  const rows = SCENES.map(({ name }) => {
    const own = pictures.filter((picture) => picture.startsWith(`${name}-1`) || picture.startsWith(`${name}-9`) || picture.startsWith(`${name}-2`));
    const shown = own.map((picture) => `<a href="${picture}"><img loading="lazy" src="${picture}" alt="${picture}"></a>`);
    return `<h2>${name}</h2><div>${shown.join("")}</div>`;
  });
  const style = "body{font:14px sans-serif;margin:2rem;background:#888}div{display:flex;flex-wrap:wrap;gap:1rem}img{inline-size:40rem}";
  return `<!doctype html><html lang="en"><title>Colophon: the gallery</title><style>${style}</style>${rows.join("")}</html>\n`;
}
