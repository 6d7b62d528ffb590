import { FilePattern } from "../config/file-pattern.js";
import { fillTemplate, placeNames, plainText } from "../config/template.js";
import type { FileFormat } from "../formats/parse-file.js";
import type { FileSource } from "../history/read-step.js";
import { findEach } from "./find-each.js";
import type { FileGroup } from "./find-groups.js";
import { FILE_FIELD, findIdFields } from "./find-id.js";
import { findLayout } from "./find-layout.js";
import { findListKeys } from "./find-list-keys.js";
import { type EachFound, readSamples } from "./find-other-each.js";
import { findRetracted, findStreams, findTitle, valuesIn } from "./find-told-fields.js";
import type { Proposal } from "./proposal.js";
import { textAt } from "./rank-fields.js";
import {
  firstText,
  recordsIn,
  type Sample,
  type SamplePoint,
  type SampleRecord,
  takeSample,
} from "./sample-records.js";
import { spread } from "./spread.js";

const SAMPLES = 8;
/** Fewer records than this do not say how records are named: the newest list may happen to be short. */
const TYPICAL = 5;
/** Formats of which it has to be found out how a text is laid out. */
const TEXTUAL: readonly FileFormat[] = ["csv", "tsv", "lines"];

/** Proposes how the records of a group of files are read, from samples of their history. `points`: oldest first. */
export async function proposeMapping(
  source: FileSource,
  group: FileGroup,
  points: readonly SamplePoint[],
): Promise<Proposal | undefined> {
  const last = points.at(-1);
  if (last === undefined) return undefined;
  const layout = TEXTUAL.includes(group.format)
    ? findLayout(await firstText(source, last, group.patterns), group.format)
    : {};
  const options = { format: group.format, ...layout };
  const sampleAt = (point: SamplePoint): Promise<Sample> =>
    takeSample(source, point, group.patterns, options);
  const samples: Sample[] = [];
  for (const point of spread(points, SAMPLES).reverse()) {
    const sample = await sampleAt(point);
    if (sample.values.length > 0) samples.push(sample);
  }
  const [newest] = samples;
  if (newest === undefined) return undefined;
  const each = findEach(
    newest.values.map(([, value]) => value),
    newest.paths.length,
  );
  const isOnePerFile = each === "" && newest.values.every(([, value]) => !Array.isArray(value));
  const read = newest.values.length + newest.unreadable;
  const found: EachFound = isOnePerFile
    ? { bySample: samples.map((sample) => recordsIn(sample, each)), earlier: undefined }
    : await readSamples(samples, each, points, sampleAt);
  const { earlier } = found;
  const bySample = found.bySample.filter((records) => records.length > 0);
  const records = bySample[0]?.map(({ record }) => record) ?? [];
  if (records.length === 0) return undefined;
  const { id, reason } = isOnePerFile
    ? idFromPath(samples, group.patterns)
    : idFromRecords(bySample, each, new FilePattern(group.patterns));
  const known = bySample.flatMap((all) => all.map(({ record }) => record));
  const listKeys = TEXTUAL.includes(group.format) ? {} : findListKeys(known);
  const most = longestOf(bySample);
  const typical = records.length >= TYPICAL ? records : most.map(({ record }) => record);
  const title = findTitle(typical, id);
  const retracted = findRetracted(known);
  const streams = findStreams(typical);
  const keyed = Object.entries(listKeys).map(
    ([place, keys]) => `${place} by ${keys.length === 0 ? "value" : keys.join(" and ")}`,
  );
  return {
    kind: kindName(group.patterns[0] ?? ""),
    files: group.patterns,
    format: group.format,
    layout,
    each,
    earlier,
    id,
    listKeys,
    title,
    retracted,
    streams,
    records: isOnePerFile ? newest.paths.length : Math.round((records.length * newest.paths.length) / read),
    mostRecords: isOnePerFile ? newest.paths.length : most.length,
    reasons: {
      files: `${shortList(group.patterns, 6)}: ${newest.paths.length} files${read < newest.paths.length ? `, ${read} of them read` : ""}, touched by ${group.commits} of the commits looked at${newest.unreadable > 0 ? `; ${newest.unreadable} of those read are not ${group.format}` : ""}`,
      each:
        each === ""
          ? isOnePerFile
            ? "each file is a record"
            : "each member of the list is a record"
          : `the records are the members of ${each}${earlier === undefined ? "" : `, before ${earlier.since.slice(0, 12)} of ${earlier.each === "" ? "the file" : earlier.each}`}`,
      id: reason,
      listKeys:
        keyed.length === 0 ? "no list of theirs has members that can be told apart" : shortList(keyed, 4),
      title: title === undefined ? "no field names them; the id does" : `${title} is there in nearly all`,
      retracted:
        retracted === undefined ? "no field says that a record is withdrawn" : `${retracted} appears in some`,
      streams:
        streams.length === 0
          ? "no field has a few values for all of them"
          : streams.map((name) => `${name} has ${valuesIn(typical, name).size} values`).join("; "),
    },
  };
}

