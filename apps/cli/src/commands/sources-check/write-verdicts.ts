import { keyOf, LINK_CHECKS_FILE } from "@claimwire/schema";
import { putInPlace } from "../../checkout/put-in-place.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { runEdit } from "../../editing/run-edit.js";
import type { Context, VerbReport } from "../../shell/verb.js";
import { AWAY, type Judged } from "./judge-all.js";
import { renderLinkChecks } from "./link-checks-file.js";
import { planEdits } from "./plan-edits.js";
import { type SourceReport, summarise } from "./report-verdicts.js";

/** The edits of records that follow from reports, and the reports from which any follow. */
export interface PlannedVerdicts {
  readonly edits: RecordEdits;
  readonly changing: readonly SourceReport[];
}

/** Works out what changes in the records; nothing is written. */
export function planVerdicts(root: string, reports: readonly SourceReport[]): PlannedVerdicts {
  const edits = new RecordEdits(root);
  const changing = reports.filter(({ id, source, day, verdict, copy }) => {
    const planned = planEdits(source, verdict, copy, day);
    if (planned.length > 0) edits.edit(keyOf("sources", id), ...planned);
    return planned.length > 0;
  });
  return { edits, changing };
}

/** Writes what was seen, then the records with their why-note: killed in between, the next run finds the same again. */
export async function writeVerdicts(
  { reports, checks }: Judged,
  { edits, changing }: PlannedVerdicts,
  context: Context,
  summary: string | undefined,
): Promise<VerbReport> {
  const writes = new Map([[LINK_CHECKS_FILE, renderLinkChecks(checks)]]);
  await putInPlace(context.root, { label: "sources check", writes, deletes: [] });
  if (changing.length === 0) return { text: `Wrote ${LINK_CHECKS_FILE}; no record changes.\n` };
  const plan = {
    label: "sources check",
    edits,
    cause: "link-check" as const,
    summary: summarise(changing),
    remarks: noteRemarks(reports),
  };
  return runEdit(plan, { summary, cause: "link-check" }, context);
}

/** Notes that a person wrote about the state that a record has no longer. */
function noteRemarks(reports: readonly SourceReport[]): string[] {
  return reports.flatMap(({ id, source, verdict }) => {
    const { note, state } = source.availability;
    const isOther = verdict.isSure && AWAY.has(state) && verdict.state !== state;
    return note === undefined || !isOther ? [] : [`Does the note of sources/${id} still hold? "${note}"`];
  });
}
