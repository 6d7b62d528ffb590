import type { FileFormat } from "../formats/parse-file.js";

/** What `track init` proposes for records, each choice with the reason for it. */
export interface Proposal {
  readonly kind: string;
  readonly files: readonly string[];
  readonly format: FileFormat;
  readonly each: string;
  readonly id: readonly string[];
  readonly listKeys: Readonly<Record<string, readonly string[]>>;
  readonly title: string | undefined;
  readonly retracted: string | undefined;
  readonly streams: readonly string[];
  /** By the name of the setting. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly records: number;
}
