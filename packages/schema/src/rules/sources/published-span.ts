import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { maxDate, minDate } from "../../dates/edtf-date.js";

/** When a source was published: the first and the last day (`YYYY-MM-DD`) that it can have been. */
export interface PublishedSpan {
  /** As the record has it. */
  readonly published: string;
  /** Undefined when the date is open to the past. */
  readonly earliest: string | undefined;
  /** Undefined while the source goes on being written. */
  readonly latest: string | undefined;
}

const spansIn = oncePerDataset((dataset) => {
  const spans = new Map<string, PublishedSpan>();
  for (const [id, { published }] of dataset.of("sources")) {
    if (published === undefined) continue;
    spans.set(id, { published, earliest: minDate(published), latest: maxDate(published) });
  }
  return spans;
});

/** When the source of an id was published; undefined for one without a date. Worked out once a source. */
export function publishedSpan(dataset: IndexedDataset, id: string): PublishedSpan | undefined {
  const spans = spansIn(dataset);
  return spans.get(id) ?? spans.get(dataset.resolve("sources", id));
}
