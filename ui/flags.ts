// Draws the flags of flag-icons as small pictures when the page is built: the web engine shows a picture at once, and makes a
// document of its own for each SVG. Must never change what a flag looks like.
/// <reference types="node" />
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { Plugin } from "vite";

/** A flag is 28 points wide at most, and a screen has up to three pixels for each. */
const width = 84;
const query = "?flag";

/** Gives modules that are asked for as `….svg?flag` the address of such a picture; of the SVG itself where nothing is built. */
export function flags(): Plugin {
  let building = false;
  let ready: Promise<void> | undefined;

  async function draw(file: string): Promise<Uint8Array> {
    ready ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then((wasm) => initWasm(wasm));
    await ready;
    const svg = new Resvg(await readFile(file, "utf8"), { fitTo: { mode: "width", value: width } });
    return svg.render().asPng();
  }

  return {
    name: "flags",
    enforce: "pre",
    configResolved: ({ command }) => void (building = command === "build"),
    async load(id) {
      if (!id.endsWith(`.svg${query}`)) return null;
      const file = id.slice(0, -query.length);
      if (!building) return `export default ${JSON.stringify(`/node_modules/${file.split("/node_modules/").pop()}`)};`;
      const picture = this.emitFile({ type: "asset", name: `${basename(file, ".svg")}.png`, source: await draw(file) });
      return `export default import.meta.ROLLUP_FILE_URL_${picture};`;
    },
  };
}
