import { AVAILABILITIES, type Availability } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { RecordDate } from "../elements/values.js";
import { SourceCitation } from "./source-citation.js";

/** The state alone. */
export function AvailabilityMark({ state }: { readonly state: Availability["state"] }): Markup {
  return (
    <span class={`availability availability-${state}`} title={AVAILABILITIES[state].definition}>
      {AVAILABILITIES[state].label}
    </span>
  );
}

/** Whether a source can still be had, since when we know, and who says so. */
export function AvailabilityLine({ site, availability }: Props<{ availability: Availability }>): Markup {
  const { state, checked, saidBy, note } = availability;
  return (
    <>
      <AvailabilityMark state={state} />
      {checked !== undefined && (
        <>
          , looked at on <RecordDate date={checked} />
        </>
      )}
      {saidBy !== undefined && (
        <>
          , as <SourceCitation site={site} id={saidBy} /> says
        </>
      )}
      {note !== undefined && `. ${note}`}
    </>
  );
}
