import type { CslItem } from "../answers.js";
import type { Source } from "../record-types.js";
import type { ReleaseInfo } from "../release-info.js";

/** The dataset as CITATION.cff names it. */
export const DATASET_TITLE = "Claimwire: claims about video surveillance in Xinjiang";
export const DATASET_AUTHOR = "The Claimwire maintainers";
export const CITED_PACKAGE = "@claimwire/dataset";

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

export function sourceItem(source: Source, publisher: string, note: string | undefined): CslItem {
  const { id, type, title, authors, published, language, url } = source;
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

/** The dataset, pinned to a release. */
export function releaseItem(
  { version, released }: ReleaseInfo,
  url: string | undefined,
  note: string,
): CslItem {
  return {
    id: `claimwire-${version}`,
    type: "dataset",
    title: DATASET_TITLE,
    author: [{ literal: DATASET_AUTHOR }],
    issued: issued(released.slice(0, 10)),
    version,
    archive: "npm",
    archive_location: `${CITED_PACKAGE}@${version}`,
    ...(url !== undefined && { URL: url }),
    note,
  };
}
