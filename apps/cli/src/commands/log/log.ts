import { historyOf, indexLedger, timesOf } from "@claimwire/ledger";
import type { ClaimsHistoryEntry } from "@claimwire/release";
import { closestHint, KINDS, keyOfFile, parseKey } from "@claimwire/schema";
import { readLedger } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { stopOnErrors, type UserError, userError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { renderChange } from "../../text/render-change.js";

function unknown(wanted: string, keys: Iterable<string>): UserError {
  const message = `No release holds a record "${wanted}".${closestHint(wanted, keys)}`;
  return userError("RECORD_UNKNOWN", "command line", message);
}

/** The full key that is meant: given whole, as the path of a file, or as an id that one kind alone has. */
function findKey(typed: string, keys: ReadonlySet<string>): string {
  const wanted = keyOfFile(typed.replace(/^\.\//, "")) ?? typed;
  if (parseKey(wanted) !== undefined) {
    if (keys.has(wanted)) return wanted;
    throw unknown(wanted, keys);
  }
  const found = KINDS.map((kind) => `${kind}/${wanted}`).filter((key) => keys.has(key));
  const [key] = found;
  if (key === undefined)
    throw unknown(
      wanted,
      Array.from(keys, (known) => known.slice(known.indexOf("/") + 1)),
    );
  if (found.length === 1) return key;
  const message = `"${wanted}" is the id of several records: ${found.join(", ")}. Give one of them whole.`;
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
    const key = findKey(record, new Set(index.tenures.keys()));
    const history = historyOf(index, key);
    return {
      result: { record: key, times: timesOf(index, key) ?? null, history },
      text: history.map(renderEntry).join("\n"),
    };
  },
);
