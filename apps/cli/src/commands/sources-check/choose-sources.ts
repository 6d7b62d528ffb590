import { type Records, recordsOf, type Source } from "@claimwire/schema";
import { requireSource } from "../../checkout/require-source.js";
import { collectUserErrors } from "../../shell/collect-user-errors.js";
import { badArgument } from "../../shell/user-error.js";
import { daysBetween } from "./link-check.js";
import type { LinkChecks } from "./link-checks-file.js";

/** A source that has an address. */
export interface AddressedSource {
  readonly id: string;
  readonly source: Source;
  readonly url: string;
}

/** Every source with an address, in the order of ids; stubs have none. */
export function listAddressed(records: Records): AddressedSource[] {
  return recordsOf(records, "sources").flatMap(([id, source]) =>
    source.url === undefined ? [] : [{ id, source, url: source.url }],
  );
}

async function requireAddressed(records: Records, ids: readonly string[]): Promise<void> {
  const check = (id: string) => (): void => {
    if (requireSource(records, id, "only").url !== undefined) return;
    const fix = `Enter one that you saw:  npx claimwire correct sources/${id} --set url=… --cause link-check`;
    throw badArgument(`--only: sources/${id} has no address.`, fix);
  };
  await collectUserErrors(ids.map(check));
}

/** Chooses the sources to visit: those that were named, and were not visited for so many days; left out, all. */
export async function chooseSources(
  records: Records,
  checks: LinkChecks,
  { only, olderThan = 0 }: { readonly only: readonly string[]; readonly olderThan?: number | undefined },
  day: string,
): Promise<AddressedSource[]> {
  await requireAddressed(records, only);
  return listAddressed(records).filter(({ id, url }) => {
    const known = checks.get(id);
    const isDue = known?.url !== url || daysBetween(known.visited, day) >= olderThan;
    return (only.length === 0 || only.includes(id)) && isDue;
  });
}
