import { aClaim } from "@claimwire/testing";
import { releaseDirectly } from "./release-directly.js";
import { noteText, releasedCheckout, type TempCheckout } from "./temp-checkout.js";

async function releaseWhen(checkout: TempCheckout, when: string): Promise<void> {
  checkout.writeRecord("claims/example-claim", aClaim({ when }));
  const body = `It was in ${when}.\n\nCause: our-error\nRecords: *`;
  checkout.write(".changeset/a-note.md", noteText('"@claimwire/dataset": patch', body));
  await releaseDirectly(checkout);
}

/** A checkout of three releases: 1.0.1 gives the claim a year, and 1.0.2 gives it another. */
export async function threeReleases(): Promise<TempCheckout> {
  const checkout = releasedCheckout();
  await releaseWhen(checkout, "2017");
  await releaseWhen(checkout, "2018");
  return checkout;
}
