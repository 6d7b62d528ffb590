import { indexLedger, ownHistoryOf, timesOf } from "@claimwire/ledger";
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

/** The record of which this one is a part since it was split; undefined where it is none. */
function findSplit([first]: readonly ClaimsHistoryEntry[], key: string): string | undefined {
  if (first?.change.op !== "split" || first.change.record === key) return undefined;
  return first.change.record;
}

function renderOrigin(key: string, splitFrom: string): string {
  return `${key} is a part of what was ${splitFrom} until it was split. What came before:  npx claimwire log ${splitFrom}\n`;
}

export const log: Verb = defineVerb(
  new Command().argument("<record>", "Its key, such as claims/dahua-yarkant-value, its id, or its file."),
  async ({ root }, _flags, record) => {
    const { releases, issues } = readLedger(root);
    stopOnErrors(issues);
    const index = indexLedger(releases);
    const key = findReleased(record, new Set(index.tenures.keys()));
    const history = ownHistoryOf(index, key);
    const splitFrom = findSplit(history, key);
    return {
      result: { record: key, times: timesOf(index, key) ?? null, splitFrom: splitFrom ?? null, history },
      text: [...(splitFrom ? [renderOrigin(key, splitFrom)] : []), ...history.map(renderEntry)].join("\n"),
    };
  },
);
