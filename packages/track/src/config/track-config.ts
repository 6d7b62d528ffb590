import type { ListKeyTable } from "@claimwire/ledger";
import * as z from "zod";
import { FILE_FORMATS } from "../formats/parse-file.js";

/** The name of the settings file. */
export const TRACK_CONFIG_FILE = "claimwire.track.yaml";

const text = z.string().trim().min(1);
const pointer = z
  .string()
  .regex(/^(\/.*)?$/s, { error: "A JSON Pointer begins with a slash, such as /items." });
const texts = z.union([text, z.array(text).min(1)]).transform((value) => [value].flat());
const label = z.record(z.string(), text);

/** How records are read from files. */
const mappingShape = z.strictObject({
  /** From which commit, tag or day on it holds; absent: from the beginning. */
  since: text.optional(),
  files: texts,
  format: z.enum(FILE_FORMATS),
  each: pointer.default(""),
  id: texts,
  delimiter: z.string().min(1).max(1).optional(),
  comment: z.string().optional(),
  columns: z.array(text).min(1).optional(),
});

/** What is told of records, whatever file they were read from. */
const tellingShape = z.strictObject({
  listKeys: z.record(z.string(), z.array(text)).default({}),
  quiet: z.array(pointer).default([]),
  title: text.optional(),
  link: text.optional(),
  retracted: pointer.optional(),
  labels: label.default({}),
});

const kindShape = mappingShape.extend(tellingShape.shape).extend({
  /** How the records were kept before, newest first. */
  earlier: z.array(mappingShape.partial({ id: true })).default([]),
});

const feedsShape = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: text.default("en"),
  baseUrl: z
    .url({ protocol: /^https?$/, error: "It is no http(s) address." })
    .default("http://localhost:4100"),
  tagAuthority: text
    .regex(/^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?(:[A-Za-z0-9._-]+)?$/, {
      error: "It is no domain with a year, such as example.org,2026.",
    })
    .default("claimwire.example,2026"),
  hub: z.url({ protocol: /^https?$/ }).optional(),
  /** Whether each record has feeds of its own. */
  records: z.boolean().default(true),
});

export const trackConfigShape = z.strictObject({
  repository: text,
  branch: text.optional(),
  releases: z.enum(["tag", "day", "week", "commit"]).default("day"),
  /** The address of a commit; `{commit}` stands for its id. Known of the usual hosts. */
  commitLink: z.string().includes("{commit}", { error: "It has no {commit} in it." }).optional(),
  records: z
    .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), kindShape)
    .refine((kinds) => Object.keys(kinds).length > 0, { error: "It names no records." }),
  streams: z.array(text).default([]),
  feeds: feedsShape.default(() => feedsShape.parse({})),
});

export type TrackConfig = z.output<typeof trackConfigShape>;
export type ReleaseRule = TrackConfig["releases"];
export type RecordKind = TrackConfig["records"][string];

/** One way in which records of a kind were kept. */
export interface Mapping {
  readonly kind: string;
  readonly since?: string | undefined;
  readonly files: readonly string[];
  readonly format: (typeof FILE_FORMATS)[number];
  readonly each: string;
  readonly id: readonly string[];
  readonly delimiter?: string | undefined;
  readonly comment?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

/** All mappings of a kind, the oldest first. */
export function mappingsOf(kind: string, { earlier, ...newest }: RecordKind): Mapping[] {
  const all = [newest, ...earlier.map((one) => ({ ...one, id: one.id ?? newest.id }))];
  return all
    .map(({ since, files, format, each, id, delimiter, comment, columns }) => {
      return { kind, since, files, format, each, id, delimiter, comment, columns };
    })
    .reverse();
}

const known = new WeakMap<TrackConfig, ListKeyTable>();

/** The list keys of all kinds, by place, as the ledger wants them; one table for each config. */
export function listKeysOf(config: TrackConfig): ListKeyTable {
  const table = known.get(config) ?? makeListKeys(config);
  known.set(config, table);
  return table;
}

function makeListKeys({ records }: TrackConfig): ListKeyTable {
  return Object.fromEntries(
    Object.entries(records).flatMap(([kind, { listKeys }]) =>
      Object.entries(listKeys).map(([place, fields]) => [`${kind}/${place.replace(/^\//, "")}`, fields]),
    ),
  );
}
