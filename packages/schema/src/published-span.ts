import { maxDate, minDate } from "./edtf-date.js";
import type { IndexedDataset } from "./index-dataset.js";
import { oncePerDataset } from "./once-per-dataset.js";

/** When a source was published: the first and the last day (`YYYY-MM-DD`) that it can have been. */
export interface PublishedSpan {
  /** As the record has it. */
  readonly published: string;
  /** Undefined when the date is open to the past. */
  readonly earliest: string | undefined;
  /** Undefined while the source goes on being written. */
  readonly latest: string | undefined;
}

const spansIn = oncePerDataset(() => new Map<string, PublishedSpan | undefined>());

function readSpan(dataset: IndexedDataset, id: string): PublishedSpan | undefined {
  const published = dataset.find("sources", id)?.published;
  if (published === undefined) return undefined;
  return { published, earliest: minDate(published), latest: maxDate(published) };
}

/** When the source of an id was published; undefined for one without a date. Worked out once a source. */
export function publishedSpan(dataset: IndexedDataset, id: string): PublishedSpan | undefined {
  const spans = spansIn(dataset);
  if (spans.has(id)) return spans.get(id);
  const span = readSpan(dataset, id);
  spans.set(id, span);
  return span;
}
