import type { CslItem } from "@claimwire/release";
import type { EdtfDate } from "./brands.js";
import type { RecordHandle } from "./names/handle.js";
import type { Claim, DatasetRecord, Entity } from "./record-types.js";

/** An entity that a text names, and why it was found. */
export interface EntityMatch {
  /** The entity. */
  readonly entity: Entity;
  /** What of it the text is: its id, its name, another name, or an identifier. */
  readonly by: "id" | "name" | "alias" | "identifier";
  /** That name or identifier, as the record has it. */
  readonly matched: string;
  /**
   * How near the text is to it.
   *
   * - `exact`: Character by character.
   * - `normalised`: But for letter case, accents, punctuation, traditional Chinese characters and the ways in which
   *   identifiers are written.
   * - `without-legal-form`: And for a legal form at the end, such as Co., Ltd. or 股份有限公司.
   * - `beginning`: Only its beginning, of two words or characters at least. Nothing else matched.
   */
  readonly how: "exact" | "normalised" | "without-legal-form" | "beginning";
  /** Of an alias: the language that it is in (BCP 47). */
  readonly language?: string;
  /** Of an identifier: its scheme. */
  readonly scheme?: string;
}

export type { CslDate, CslItem, CslName } from "@claimwire/release";

/** A record in which a text was found. */
export interface SearchHit {
  /** The record. */
  readonly record: DatasetRecord;
  /** Where in it the words stand: its own texts, or the names and titles of records that it refers to. */
  readonly in: readonly (
    | "statement"
    | "note"
    | "asserter"
    | "about"
    | "source"
    | "title"
    | "publisher"
    | "name"
    | "description"
    | "label"
    | "definition"
  )[];
}

/** A claim at the time of which it tells. */
export interface TimelineEntry {
  /** When it was so, as the asserter gives it. */
  readonly when: EdtfDate;
  /** The claim. */
  readonly claim: Claim;
}

/** Which feed of a record. */
export type FeedFormat = "rss" | "atom" | "json";

/** How a record is cited. */
export interface CiteOptions {
  /** `text` is a sentence for each work, `csl` a list of CSL-JSON items, `bibtex` a text; `text` when left out. */
  readonly style?: "text" | "csl" | "bibtex";
}

/** As items of CSL-JSON. */
export interface CslStyle extends CiteOptions {
  /** A list of items, for reference managers and citation processors. */
  readonly style: "csl";
}

/** As text. */
export interface TextStyle extends CiteOptions {
  /** `text` is a sentence for each work, `bibtex` an entry for each; `text` when left out. */
  readonly style?: "text" | "bibtex";
}

/** Cites a record. */
export interface Cite {
  (record: RecordHandle, options: CslStyle): readonly CslItem[];
  (record: RecordHandle, options?: TextStyle): string;
}
