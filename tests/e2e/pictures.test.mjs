// Pictures in the packaged window: they come from the library under an address of their own, and nothing else does.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { Desk, eventually } from "./newsroom/desk.mjs";
import { record, scratch, terminal } from "./newsroom/terminal.mjs";

/** A grey PNG of this size, with who made it in a text. */
function png(width, height) {
  const chunk = (kind, content) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 128);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from("Copyright\0One use only", "latin1")),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The checksum of PNG (ISO 3309). */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

test("the hero and a picture in the text are shown, and what the file says is taken by a person", async (t) => {
  const library = scratch("library");
  const file = join(scratch("files"), "pier.png");
  writeFileSync(file, png(640, 360));
  const post = join(scratch("files"), "post.md");
  writeFileSync(post, "# The harbour freezes early\n\nPilots report ice.\n");
  const [{ id }] = JSON.parse(await terminal(library, "--json", "import", post));
  await terminal(library, "set", id, "hero", file);
  const { hero } = await record(library, id);
  const link = `assets/${hero.asset.slice(0, 16)}.png`;
  await terminal(library, "set", id, "body", `Pilots report ice.\n\n![The pier](${link})\n\n![x](assets/0000000000000000.png)\n`);

  const desk = await Desk.open(library);
  t.after(() => desk.close());
  const script = (code) => desk.driver.executeScript(code);
  const width = (selector) => script(`return document.querySelector('${selector}')?.naturalWidth`);
  await eventually("the hero is shown", async () => (await width("[data-hero] img")) === 640);
  await eventually("the picture in the text is shown", async () => (await width(".inline-picture img")) === 640);
  await eventually("the broken link is said", () => script("return document.querySelector('.inline-picture.broken') !== null"));

  const answered = (address) =>
    desk.driver.executeAsyncScript(
      `const [address, done] = arguments; const image = new Image();
       image.onload = () => done("shown"); image.onerror = () => done("refused"); image.src = address;`,
      address,
    );
  assert.equal(await answered(`picture://localhost/${hero.asset}?size=thumb`), "shown");
  for (const wrong of ["picture://localhost/library.sqlite", "picture://localhost/../library.sqlite", "https://127.0.0.1:9/a.png"]) {
    assert.equal(await answered(wrong), "refused", wrong);
  }

  assert.equal(hero.rights, "", "nothing of it is written unasked");
  await script("document.querySelector('[data-offer=\"rights\"] [data-action=\"offer-accept\"]').click()");
  await eventually("it is in the record", async () => (await record(library, id)).hero.rights === "One use only");
});
