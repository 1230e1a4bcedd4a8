// What the window's code may not do. Every ban says why, and what to do instead.

import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const root = path.dirname(fileURLToPath(import.meta.url));

/** Where a file stands: its folder under src, and its feature if it is in one. */
function place(file) {
  const inside = path.relative(path.join(root, "src"), file).split(path.sep);
  return {
    area: inside.length > 1 ? inside[0] : "",
    feature: inside[0] === "features" ? inside[1] : null,
    rest: inside.join("/"),
  };
}

/** The sentence that forbids `from` to import `source`, or null. */
function refusal(from, source, onlyTypes) {
  const here = place(from);
  const test = /\.test\.ts$/.test(from);
  if (source.startsWith("@tauri-apps/")) {
    if (here.area === "backend") return null;
    return "Only src/backend knows Tauri: use `call` and `listen` of backend/call.ts, so that everything else runs in a plain browser.";
  }
  if (/^@(codemirror|lezer)\//.test(source)) {
    if (/^features\/desk\/(editor\/|[^/]+\.ts$)/.test(here.rest)) return null;
    return "CodeMirror stays in features/desk/editor and the desk's state: show features/desk/editor/Editor.svelte instead.";
  }
  if (!source.startsWith(".")) return null;
  const there = place(path.resolve(path.dirname(from), source));
  if (there.feature && here.feature && there.feature !== here.feature)
    return "Features do not know each other: App.svelte connects them, src/shared holds what both show.";
  if (there.feature && (here.area === "shared" || here.area === "backend"))
    return "src/shared and src/backend know no feature: pass what is needed as an argument or a snippet.";
  if (/^backend\/call/.test(there.rest) && here.feature && from.endsWith(".ts") && !test && !onlyTypes)
    return "A feature's state gets `call` as an argument, so that a test can give it another one; import only the type.";
  if (/^backend\/fake/.test(there.rest) && here.area !== "backend" && !test)
    return "The fake is for tests and `npm run dev`: backend/call.ts loads it when there is no Tauri.";
  return null;
}

const borders = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const look = (node) => {
      if (typeof node.source?.value !== "string") return;
      const message = refusal(context.filename, node.source.value, node.importKind === "type");
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/backend/contract.ts"] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: [".svelte"] },
    },
  },
  { files: ["*.js"], extends: [ts.configs.disableTypeChecked], languageOptions: { globals: globals.node } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["src/**"],
    plugins: { colophon: { rules: { borders } } },
    rules: {
      "colophon/borders": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // TypeScript itself says which names are not defined, and it knows the types too.
      "no-undef": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      // A promise nobody waits for is a failure nobody hears of: a save that was refused, a search that broke.
      "@typescript-eslint/no-floating-promises": "error",
    },
  },
);
