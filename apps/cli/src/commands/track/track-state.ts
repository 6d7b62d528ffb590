import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openSealed, readIfThere, replaceFile, sealText } from "@claimwire/store";
import type { OutputState, ReaderState, TrackConfig } from "@claimwire/track";

/** What a run leaves for the next, made from ledger and repository alone: without it the next run makes it again. */
export interface TrackState {
  /** The newest release, and its digest. */
  readonly version: string;
  readonly digest: string;
  /** The commit up to which the history was read. */
  readonly commit: string;
  readonly mapping: string;
  readonly reader: ReaderState;
  readonly stubs: readonly (readonly [string, string])[];
}

/** What was written to an output folder. */
export interface WrittenOutput {
  readonly version: string;
  readonly digest: string;
  readonly settings: string;
  readonly out: string;
  readonly output: OutputState;
}

/** Changes when states are kept otherwise, or files read otherwise: then the next run starts from the ledger. */
const STATE_FORMAT = 1;

function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([STATE_FORMAT, value]))
    .digest("hex");
}

/** A digest of what decides how records are read. */
export function mappingDigest({ records }: TrackConfig): string {
  return digestOf(
    Object.entries(records).map(
      ([kind, { files, format, each, id, since, delimiter, comment, columns, listKeys, earlier }]) => [
        kind,
        { files, format, each, id, since, delimiter, comment, columns, listKeys, earlier },
      ],
    ),
  );
}

/** A digest of all settings. */
export function settingsDigest(config: TrackConfig): string {
  return digestOf(config);
}

const folderOf = (root: string): string => join(root, ".claimwire", "track");

function load<T>(root: string, name: string): T | undefined {
  const text = openSealed(readIfThere(join(folderOf(root), name))?.toString("utf8"));
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

function save(root: string, name: string, value: object): void {
  mkdirSync(folderOf(root), { recursive: true });
  replaceFile(join(folderOf(root), name), [sealText(JSON.stringify(value))]);
}

export const loadState = (root: string): TrackState | undefined => load(root, "state.json");
export const saveState = (root: string, state: TrackState): void => save(root, "state.json", state);
export const loadOutput = (root: string): WrittenOutput | undefined => load(root, "output.json");
export const saveOutput = (root: string, written: WrittenOutput): void => save(root, "output.json", written);

/** From now on the output folder is not known to be whole. */
export function forgetOutput(root: string): void {
  rmSync(join(folderOf(root), "output.json"), { force: true });
}

/** Where the bare mirror of the tracked repository is kept. */
export const mirrorFolder = (root: string): string => join(folderOf(root), "mirror.git");
