/** A form in which a stream can be had. */
export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
}

export type FormatName = "rss" | "atom" | "json";

/** The three formats of every stream, in the order in which pages offer them. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  rss: { name: "RSS", extension: ".xml", type: "application/rss+xml" },
  atom: { name: "Atom", extension: ".atom", type: "application/atom+xml" },
  json: { name: "JSON Feed", extension: ".json", type: "application/feed+json" },
};

export const FORMAT_NAMES: readonly FormatName[] = ["rss", "atom", "json"];
