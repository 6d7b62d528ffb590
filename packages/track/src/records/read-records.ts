import {
  escapeSegment,
  type Json,
  type JsonObject,
  type ListKeyTable,
  normaliseRecord,
  recordDigest,
} from "@claimwire/ledger";
import { FilePattern } from "../config/file-pattern.js";
import { fillTemplate, placeNames } from "../config/template.js";
import type { Mapping } from "../config/track-config.js";
import { cleanValue } from "../formats/clean-value.js";
import { decodeBytes, isLfsPointer } from "../formats/decode-bytes.js";
import { FormatProblem } from "../formats/format-problem.js";
import { parseFile } from "../formats/parse-file.js";
import { asRecord, collectMembers, type RecordValue } from "./collect-members.js";

/** A record as the ledger takes it. */
export interface TrackedRecord {
  readonly record: JsonObject;
  readonly digest: string;
}

/** The records of a file that can be read. */
export interface ReadableFile {
  readonly records: ReadonlyMap<string, TrackedRecord>;
  readonly isUnicode: boolean;
  /** How many members have no id. */
  readonly nameless: number;
  /** Ids that several members have. */
  readonly doubled: readonly string[];
  readonly problem?: never;
}

/** The records of one file by full key; or why it has none. */
export type FileRecords =
  | ReadableFile
  | { readonly problem: "unreadable" | "lfs"; readonly reason: string; readonly line?: number | undefined };

/** A member of a file as it was read last: its id and its record. */
interface KnownMember {
  readonly id: string | undefined;
  readonly tracked: TrackedRecord;
}

/** Formats whose values print the same whenever they are the same, without aliases that could unfold. */
const PLAIN: readonly Mapping["format"][] = ["json", "ndjson", "csv", "tsv", "lines"];
/** The members of files with more than these are not remembered. */
const REMEMBERED_AT_MOST = 200_000;

/** Reads records from files as one mapping says. */
export class RecordReader {
  readonly mapping: Mapping;
  readonly pattern: FilePattern;
  readonly #listKeys: ListKeyTable;
  /** By path, the members of the version read last by their text: most stay the same in the next. */
  readonly #known = new Map<string, ReadonlyMap<string, KnownMember>>();
  /** By path, the records of the version read last by their digest, for formats whose members have no text. */
  readonly #last = new Map<string, ReadonlyMap<string, TrackedRecord>>();

  constructor(mapping: Mapping, listKeys: ListKeyTable) {
    this.mapping = mapping;
    this.pattern = new FilePattern(mapping.files);
    this.#listKeys = listKeys;
  }

  /** The records in the bytes of a file. */
  read(path: string, bytes: Uint8Array): FileRecords {
    if (isLfsPointer(bytes)) return { problem: "lfs", reason: "It is a pointer of Git LFS." };
    const { text, isUnicode } = decodeBytes(bytes);
    try {
      const value = parseFile(text, this.mapping);
      if (PLAIN.includes(this.mapping.format)) {
        return { ...this.#take(this.#readPlain(path, value as Json, text.length)), isUnicode };
      }
      const members = collectMembers(cleanValue(value, text.length), this.mapping.each);
      const read = members.map((member) => this.#readMember(path, member));
      return { ...this.#take(read.length < 2 ? read : this.#detach(path, read)), isUnicode };
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error;
      return { problem: "unreadable", reason: error.message, line: error.line };
    }
  }

  /** The members of a value of a plain format; those that the last version of the file had are not read again. */
  #readPlain(path: string, value: Json, length: number): KnownMember[] {
    const members = collectMembers(value, this.mapping.each);
    if (members.length < 2 || members.length > REMEMBERED_AT_MOST) {
      return members.map((member) =>
        this.#readMember(path, { ...member, value: cleanValue(member.value, length) }),
      );
    }
    const usesKeys = this.mapping.id.some((part) => part.includes("{key"));
    const last = this.#known.get(path);
    const now = new Map<string, KnownMember>();
    const all = members.map((member) => {
      const text = JSON.stringify(usesKeys ? [member.keys, member.value] : member.value);
      const known =
        last?.get(text) ??
        withOwnTexts(this.#readMember(path, { ...member, value: cleanValue(member.value, length) }));
      now.set(text, known);
      return known;
    });
    this.#known.set(path, now);
    return all;
  }

  /** Members whose records are those that the last version had, or have texts of their own. */
  #detach(path: string, members: readonly KnownMember[]): KnownMember[] {
    const last = this.#last.get(path);
    const now = new Map<string, TrackedRecord>();
    const detached = members.map((member) => {
      const known = last?.get(member.tracked.digest) ?? withOwnTexts(member).tracked;
      now.set(known.digest, known);
      return { id: member.id, tracked: known };
    });
    this.#last.set(path, now);
    return detached;
  }

  #readMember(path: string, { keys, value }: RecordValue): KnownMember {
    const record = asRecord(value);
    const id = this.#idOf(placeNames(path, this.pattern.basename(path), keys), record);
    const normal = normaliseRecord(`${this.mapping.kind}/`, record, this.#listKeys);
    return { id, tracked: { record: normal, digest: recordDigest(normal) } };
  }

  #take(members: readonly KnownMember[]) {
    const records = new Map<string, TrackedRecord>();
    const doubled = new Set<string>();
    let nameless = 0;
    for (const { id, tracked } of members) {
      if (id === undefined) {
        nameless += 1;
        continue;
      }
      const base = `${this.mapping.kind}/${id}`;
      let key = base;
      for (let n = 2; records.has(key) && records.get(key)?.digest !== tracked.digest; n += 1)
        key = `${base}~${n}`;
      if (records.has(base)) doubled.add(id);
      records.set(key, tracked);
    }
    return { records, nameless, doubled: [...doubled] };
  }

  /** A pointer, a template, or several of them; values of several are joined by slashes. */
  #idOf(names: ReturnType<typeof placeNames>, record: JsonObject): string | undefined {
    const parts: string[] = [];
    for (const part of this.mapping.id) {
      const template = part.startsWith("/") ? `{${part}}` : part;
      const value = fillTemplate(template, names, record);
      if (value === undefined) return undefined;
      parts.push(this.mapping.id.length > 1 ? escapeSegment(value) : value);
    }
    return parts.join("/").replace(/\s+/g, " ");
  }
}

/**
 * A member whose texts are copies. A text that was cut out of a file keeps the whole file in memory, and of a file with
 * many records each version would stay as long as one record is as it was then.
 */
function withOwnTexts({ id, tracked: { record, digest } }: KnownMember): KnownMember {
  const copy = JSON.parse(JSON.stringify({ id, record })) as Pick<TrackedRecord, "record"> & { id?: string };
  return { id: copy.id, tracked: { record: copy.record, digest } };
}
