import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors, type Issue } from "@claimwire/schema";
import {
  CONFIG_FILE,
  originOf,
  type RenderedFile,
  readConfig,
  readLedger,
  storeIssue,
  writeRendering,
} from "@claimwire/store";
import { HEADERS_PATH, renderHeadersFile } from "@claimwire/wire";
import { readGuides } from "./guides/read-guides.js";
import { makeSite } from "./make-site.js";
import { findUnknownChoices } from "./model/front-choice.js";
import { drawPictures } from "./pictures/draw-pictures.js";
import { socialPictures } from "./pictures/social-picture.js";
import { renderSite } from "./render-site.js";
import type { Site } from "./site.js";

/** Where the site is built, and from what. */
export interface Workplace {
  /** The checkout: its ledger and its configuration. */
  readonly root: string;
  /** The folder of our own stylesheet and icon. */
  readonly assets: string;
  /** The folder of the scripts that pages load, each in one file. */
  readonly scripts: string;
  /** The folder to write; it stays as it was when something is wrong. */
  readonly out: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Files of our own that go into the site as they are. */
const ASSETS = ["site.css", "icon.svg"];

function* renderFiles(
  site: Site,
  { assets, scripts }: Pick<Workplace, "assets" | "scripts">,
  pictures: ReadonlyMap<string, Uint8Array>,
): Generator<RenderedFile, void, undefined> {
  for (const { path, text } of renderSite(site)) yield { path, content: text };
  yield { path: HEADERS_PATH, content: renderHeadersFile(site.config.baseUrl) };
  for (const name of ASSETS) yield { path: `assets/${name}`, content: readFileSync(join(assets, name)) };
  for (const name of readdirSync(scripts).sort()) {
    yield { path: `assets/${name}`, content: readFileSync(join(scripts, name)) };
  }
  for (const [path, content] of pictures) yield { path, content };
}

/** Reads the ledger and the configuration and writes the pages. Returns what was found wrong. */
export async function buildSite({ root, assets, scripts, out, env }: Workplace): Promise<readonly Issue[]> {
  const { config, issues: ofConfig } = readConfig(root, env);
  const ledger = readLedger(root);
  const read = [...ofConfig, ...ledger.issues];
  if (config === undefined || hasErrors(read)) return read;
  const { site, issues } = makeSite(config, ledger.releases, readGuides(root));
  if (site === undefined) return [...read, ...issues];
  const unknown = findUnknownChoices(site).map(({ path, message }) =>
    storeIssue("CONFIG_INVALID", { file: CONFIG_FILE, path }, message),
  );
  if (unknown.length > 0) return [...read, ...unknown];
  const pictures = await drawPictures(socialPictures(config.title));
  const { issues: ofWriting } = await writeRendering({
    root,
    app: "site",
    folder: out,
    origin: originOf(ledger, config),
    render: () => renderFiles(site, { assets, scripts }, pictures),
  });
  return [...read, ...ofWriting];
}
