import type { Alteration } from "@claimwire/wire";

/**
 * What two changes of a record did together: "61 → 62" and then "62 → 63" is "61 → 63", and what comes back as it was is
 * left out.
 */
export function foldAlterations(earlier: readonly Alteration[], later: readonly Alteration[]): Alteration[] {
  const folded = [...earlier];
  for (const next of later) {
    let together = next;
    // What two changes did together may itself take back an earlier one.
    for (let place = placeBefore(folded, together); place >= 0; place = placeBefore(folded, together)) {
      together = join(folded.splice(place, 1)[0] ?? together, together);
    }
    if (!isNothing(together, next)) folded.push(together);
  }
  return folded;
}

function placeBefore(folded: readonly Alteration[], next: Alteration): number {
  return folded.findIndex((one) => follows(one, next));
}

/** Whether a later change begins with what an earlier one left. */
function follows(one: Alteration, next: Alteration): boolean {
  if (one.field !== next.field || one.after !== next.before) return false;
  if (next.before !== undefined) return true;
  // Both texts may be absent between the two: what was taken out comes back, or words show neither change.
  return one.before === next.after && one.label === next.label;
}

function join(one: Alteration, next: Alteration): Alteration {
  const hrefs = { before: one.hrefs?.before, after: next.hrefs?.after };
  const { hrefs: _, ...rest } = next;
  return {
    ...rest,
    before: one.before,
    byWord: one.byWord && next.byWord,
    ...((hrefs.before ?? hrefs.after) !== undefined && { hrefs }),
  };
}

/** Whether a value is as it was; a change that words cannot show is none of these. */
function isNothing(together: Alteration, last: Alteration): boolean {
  const isShown = last.before !== undefined || last.after !== undefined;
  return isShown && together.before === together.after && together.hrefs?.before === together.hrefs?.after;
}
