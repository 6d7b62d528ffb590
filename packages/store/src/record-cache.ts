import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { DatasetRecord, Issue, RecordKey } from "@claimwire/schema";
import { areSame, areSettled, areUnchanged } from "./folder-stamps.js";
import { type KeptAbout, parseKept, renderKept } from "./kept-file.js";
import { KeptRecord, KeptRecords, type Stamp } from "./kept-records.js";
import type { Listing } from "./list-record-files.js";
import { readPlainFile } from "./open-plain-file.js";
import { readClock } from "./read-clock.js";
import { keyOfPath } from "./record-paths.js";
import { replaceFile } from "./replace-file.js";
import { schemaFingerprint } from "./schema-fingerprint.js";
import { isSettled } from "./settled.js";
import { statsOf } from "./stats-of.js";
import { makeWorkFolder } from "./work-folder.js";

/** A place to keep records in until the next run, and what it holds from the last. */
export interface RecordCache {
  /** What `data/` holds, if it held sound records and nothing wrong beside them, and nothing came or went since. */
  list(): Listing | undefined;
  /** The record of a file, when nobody wrote to that since it was last read. */
  find(file: string): KeptRecord | undefined;
  /** Keeps a record that was just read; `stats` describe its file as it was before. */
  keep(file: string, stats: Stats, record: DatasetRecord): KeptRecord;
  /** What the rules found when these were all records; undefined when that is not known. */
  foundIn(records: readonly KeptRecord[]): readonly Issue[] | undefined;
  /** Writes what there is for the next run, unless the cache has just that. A failure is of no consequence. */
  write(now: Now): void;
}

interface Now extends Pick<KeptAbout, "found" | "folders"> {
  readonly records: readonly KeptRecord[];
}

/**
 * Opens the cache, `.claimwire/cache/records`; undefined where none can be kept (a read-only checkout). `exceptions`
 * stands for the list of exceptions: under another one, the rules have to be asked anew.
 */
export function openRecordCache(root: string, exceptions: string): RecordCache | undefined {
  const fingerprint = schemaFingerprint();
  if (fingerprint === undefined) return undefined;
  try {
    const folder = makeWorkFolder(root, "cache");
    return makeCache(root, folder, { fingerprint, place: placeOf(folder), exceptions });
  } catch {
    return undefined;
  }
}

/** A cache that came with a checkout or in an archive is in a folder of another birth: nobody can slip us one. */
function placeOf(folder: string): string {
  const { ino, birthtimeMs } = statSync(folder);
  return `${ino} ${birthtimeMs}`;
}

/** The stamp of no file, for one that may change again without a trace. */
const NEVER: Stamp = { size: -1, mtimeMs: -1, ctimeMs: -1, ino: -1 };

type Given = Pick<KeptAbout, "fingerprint" | "place" | "exceptions">;

function makeCache(root: string, folder: string, about: Given): RecordCache {
  const path = join(folder, "records");
  const { now, stampsFolders } = readClock(folder);
  const held = readKept(path, about);
  const fresh = new KeptRecords();
  // Each in its place: of a path that is listed twice, a count alone would not tell.
  const isHeld = (records: readonly KeptRecord[]): boolean =>
    fresh.size === 0 &&
    records.length === held.records.size &&
    records.every(({ index }, place) => index === place);
  return {
    list() {
      const { folders } = held;
      if (!stampsFolders || folders.length === 0 || !areUnchanged(root, folders)) return undefined;
      const files = held.records.parts.files.map((file) => ({ key: keyOfPath(file) as RecordKey, file }));
      return { files, folders, issues: [] };
    },
    find: makeFinder(root, held.records),
    keep: (file, stats, record) => fresh.add(file, isSettled(stats, now) ? stats : NEVER, record),
    foundIn: (records) => (isHeld(records) ? held.found : undefined),
    write({ records, found, folders: listed }) {
      const folders = areSettled(listed, now) ? listed : [];
      if (isHeld(records) && found === held.found && areSame(folders, held.folders)) return;
      const all = records.length === fresh.size ? fresh : copyAll(records);
      try {
        replaceFile(path, renderKept({ ...about, found, folders }, all));
      } catch {
        // What it held before is as true as it was.
      }
    },
  };
}

interface Held extends Pick<KeptAbout, "found" | "folders"> {
  readonly records: KeptRecords;
}

/** What the file holds; nothing when it is damaged, or of another schema or place. */
function readKept(path: string, { fingerprint, place, exceptions }: Given): Held {
  const { about, records } = parseFile(path) ?? {};
  if (about?.fingerprint !== fingerprint || about.place !== place || records === undefined) {
    return { records: new KeptRecords(), found: undefined, folders: [] };
  }
  return {
    records,
    folders: about.folders,
    found: about.exceptions === exceptions ? about.found : undefined,
  };
}

function parseFile(path: string): ReturnType<typeof parseKept> {
  try {
    const bytes = readPlainFile(path);
    return bytes && parseKept(bytes);
  } catch {
    return undefined;
  }
}

function makeFinder(root: string, held: KeptRecords): RecordCache["find"] {
  let next = 0;
  let places: ReadonlyMap<string, number> | undefined;
  const { files } = held.parts;
  // Files are listed in the order of the last run, so that the next one is as a rule the next one here.
  const findPlace = (file: string): number | undefined => {
    if (files[next] === file) return next;
    places ??= new Map(files.map((each, index) => [each, index]));
    return places.get(file);
  };
  return (file) => {
    const index = findPlace(file);
    if (index === undefined) return undefined;
    next = index + 1;
    const stats = statsOf(`${root}/${file}`);
    return stats && held.hasStamp(index, stats) ? new KeptRecord(held, index) : undefined;
  };
}

function copyAll(records: readonly KeptRecord[]): KeptRecords {
  const all = new KeptRecords();
  for (const record of records) all.copy(record);
  return all;
}
