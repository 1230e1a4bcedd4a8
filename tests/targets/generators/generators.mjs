// The generators: how each is found, where its site wants the files, and how it builds.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;
const MODULES = join(HERE, "node_modules");

const run = (folder, program, words, environment = {}) => {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { built: status === 0, said: `${stdout ?? ""}${stderr ?? ""}${error ?? ""}` };
};
const onPath = (program) => (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));

/** `content`: the folder of the site that is chosen for an export. `options`: what this site needs chosen. */
export const GENERATORS = [
  {
    name: "hugo",
    missing: () => (onPath("hugo") ? undefined : "Debian’s package hugo is not installed"),
    content: "content/news",
    options: {},
    build: (site) => run(site, "hugo", ["--destination", "built", "--buildFuture"]),
  },
  {
    name: "hugo",
    missing: () => (onPath("hugo") ? undefined : "Debian’s package hugo is not installed"),
    content: "content/news",
    options: { format: "toml" },
    build: (site) => run(site, "hugo", ["--destination", "built", "--buildFuture"]),
  },
  {
    name: "jekyll",
    missing: () => (onPath("jekyll") ? undefined : "Debian’s package jekyll is not installed"),
    content: ".",
    options: {},
    build: (site) =>
      run(site, "jekyll", ["build", "--destination", "built", "--future", "--trace"], {
        JEKYLL_NO_BUNDLER_REQUIRE: "true",
      }),
  },
  {
    name: "eleventy",
    missing: () => undefined, // its package is in the lockfile
    content: "content",
    options: { layout: "post.njk" },
    build: (site) => run(site, process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]),
  },
  {
    name: "astro",
    missing: () => undefined, // its package is in the lockfile
    content: "src/content/news",
    options: {},
    build: (site) =>
      run(site, process.execPath, ["node_modules/astro/astro.js", "build", "--outDir", "built"], {
        ASTRO_TELEMETRY_DISABLED: "1",
      }),
  },
];

/** A copy of a generator's site in `folder`, with its packages beside it. */
export function siteOf(generator, folder) {
  cpSync(join(HERE, "sites", generator.name), folder, { recursive: true });
  mkdirSync(join(folder, generator.content), { recursive: true });
  symlinkSync(MODULES, join(folder, "node_modules"));
  return folder;
}

/** The built pages, by their paths inside the site. */
export function pagesOf(site) {
  const built = join(site, "built");
  const files = readdirSync(built, { recursive: true }).filter((path) => path.endsWith(".html"));
  return new Map(files.map((path) => [path, readFileSync(join(built, path), "utf8")]));
}
