import { AVAILABILITIES, keyOf, labelOf, SOURCE_TYPES } from "@claimwire/schema";
import { entityName, recordName } from "@claimwire/wire";
import type { DatasetIndex } from "../dataset-index.js";
import { firstDayOf, sortByDay } from "../first-day.js";
import type { Property } from "./listing.js";

/** Sources by the first day on which they can have been published, newest first; those without a date come last. */
export function sortSourcesNewestFirst(index: DatasetIndex): string[] {
  return sortByDay(index.sources.keys(), (id) => dayOf(index, id));
}

/** The year in which a source can first have been published; undefined without a date. */
export function yearOfSource(index: DatasetIndex, id: string): string | undefined {
  return dayOf(index, id)?.slice(0, 4);
}

function dayOf({ sources }: DatasetIndex, id: string): string | undefined {
  return firstDayOf(sources.get(id)?.published);
}

/** The properties by which sources are chosen. */
export function sourceProperties(index: DatasetIndex): Property[] {
  const sourceOf = (id: string) => index.sources.get(id);
  return [
    {
      name: "publisher",
      label: "Publisher",
      valuesOf: (id) => [sourceOf(id)?.publisher ?? []].flat(),
      labelOf: (id) => entityName(index.records, id),
      title: (name) => `Sources published by ${name}`,
      isOrder: true,
      stream: (id) => keyOf("entities", id),
    },
    {
      name: "year",
      label: "Year",
      valuesOf: (id) => [yearOfSource(index, id) ?? []].flat(),
      labelOf: (year) => year,
      title: (year) => `Sources of ${year}`,
      order: "newest",
    },
    {
      name: "type",
      label: "Type",
      valuesOf: (id) => [sourceOf(id)?.type ?? []].flat(),
      labelOf: (type) => labelOf(SOURCE_TYPES, type),
      title: (type) => `Sources by type: ${type}`,
      order: Object.keys(SOURCE_TYPES),
    },
    {
      name: "link",
      label: "Link",
      valuesOf: (id) => [sourceOf(id)?.availability.state ?? []].flat(),
      labelOf: (state) => labelOf(AVAILABILITIES, state),
      title: (state) => `Sources by link: ${state}`,
      order: Object.keys(AVAILABILITIES),
    },
    {
      name: "cites",
      label: "Follow-up of",
      valuesOf: (id) => (sourceOf(id)?.cites ?? []).map(({ source }) => source),
      labelOf: (id) => recordName(index.records, keyOf("sources", id)),
      title: (source) => `Follow-ups of ${source}`,
      stream: (id) => keyOf("sources", id),
    },
  ];
}
