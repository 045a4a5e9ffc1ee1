// How the page is built and tested. Must never inline an asset or a style: the content security policy allows neither.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { flags } from "./flags";

export default defineConfig({
  plugins: [flags(), svelte(), svelteTesting()],
  build: {
    target: "safari18",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { port: 1420, strictPort: true },
  test: {
    environment: "jsdom",
    include: ["src/tests/**/*.test.ts"],
    setupFiles: ["src/tests/setup.ts"],
    // axe takes its time on a busy machine; what hangs is found all the same.
    testTimeout: 30_000,
  },
});
