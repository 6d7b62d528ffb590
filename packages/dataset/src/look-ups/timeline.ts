import { placedSpan } from "@claimwire/schema/edtf-date";
import type { TimelineEntry } from "../answers.js";
import type { Dataset } from "../dataset.js";
import { checkOptions } from "../names/check-names.js";

const FIRST = "0000";
const LAST = "9999";

/** By first day, then by last; what is open begins before all else, or ends after it. */
function inTime(a: TimelineEntry, b: TimelineEntry): number {
  const orderOf = ({ when, claim }: TimelineEntry): string => {
    const { from, to } = placedSpan(when) ?? { from: undefined, to: undefined };
    return `${from ?? FIRST} ${to ?? LAST} ${claim.id}`;
  };
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function makeTimeline(claimsAbout: Dataset["claimsAbout"]): Dataset["timeline"] {
  return (entity, options = {}) => {
    checkOptions("timeline", options, ["role", "parts", "instances", "retracted"]);
    return claimsAbout(entity, options)
      .flatMap((claim): TimelineEntry[] => (claim.when === undefined ? [] : [{ when: claim.when, claim }]))
      .sort(inTime);
  };
}
