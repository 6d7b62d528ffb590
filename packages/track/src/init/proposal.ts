import type { FileFormat } from "../formats/parse-file.js";
import type { TextLayout } from "./find-layout.js";

/** Where the records stood in older files, and the commit from which on they stand where they do. */
export interface EarlierEach {
  readonly each: string;
  readonly since: string;
}

/** What `track init` proposes for records, each choice with the reason for it. */
export interface Proposal {
  readonly kind: string;
  readonly files: readonly string[];
  readonly format: FileFormat;
  readonly layout: TextLayout;
  readonly each: string;
  readonly earlier: EarlierEach | undefined;
  readonly id: readonly string[];
  readonly listKeys: Readonly<Record<string, readonly string[]>>;
  readonly title: string | undefined;
  readonly retracted: string | undefined;
  readonly streams: readonly string[];
  /** By the name of the setting. */
  readonly reasons: Readonly<Record<string, string>>;
  /** How many there are, reckoned from the files that were read. */
  readonly records: number;
  /** The most that there were in a sample: a list of what is the case just now may hold one record, or none. */
  readonly mostRecords: number;
}
