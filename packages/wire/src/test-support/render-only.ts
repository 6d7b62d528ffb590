import { replay } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { updateWire } from "../render-wire.js";
import type { WireConfig } from "../wire-config.js";

/** Those files of feeds and API whose paths end in this, by path: to print all would take most of a test's time. */
export function renderOnly(
  ending: string,
  releases: readonly ClaimsRelease[],
  config: WireConfig,
): ReadonlyMap<string, string> {
  const dataset = replay(releases, undefined, { verify: false });
  const known = { digests: new Map(), isKnown: (path: string) => !path.endsWith(ending) };
  return new Map(
    Array.from(updateWire(releases, dataset, config, known)).flatMap(({ path, text }) =>
      text !== undefined && path.endsWith(ending) ? [[path, text] as const] : [],
    ),
  );
}
