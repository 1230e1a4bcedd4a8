// How the window's pages are built and tested. Knows no address outside: the packaged window has none.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The packaged window serves the pages from a scheme of its own, so every address is relative.
  base: "./",
  build: {
    // WebKitGTK 2.50, the engine of the window, is at least Safari 18 in what it understands.
    target: "safari17",
    // The window's policy refuses data: addresses for fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // In kB. The pages come from the program itself: one file is read faster than several. 613 kB when this was written.
    chunkSizeWarningLimit: 800,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    // The only style sheet that a test reads: its colours are measured.
    css: { include: [/styles\/themes\.css/] },
  },
});
