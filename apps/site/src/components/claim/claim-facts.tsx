import { BASES, type Claim } from "@claimwire/schema";
import { statusInWords } from "@claimwire/wire";

import type { Html } from "../../html.js";
import type { Site } from "../../site.js";
import { CodeMark } from "../elements/code-mark.js";
import { Fact, Facts } from "../elements/facts.js";
import { NamedLink } from "../elements/record-link.js";
import { FieldFacts } from "../record/field-facts.js";

/** Who asserts a claim and how they know, whether it stands, and what else it says. */
export function ClaimFacts({ site, claim }: { readonly site: Site; readonly claim: Claim }): Html {
  return (
    <Facts>
      <Fact name="Asserted by">
        <NamedLink site={site} kind="entities" id={claim.assertedBy} />,{" "}
        <CodeMark codes={BASES} code={claim.basis} />
      </Fact>
      <Fact name="Status">{statusInWords(claim.status)}</Fact>
      <FieldFacts site={site} kind="claims" record={claim} />
    </Facts>
  );
}
