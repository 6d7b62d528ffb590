import { BASES, type Claim } from "@claimwire/schema";
import { statusInWords } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { Detail, DetailList } from "../elements/lines.js";
import { NamedLink } from "../elements/record-link.js";
import { CodeMark } from "../elements/values.js";
import { FieldDetails } from "../record/field-details.js";

/** Who asserts a claim and how they know, whether it stands, and what else it says. */
export function ClaimDetails({ site, claim }: Props<{ claim: Claim }>): Markup {
  return (
    <DetailList>
      <Detail name="Asserted by">
        <NamedLink site={site} kind="entities" id={claim.assertedBy} />,{" "}
        <CodeMark codes={BASES} code={claim.basis} />
      </Detail>
      <Detail name="Status">{statusInWords(claim.status)}</Detail>
      <FieldDetails site={site} kind="claims" record={claim} />
    </DetailList>
  );
}
