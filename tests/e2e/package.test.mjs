// The packages as a desktop takes them in: what stands where, what the system's own checkers say of it, and the desk
// started from there with a file that somebody opened.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { eventually } from "./newsroom/desk.mjs";
import { family, killAll } from "./newsroom/processes.mjs";
import { scratch } from "./newsroom/terminal.mjs";

const run = promisify(execFile);
const PACKAGES = process.env.COLOPHON_PACKAGES;
assert.ok(PACKAGES, "start with tests/e2e/run.sh; it says where the packages are");

/** What an installed Colophon consists of, and the file's mode. */
const INSTALLED = {
  "usr/bin/colophon": 0o755,
  "usr/bin/colophon-cli": 0o755,
  "usr/share/applications/Colophon.desktop": 0o644,
  "usr/share/metainfo/press.colophon.desk.metainfo.xml": 0o644,
  "usr/share/icons/hicolor/32x32/apps/colophon.png": 0o644,
  "usr/share/icons/hicolor/128x128/apps/colophon.png": 0o644,
  "usr/share/icons/hicolor/scalable/apps/colophon.svg": 0o644,
  "usr/share/man/man1/colophon.1.gz": 0o644,
  "usr/share/man/man1/colophon-cli.1.gz": 0o644,
  "usr/share/man/man1/colophon-cli-import.1.gz": 0o644,
  "usr/share/bash-completion/completions/colophon-cli": 0o644,
  "usr/share/zsh/site-functions/_colophon-cli": 0o644,
  "usr/share/fish/vendor_completions.d/colophon-cli.fish": 0o644,
  "usr/share/doc/colophon/copyright": 0o644,
};

const root = scratch("installed");
const installed = (path) => join(root, path);
let desk;

before(async () => run("dpkg-deb", ["--extract", only("deb"), root]));
after(() => desk && killAll(family(desk.pid)));

test("the deb holds both programs and what a desktop expects beside them", () => {
  for (const [path, mode] of Object.entries(INSTALLED)) {
    assert.equal(statSync(installed(path)).mode & 0o777, mode, `${path} is there with its mode`);
  }
});

test("the rpm holds the same files", async () => {
  const { stdout } = await run("rpm", ["--query", "--package", "--list", "--nosignature", only("rpm")]);
  const listed = stdout.split("\n");
  for (const path of Object.keys(INSTALLED)) assert.ok(listed.includes(`/${path}`), `/${path} is in the rpm`);
});

test("the deb names the libraries it needs", async () => {
  const { stdout } = await run("dpkg-deb", ["--field", only("deb"), "Package", "Depends", "Description"]);
  assert.match(stdout, /Package: colophon/);
  assert.match(stdout, /libwebkit2gtk-4\.1-0/);
  assert.match(stdout, /where every word came from/);
});

test("the desktop entry and the AppStream metadata pass their own checkers", async () => {
  await run("desktop-file-validate", [installed("usr/share/applications/Colophon.desktop")]);
  await run("appstreamcli", ["validate", "--no-net", installed("usr/share/metainfo/press.colophon.desk.metainfo.xml")]);
});

test("text/markdown belongs to Colophon once the desktop has read the entry", async () => {
  await run("update-desktop-database", [installed("usr/share/applications")]);
  const { stdout } = await run("cat", [installed("usr/share/applications/mimeinfo.cache")]);
  assert.match(stdout, /^text\/markdown=Colophon\.desktop;/m);
});

test("a file that somebody handed over belongs to Colophon, by the ending of its name", async () => {
  await run("update-mime-database", [installed("usr/share/mime")]);
  const globs = await run("cat", [installed("usr/share/mime/globs")]);
  assert.match(globs.stdout, /^application\/vnd\.colophon\.bundle\+zip:\*\.colophon$/m);
  await run("update-desktop-database", [installed("usr/share/applications")]);
  const { stdout } = await run("cat", [installed("usr/share/applications/mimeinfo.cache")]);
  assert.match(stdout, /^application\/vnd\.colophon\.bundle\+zip=Colophon\.desktop;/m);
});

test("the manual pages read as pages and the completions as scripts", async () => {
  for (const page of ["colophon", "colophon-cli"]) {
    const { stdout, stderr } = await run("man", ["--warnings", "--local-file", installed(`usr/share/man/man1/${page}.1.gz`)], {
      env: { ...process.env, MANWIDTH: "80", LC_ALL: "C.UTF-8" },
    });
    assert.match(stdout, /SYNOPSIS/);
    assert.equal(stderr, "", `${page}: nothing that man complains of`);
  }
  await run("bash", ["-n", installed("usr/share/bash-completion/completions/colophon-cli")]);
});

test("the installed desk starts with a file that was opened, and imports it", async () => {
  const library = scratch("library");
  const file = join(scratch("opened"), "tide tables.md");
  writeFileSync(file, "# Tide tables are wrong by an hour\n\nThe harbour office has said so.\n");
  desk = spawn(installed("usr/bin/colophon"), ["--library", library, file], { stdio: "ignore" });
  await eventually("the opened file is an article", async () => {
    const { stdout } = await run(installed("usr/bin/colophon-cli"), ["--library", library, "list"]);
    return stdout.includes("Tide tables are wrong by an hour");
  });
  assert.equal(desk.exitCode, null, "the desk stays open");
});

/** The one package of a kind. */
function only(kind) {
  const found = readdirSync(join(PACKAGES, kind)).filter((name) => name.endsWith(`.${kind}`));
  assert.equal(found.length, 1, `one ${kind} was made, not ${found}`);
  return join(PACKAGES, kind, found[0]);
}
