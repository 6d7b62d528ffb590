import type { ReleasePoint } from "@claimwire/ledger";
import type { DatasetCitation } from "./dataset-citation.js";

/** A name in CSL-JSON. */
export interface CslName {
  /** The whole name, as it is given. */
  readonly literal: string;
}

/** A date in CSL-JSON: its parts, or a text. */
export interface CslDate {
  /** Year, month and day, as far as they are known. */
  readonly "date-parts"?: readonly (readonly number[])[];
  /** A date that is no plain one, as the record has it. */
  readonly literal?: string;
}

/** An item of CSL-JSON (citeproc-js.readthedocs.io), as reference managers import it. */
export interface CslItem {
  /** The id of the source or of the release. */
  readonly id: string;
  /** The sort of work. */
  readonly type: string;
  /** Its title. */
  readonly title: string;
  /** Who wrote it. */
  readonly author?: readonly CslName[];
  /** Who published it. */
  readonly publisher?: string;
  /** When it was published: year, month and day as far as they are known, or a text. */
  readonly issued?: CslDate;
  /** Its language. */
  readonly language?: string;
  /** Its address. */
  readonly URL?: string;
  /** The version of the dataset. */
  readonly version?: string;
  /** Where the dataset is kept: npm. */
  readonly archive?: string;
  /** Its name there, with the version. */
  readonly archive_location?: string;
  /** What the claim states, and through which documents it is known. */
  readonly note?: string;
}

/** What a citation says of a source. */
export interface CitedSource {
  readonly id: string;
  /** Its type in the dataset: `report`, … */
  readonly type: string;
  readonly title: string;
  readonly authors?: readonly string[] | undefined;
  /** The name of its publisher. */
  readonly publisher: string;
  /** EDTF. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

/** The sorts of work that CSL knows, for the types of source. */
const TYPES: Readonly<Record<string, string>> = {
  report: "report",
  research: "report",
  "news-article": "article-newspaper",
  newsletter: "article-magazine",
  "legal-act": "legislation",
  reference: "entry",
  media: "broadcast",
};

/** Year, month and day of a plain date; any other date is a text. */
function issued(date: string): NonNullable<CslItem["issued"]> {
  const isPlain = /^\d{4}(-\d\d){0,2}$/.test(date);
  return isPlain ? { "date-parts": [date.split("-").map(Number)] } : { literal: date };
}

/** A source as an item; `note` says through which documents it is known. */
export function sourceItem(source: CitedSource, note: string | undefined): CslItem {
  const { id, type, title, authors, publisher, published, language, url } = source;
  return {
    id,
    type: TYPES[type] ?? "document",
    title,
    ...(authors && { author: authors.map((literal) => ({ literal })) }),
    publisher,
    ...(published !== undefined && { issued: issued(published) }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { URL: url }),
    ...(note !== undefined && { note }),
  };
}

/** The release at which a record is cited, and the address of its page, where it has one. */
export interface CitedAt {
  readonly dataset: DatasetCitation;
  readonly release: ReleasePoint;
  readonly url?: string | undefined;
}

/**
 * The dataset, pinned to a release; `note` says which record is meant, by its key. The id has the key, so that citations of
 * several records stand in one list.
 */
export function releaseItem({ dataset, release, url }: CitedAt, note: string, key?: string): CslItem {
  const { version, released } = release;
  const name = `${dataset.name}-${version}`;
  return {
    id: key === undefined ? name : `${name}-${key.replace("/", "-")}`,
    type: "dataset",
    title: dataset.title,
    author: [{ literal: dataset.author }],
    issued: issued(released.slice(0, 10)),
    version,
    archive: "npm",
    archive_location: `${dataset.package}@${version}`,
    ...(url !== undefined && { URL: url }),
    note,
  };
}
