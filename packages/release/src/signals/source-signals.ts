import type { FieldChange, Json } from "@claimwire/ledger";
import type { CauseCode, Signal } from "../codes.js";
import { membersIn, valueIn } from "./value-in.js";

/** Causes under which a source is not found to cite another, but what it always cited is entered. */
const COVERING: readonly CauseCode[] = ["coverage", "editorial", "identity", "link-check", "legal", "schema"];

/** What changed fields of a source mean, given why they changed. */
export function sourceSignals(fields: readonly FieldChange[], causes: ReadonlySet<CauseCode>): Signal[] {
  const found: Signal[] = [];
  const isCoverage = causes.size > 0 && [...causes].every((code) => COVERING.includes(code));
  for (const { path, before, after } of fields) {
    const [, field, member, ...inner] = path.split("/");
    const whole = member === undefined;
    if (field === "cites" && inner.length === 0 && !isCoverage && hasNew(whole, "source", before, after))
      found.push("follow-up");
    if (path === "/url" && before === undefined) found.push("source-located");
    if (field === "copies" && inner.length === 0 && hasNew(whole, "url", before, after)) {
      found.push("source-archived");
    }
    if (path === "/availability") found.push(...fromState(valueIn(before, "state"), valueIn(after, "state")));
    if (path === "/availability/state") found.push(...fromState(before, after));
  }
  return found;
}

/** The signals of a new source: whether it cites a source that the source it came from did not cite. */
export function citeSignals(source: Json | undefined, from?: Json): Signal[] {
  return hasNew(true, "source", valueIn(from, "cites"), valueIn(source, "cites")) ? ["follow-up"] : [];
}

/** Whether a list, or a member of it, has a new member. */
function hasNew(whole: boolean, key: string, before: Json | undefined, after: Json | undefined): boolean {
  if (!whole) return before === undefined && after !== undefined;
  const earlier = new Set(membersIn(before).map((member) => valueIn(member, key)));
  return membersIn(after).some((member) => !earlier.has(valueIn(member, key)));
}

const AWAY = ["gone", "drifted"];

function fromState(before: Json | undefined, after: Json | undefined): Signal[] {
  if (before === after) return [];
  if (after === "gone") return ["source-lost"];
  if (after === "drifted") return ["source-drifted"];
  return after === "live" && AWAY.includes(before as string) ? ["source-restored"] : [];
}
