import { lstatSync } from "node:fs";
import { readIfThere } from "../file/durable.js";
import { openSealed, sealText } from "../file/sealed-text.js";
import type { Origin } from "./origin.js";

/** One file of a rendering. */
export interface RenderedSize {
  readonly size: number;
  /** The key that decided the bytes; empty when none was given. */
  readonly key: string;
}

/** What an app rendered into its folder. */
export interface Rendering {
  readonly origin: Origin;
  /** Digest of the code that rendered it; empty when it is unknown. */
  readonly code: string;
  /** By path below the folder. */
  readonly files: ReadonlyMap<string, RenderedSize>;
}

/**
 * The list of a rendering, `dist/public.json` beside `dist/public`. It exists while the folder is complete, and is
 * never published.
 */
export function renderingFile(folder: string): string {
  return `${folder}.json`;
}

/** A text that changes whenever something is rendered into the folder. */
export function identifyRendering(folder: string): string {
  const stats = lstatSync(renderingFile(folder), { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.dev} ${stats.ino} ${stats.ctimeMs} ${stats.size}`;
}

/** A rendering as sealed JSON. */
export function printRendering({ files, ...rendering }: Rendering): string {
  return sealText(JSON.stringify({ ...rendering, files: [...files] }));
}

/** The rendering in a folder; undefined when the list is missing or damaged. */
export function readRendering(folder: string): Rendering | undefined {
  const text = openSealed(readIfThere(renderingFile(folder))?.toString("utf8"));
  if (text === undefined) return undefined;
  // The digest proves that `printRendering` wrote it.
  const rendering = JSON.parse(text) as Omit<Rendering, "files"> & { files: [string, RenderedSize][] };
  return { ...rendering, files: new Map(rendering.files) };
}
