import { REASONS, STATES, type Status } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { CodeMark, RecordDate } from "../elements/values.js";
import { ClaimList } from "./claim-list.js";

const LINKS_HEADING: Readonly<Record<Status["state"], string>> = {
  disputed: "What stands against it:",
  superseded: "What takes its place:",
  retracted: "See instead:",
};

/**
 * The notice above a claim that is disputed, superseded or retracted: its state, the reason, and links to other claims.
 */
export function StatusNotice({ site, status }: Props<{ status: Status }>): Markup {
  const { state, reason, since, note, by = [] } = status;
  return (
    <section class={`notice state-${state}`} aria-label="Status">
      <p>
        <strong title={STATES[state].definition}>{STATES[state].label}:</strong>{" "}
        <CodeMark codes={REASONS} code={reason} />
        {since !== undefined && (
          <>
            , since <RecordDate date={since} />
          </>
        )}
        .
      </p>
      {note !== undefined && <p>{note}</p>}
      {by.length > 0 && (
        <>
          <p>{LINKS_HEADING[state]}</p>
          <ClaimList site={site} ids={by} />
        </>
      )}
    </section>
  );
}
