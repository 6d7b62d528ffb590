import { aClaim, aSource } from "@claimwire/testing";
import { noteText, releasedCheckout, type TempCheckout } from "./temp-checkout.js";

/** A released checkout, then a corrected claim and a new source; only the claim is covered by a note. */
export function editedCheckout(): TempCheckout {
  const checkout = releasedCheckout({ git: false });
  checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
  checkout.writeRecord(
    "sources/later-report",
    aSource({ title: "Later", cites: [{ source: "example-report" }] }),
  );
  const body = "The project was won in 2018.\n\nCause: our-error\nRecords: claims/example-claim";
  checkout.write(".changeset/brave-owls-sing.md", noteText('"@claimwire/dataset": patch', body));
  return checkout;
}
