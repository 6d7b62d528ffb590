import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);

let ready: Promise<void> | undefined;

/**
 * Draws SVG as PNG, by its path. The font is that of a package and no other is looked for, so that the bytes are the same
 * on each machine.
 */
export async function drawPictures(
  pictures: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  ready ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const font = readFileSync(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf"));
  const options = {
    font: { fontBuffers: [font], defaultFontFamily: "DejaVu Serif", loadSystemFonts: false },
  };
  return new Map([...pictures].map(([path, svg]) => [path, new Resvg(svg, options).render().asPng()]));
}