/** The sample of most records, the newest of such. */
function longestOf(samples: readonly (readonly SampleRecord[])[]): readonly SampleRecord[] {
  return samples.reduce((longest, sample) => (sample.length > longest.length ? sample : longest), []);
}

function shortList(items: readonly string[], most: number): string {
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(", ")} and ${more} more` : items.join(", ");
}

/** The last folder or file name that a pattern names. */
function kindName(pattern: string): string {
  const parts = pattern
    .replace(/\\/g, "")
    .split("/")
    .filter((part) => !part.includes("*"));
  const name = (parts.at(-1) ?? "records").replace(/\.[a-z]+$/i, "");
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "records" : slug;
}

const PATH_IDS = ["{basename}", "{parent}", "{parent}/{basename}", "{path}"] as const;

function idFromPath(samples: readonly Sample[], patterns: readonly string[]) {
  const pattern = new FilePattern(patterns);
  const isUnique = (template: string): boolean =>
    samples.every(({ paths }) => {
      const ids = paths.map(
        (path) => fillTemplate(template, placeNames(path, pattern.basename(path), []), {}) ?? "",
      );
      return new Set(ids).size === ids.length && !ids.includes("");
    });
  const newest = samples[0]?.paths ?? [];
  const names = new Set(newest.map((path) => pattern.basename(path)));
  const choices = PATH_IDS.filter(
    (template) => !(template === "{basename}" && names.size === 1 && newest.length > 1),
  );
  const found = choices.find(isUnique) ?? "{path}";
  const refused = choices.slice(0, choices.indexOf(found)).join(", ");
  const why = refused === "" ? "" : ` (${refused} is not)`;
  return { id: [found], reason: `${found} is unique in all ${samples.length} samples${why}` };
}

function idFromRecords(bySample: readonly (readonly SampleRecord[])[], each: string, pattern: FilePattern) {
  const samples = bySample.length;
  const [newest = []] = bySample;
  const isMap = newest.every(({ keys }) => Number.isNaN(Number(keys.at(-1)))) && each !== "";
  if (isMap) {
    const isUnique = (name: (keys: readonly string[]) => string): boolean =>
      bySample.every((records) => new Set(records.map(({ keys }) => name(keys))).size === records.length);
    if (isUnique((keys) => keys.at(-1) ?? ""))
      return { id: ["{key}"], reason: `{key}, the name in the map, is unique in all ${samples} samples` };
    if (isUnique((keys) => keys.join("/")))
      return {
        id: ["{keys}"],
        reason: `{keys}, the names that lead to it, are unique in all ${samples} samples`,
      };
  }
  const [first] = newest;
  if (
    first !== undefined &&
    Object.keys(first.record).join() === "value" &&
    plainText(first.record.value ?? undefined) !== undefined
  ) {
    return { id: ["/value"], reason: "each value is its own id" };
  }
  const isInOne = new Set(newest.map(({ path }) => path)).size < 2;
  const records = bySample.map((sample) =>
    sample.map(({ path, record }) =>
      isInOne ? record : { [FILE_FIELD]: pattern.basename(path), ...record },
    ),
  );
  const found = findIdFields(records);
  if (found === undefined)
    return {
      id: ["{key}"],
      reason: "no fields are unique, so the place in the list is the id; choose better",
    };
  const id = found.id.map((pointer) => (pointer === `/${FILE_FIELD}` ? FILE_FIELD : pointer));
  if (found.holdsIn === 0) {
    const apart = `${(found.share * 100).toFixed(1)} % of the records`;
    const nameless = records[0]?.filter((record) => textAt(record, found.id) === undefined).length ?? 0;
    const leftOut = nameless === 0 ? "" : `${nameless} of ${newest.length} lack it and are left out; `;
    return {
      id,
      reason: `${id.join(" with ")} tells ${apart} apart; ${leftOut}the others get a number after it`,
    };
  }
  const holds =
    found.holdsIn === bySample.length
      ? `all ${found.holdsIn} samples`
      : `the newest ${found.holdsIn} of ${bySample.length} samples`;
  return { id, reason: `${id.join(" with ")} is unique in ${holds}` };
}
