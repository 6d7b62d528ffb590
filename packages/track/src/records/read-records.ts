import { type JsonObject, type ListKeyTable, normaliseRecord, recordDigest } from "@claimwire/ledger";
import { FilePattern } from "../config/file-pattern.js";
import { fillTemplate, placeNames } from "../config/template.js";
import type { Mapping } from "../config/track-config.js";
import { cleanValue } from "../formats/clean-value.js";
import { decodeBytes, isLfsPointer } from "../formats/decode-bytes.js";
import { FormatProblem } from "../formats/format-problem.js";
import { parseFile } from "../formats/parse-file.js";
import { asRecord, collectMembers } from "./collect-members.js";

/** A record as the ledger takes it. */
export interface TrackedRecord {
  readonly record: JsonObject;
  readonly digest: string;
}

/** The records of one file by full key; or why it has none. */
export type FileRecords =
  | {
      readonly records: ReadonlyMap<string, TrackedRecord>;
      readonly isUnicode: boolean;
      /** How many members have no id. */
      readonly nameless: number;
      /** Ids that several members have. */
      readonly doubled: readonly string[];
      readonly problem?: never;
    }
  | { readonly problem: "unreadable" | "lfs"; readonly reason: string; readonly line?: number | undefined };

/** Reads records from files as one mapping says. */
export class RecordReader {
  readonly mapping: Mapping;
  readonly pattern: FilePattern;
  readonly #listKeys: ListKeyTable;

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
      const value = cleanValue(parseFile(text, this.mapping), text.length);
      const members = collectMembers(value, this.mapping.each);
      return { ...this.#take(path, members), isUnicode };
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error;
      return { problem: "unreadable", reason: error.message, line: error.line };
    }
  }

  #take(path: string, members: ReturnType<typeof collectMembers>) {
    const basename = this.pattern.basename(path);
    const records = new Map<string, TrackedRecord>();
    const doubled = new Set<string>();
    let nameless = 0;
    for (const { keys, value } of members) {
      const record = asRecord(value);
      const id = this.#idOf(placeNames(path, basename, keys), record);
      if (id === undefined) {
        nameless += 1;
        continue;
      }
      const base = `${this.mapping.kind}/${id}`;
      const normal = normaliseRecord(base, record, this.#listKeys);
      const digest = recordDigest(normal);
      let key = base;
      for (let n = 2; records.has(key) && records.get(key)?.digest !== digest; n += 1) key = `${base}~${n}`;
      if (records.has(base)) doubled.add(id);
      records.set(key, { record: normal, digest });
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
      parts.push(this.mapping.id.length > 1 ? value.replaceAll("~", "~0").replaceAll("/", "~1") : value);
    }
    return parts.join("/").replace(/\s+/g, " ");
  }
}
