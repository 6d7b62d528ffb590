import { CLAIM_STANDARDS, type Claim, keyOf } from "@claimwire/schema";
import { amountInWords, entityName, pagePath, recordName } from "@claimwire/wire";
import { absoluteUrlOf, type Site } from "../site.js";
import { reportedOn } from "./claim-time.js";
import { relationMarks } from "./later-claims.js";
import { DATA_LICENCE, type DataRow, ROW_END, rowsCsv, rowsJson } from "./lists/list-data.js";

/** The columns of a list of claims as data. */
const COLUMNS = [
  "id",
  "statement",
  "asserter",
  "when",
  "said",
  "amounts",
  "mode",
  "certainty",
  "basis",
  "state",
  "marks",
  ...ROW_END,
] as const;

type Row = DataRow<(typeof COLUMNS)[number]>;

function rowOf(site: Site, id: string, claim: Claim): Row {
  const { index } = site;
  const { records } = index;
  const page = absoluteUrlOf(site, pagePath(keyOf("claims", id)));
  const release = site.history.timesOf(keyOf("claims", id))?.changed.version ?? "";
  const statement = recordName(records, keyOf("claims", id));
  const asserter = entityName(records, claim.assertedBy);
  return {
    id,
    statement,
    asserter,
    when: claim.when ?? "",
    said: reportedOn(index, claim) ?? "",
    amounts: (claim.quantities ?? []).map((one) => amountInWords(one, site.config)).join("; "),
    mode: claim.mode ?? CLAIM_STANDARDS.mode,
    certainty: claim.certainty ?? CLAIM_STANDARDS.certainty,
    basis: claim.basis,
    state: claim.status?.state ?? "standing",
    marks: relationMarks(index, id, claim).join("; "),
    page,
    changedInRelease: release,
    licence: DATA_LICENCE,
    cite: `${asserter}, as recorded by ${site.config.title}, claims/${id}, release ${release}, ${page}`,
  };
}

function rowsOf(site: Site, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const claim = site.index.claims.get(id);
    return claim === undefined ? [] : [rowOf(site, id, claim)];
  });
}

/** Claims as CSV (RFC 4180), one a row, each with its licence and how to cite it; no cell can be taken for a formula. */
export function claimsCsv(site: Site, ids: readonly string[]): string {
  return rowsCsv(COLUMNS, rowsOf(site, ids));
}

/** Claims as JSON: the list's address, its licence, and what the rows of the CSV say. */
export function claimsJson(site: Site, path: string, ids: readonly string[]): string {
  return rowsJson(site, "claims", path, rowsOf(site, ids));
}
