import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);

let ready: Promise<void> | undefined;

/** What was drawn before, by its SVG. */
const drawn = new Map<string, Uint8Array>();

/**
 * Draws SVG as PNG, by its path. The font is that of a package and no other is looked for, so that the bytes are the same
 * on each machine.
 */
export async function drawPictures(
  pictures: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  ready ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  return new Map([...pictures].map(([path, svg]) => [path, drawn.get(svg) ?? draw(svg)]));
}

function draw(svg: string): Uint8Array {
  const font = readFileSync(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf"));
  const options = {
    font: { fontBuffers: [font], defaultFontFamily: "DejaVu Serif", loadSystemFonts: false },
  };
  const png = new Resvg(svg, options).render().asPng();
  drawn.set(svg, png);
  return png;
}
