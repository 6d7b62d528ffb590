import type { Markup, Props } from "../../markup.js";
import { yearOfClaim } from "../../model/claim-time.js";
import type { Dossier } from "../../model/dossier/dossier.js";
import { Marks } from "../elements/lines.js";
import { claimsInWords } from "../elements/values.js";

/** An entity's claims in one line: how many, by how many asserters, of which years, how many have figures or disputes. */
export function Overview({ site, dossier }: Props<{ dossier: Dossier }>): Markup {
  const ids = dossier.claims;
  const claims = ids.flatMap((claim) => site.index.claims.get(claim) ?? []);
  const years = ids.flatMap((claim) => yearOfClaim(site.index, claim) ?? []).sort();
  const asserters = new Set(claims.map(({ assertedBy }) => assertedBy)).size;
  const [first, last] = [years[0], years.at(-1)];
  return (
    <Marks
      pieces={[
        claimsInWords(ids.length),
        asserters > 0 && (asserters === 1 ? "1 asserter" : `${asserters} asserters`),
        first !== undefined && (first === last ? first : `${first} to ${last}`),
        `${claims.filter(({ quantities }) => quantities !== undefined).length} with figures`,
        `${claims.filter(({ status }) => status?.state === "disputed").length} disputed`,
      ]}
    />
  );
}
