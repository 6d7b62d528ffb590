import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { edtfSpan } from "../../dates/edtf-date.js";
import { sourceOf } from "./source-of.js";

/** When a source was published: the first and the last day (`YYYY-MM-DD`) that it can have been. */
export interface PublishedSpan {
  /** As the record has it. */
  readonly published: string;
  /** Undefined when the date is open to the past. */
  readonly earliest: string | undefined;
  /** Undefined while the source goes on being written. */
  readonly latest: string | undefined;
}

/** When the source of an id was published; undefined for one without a date. */
export function publishedSpan(dataset: IndexedDataset, id: string): PublishedSpan | undefined {
  const published = sourceOf(dataset, id)?.published;
  if (published === undefined) return undefined;
  const span = edtfSpan(published);
  return { published, earliest: span?.from, latest: span?.to };
}
