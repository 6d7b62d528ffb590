import { historyOf, indexLedger, timesOf } from "@claimwire/ledger";
import type { ClaimsHistoryEntry } from "@claimwire/release";
import { readLedger } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { closestKeyHint, findKeys, severalHave } from "../../editing/read-key.js";
import { stopOnErrors, userError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { renderChange } from "../../text/render-change.js";

/** The full key that is meant. Stops the verb when no release holds such a record. */
function findReleased(typed: string, keys: ReadonlySet<string>): string {
  const found = findKeys(typed, keys);
  const [key] = found;
  if (key !== undefined && keys.has(key) && found.length === 1) return key;
  const message =
    found.length > 1
      ? severalHave(typed, found)
      : `No release holds a record "${key ?? typed}".${closestKeyHint(key ?? typed, keys)}`;
  throw userError("RECORD_UNKNOWN", "command line", message);
}

function renderEntry({ version, released, change }: ClaimsHistoryEntry): string {
  return `${version}  ${released}\n${renderChange(change)}`;
}

export const log: Verb = defineVerb(
  new Command().argument("<record>", "Its key, such as claims/dahua-yarkant-value, its id, or its file."),
  async ({ root }, _flags, record) => {
    const { releases, issues } = readLedger(root);
    stopOnErrors(issues);
    const index = indexLedger(releases);
    const key = findReleased(record, new Set(index.tenures.keys()));
    const history = historyOf(index, key);
    return {
      result: { record: key, times: timesOf(index, key) ?? null, history },
      text: history.map(renderEntry).join("\n"),
    };
  },
);
