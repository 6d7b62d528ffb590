import { datasetAt, indexLedger } from "@claimwire/ledger";
import type { Dataset } from "../src/dataset.js";
import { openDataset } from "../src/open-dataset.js";
import { releaseDataOf } from "../src/past/release-data.js";
import { publishRecords } from "../src/publish/publish-records.js";
import type { HanForms } from "../src/text/fold-text.js";
import { makeLedger, type RecordTable } from "./ledger.js";

/**
 * Opens a dataset of some records beside a newspaper, a firm, camps and a report, to which they may refer; `hanForms` are the
 * traditional characters that it knows.
 */
export function openRecords(more: RecordTable, hanForms: HanForms = {}): Dataset {
  const records = {
    "entities/wire": { type: "organisation", name: "The Wire" },
    "entities/firm": { type: "company", name: "A Firm" },
    "entities/camps": { type: "facility", name: "Camps" },
    "entities/large-camps": { type: "facility", name: "Large camps", instanceOf: "camps" },
    "entities/first-camp": { type: "facility", name: "The first camp", instanceOf: "large-camps" },
    "entities/its-gate": { type: "facility", name: "Its gate", partOf: "first-camp" },
    "sources/report": {
      type: "report",
      title: "A report",
      publisher: "wire",
      published: "2018-11-28",
      availability: { state: "unlocated" },
    },
    ...more,
  };
  const released = "2026-11-01T10:00:00Z";
  const step = {
    version: "1.0.0",
    released,
    records,
    bump: "major",
    cause: "coverage",
    summary: "Open.",
  } as const;
  const releases = makeLedger([step]);
  const dataset = datasetAt(releases, "1.0.0");
  if (dataset === undefined) throw new Error("no 1.0.0");
  const data = publishRecords(dataset, indexLedger(releases));
  return openDataset(data, releaseDataOf(releases), undefined, undefined, hanForms);
}
