import { type ClaimsChange, type ClaimsRelease, toldSummary } from "@claimwire/release";

/** The change as entries tell it: in place of a withheld summary, that it is withheld. Others are given back as they are. */
export function tellCauses(change: ClaimsChange): ClaimsChange {
  if (change.causes.every(({ content }) => content === undefined)) return change;
  return { ...change, causes: change.causes.map((cause) => ({ ...cause, summary: toldSummary(cause) })) };
}

/** The release as its entry tells it. */
export function tellNotes(release: ClaimsRelease): ClaimsRelease {
  if (release.notes.every(({ content }) => content === undefined)) return release;
  return { ...release, notes: release.notes.map((note) => ({ ...note, summary: toldSummary(note) })) };
}
