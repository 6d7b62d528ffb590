import { indexLedger, ownHistoryOf, timesOf } from "@claimwire/ledger";
import type { ClaimsHistoryEntry } from "@claimwire/release";
import { readLedger, readRecords } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { closestKeyHint, findKeys, severalHave } from "../../editing/read-key.js";
import { stopOnErrors, userError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { renderChange } from "../../text/render-change.js";

/** The full key that is meant. Stops the verb when no release holds such a record; `root` tells whether one will. */
function findReleased(typed: string, keys: ReadonlySet<string>, root: string): string {
  const found = findKeys(typed, keys);
  const [key] = found;
  if (key !== undefined && keys.has(key) && found.length === 1) return key;
  if (found.length > 1) throw userError("RECORD_UNKNOWN", "command line", severalHave(typed, found));
  const { files } = readRecords(root);
  const pending = findKeys(typed, new Set(files.keys())).find((one) => files.has(one));
  const problem = `No release holds a record "${key ?? pending ?? typed}".`;
  if (pending === undefined)
    throw userError("RECORD_UNKNOWN", "command line", `${problem}${closestKeyHint(key ?? typed, keys)}`);
  const fix = "It is pending. See what will be told of it:  npx claimwire status";
  throw userError("RECORD_UNKNOWN", "command line", problem, fix);
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
    const key = findReleased(record, new Set(index.tenures.keys()), root);
    const history = ownHistoryOf(index, key);
    const splitFrom = findSplit(history, key);
    return {
      result: { record: key, times: timesOf(index, key) ?? null, splitFrom: splitFrom ?? null, history },
      text: [...(splitFrom ? [renderOrigin(key, splitFrom)] : []), ...history.map(renderEntry)].join("\n"),
    };
  },
);
