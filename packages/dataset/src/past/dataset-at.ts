import { datasetAt, indexLedger, type JsonObject } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { type DatasetCitation, UNNAMED } from "@claimwire/release/cite";
import type { Dataset } from "../dataset.js";
import { freeze } from "../freeze.js";
import { unknownName } from "../names/unknown-name.js";
import { openDataset } from "../open-dataset.js";
import { publishRecords } from "../publish/publish-records.js";
import type { ReleaseInfo } from "../release/release-info.js";
import type { SiteData } from "../release/site-data.js";
import type { HanForms } from "../text/fold-text.js";
import { releaseDataOf } from "./release-data.js";

/** A dataset of an earlier major: its records may have another shape than today's, so they are plain data. */
export interface UntypedDataset {
  /** The release whose records these are. */
  readonly release: ReleaseInfo;
  /** By full key (`claims/some-id`), as the ledger has them. */
  readonly records: ReadonlyMap<string, JsonObject>;
  /** Keys of the records whose content had to be withheld. */
  readonly withheld: readonly string[];
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf("."));
}

/** Opens the dataset of any release of the ledger; a version that was never released is a RangeError. */
export function openDatasetAt(
  releases: readonly ClaimsRelease[],
  version: string,
  site: SiteData = {},
  citation: DatasetCitation = UNNAMED,
  hanForms: HanForms = {},
): Dataset | UntypedDataset {
  const dataset = datasetAt(releases, version);
  if (dataset === undefined)
    throw unknownName(
      version,
      "no released version",
      releases.map((release) => release.version),
    );
  const until = releases.slice(0, releases.findIndex((release) => release.version === version) + 1);
  const data = releaseDataOf(until);
  if (majorOf(version) === majorOf(releases[releases.length - 1]?.version ?? "")) {
    return openDataset(publishRecords(dataset, indexLedger(until)), data, site, citation, hanForms);
  }
  return freeze({ release: data.release, records: dataset.records, withheld: [...dataset.withheld] });
}
