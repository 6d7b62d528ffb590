import type { Difference, FieldChange, JsonObject } from "@claimwire/ledger";
import { kindOf, readStub } from "@claimwire/ledger";
import { type CauseCode, SIGNALS, type Signal } from "../codes.js";
import type { ClaimsCause } from "../types.js";
import { statusSignals } from "./claim-signals.js";
import { factSignals, signalsOfCauses } from "./fact-signals.js";
import { citeSignals, sourceSignals } from "./source-signals.js";

const ORDER = Object.keys(SIGNALS) as Signal[];

const NEW: ReadonlyMap<string, Signal> = new Map([
  ["claims", "new-claim"],
  ["sources", "new-source"],
  ["entities", "new-entity"],
  ["topics", "new-topic"],
]);

/**
 * What a difference means to a reader, given why it was made: at least one signal, none twice, most important first.
 * The rules stand in docs/signals.md. `before` is the record before the change: it shows what the parts of a split
 * record newly cite. Without it, all that they cite counts as new.
 */
export function signalsOf(
  difference: Difference,
  causes: readonly Pick<ClaimsCause, "code">[],
  before?: JsonObject,
): readonly Signal[] {
  const found = new Set(findSignals(difference, new Set(causes.map(({ code }) => code)), before));
  const ordered = ORDER.filter((signal) => found.has(signal));
  return ordered.length > 0 ? ordered : ["housekeeping"];
}

function findSignals(
  difference: Difference,
  causes: ReadonlySet<CauseCode>,
  before: JsonObject | undefined,
): Signal[] {
  const { record, op, after, fields = [] } = difference;
  switch (op) {
    case "added":
      return recordSignals(record, after ?? {});
    case "removed":
      return ["removed"];
    case "split":
      return ["split", ...partSignals(record, after ?? {}, before)];
    case "moved":
      return ["moved", ...fieldSignals(record, fields, causes)];
    case "edited":
      if (after) return restatedSignals(record, after, causes);
      return stubSignals(record, fields) ?? fieldSignals(record, fields, causes);
  }
}

/** A record that is new under its id. */
function recordSignals(key: string, record: JsonObject): Signal[] {
  const stub = readStub(key, record);
  if (stub) return [stub.kind];
  return kindOf(key) === "sources" ? [...newSignals(key), ...citeSignals(record)] : newSignals(key);
}

/** The new records that a record was split into. */
function partSignals(key: string, parts: JsonObject, before: JsonObject | undefined): Signal[] {
  if (kindOf(key) !== "sources") return [];
  return Object.values(parts).flatMap((part) => citeSignals(part, before));
}

function newSignals(key: string): Signal[] {
  const signal = NEW.get(kindOf(key));
  return signal ? [signal] : [];
}

/** A record whose earlier content is withheld: only the causes of its change are known. */
function restatedSignals(key: string, record: JsonObject, causes: ReadonlySet<CauseCode>): Signal[] {
  const stub = readStub(key, record);
  if (stub) return [stub.kind];
  return kindOf(key) === "topics" ? [] : signalsOfCauses(causes);
}

function fieldSignals(key: string, fields: readonly FieldChange[], causes: ReadonlySet<CauseCode>): Signal[] {
  const kind = kindOf(key);
  const told = factSignals(key, fields, causes);
  if (kind === "claims") return [...statusSignals(fields), ...told];
  return kind === "sources" ? [...sourceSignals(fields, causes), ...told] : told;
}

/** From content to stub, stub to stub, or stub to content; undefined without a stub. */
function stubSignals(key: string, fields: readonly FieldChange[]): Signal[] | undefined {
  for (const { path, before, after } of fields) {
    if (path === "/kind") {
      if (after === "moved" || after === "split") return [after];
      if (before === "moved" || before === "split") return revivedSignals(key, fields);
    }
  }
  const target = fields.find(({ path }) => path === "/to" || path.startsWith("/to/"));
  if (target === undefined) return undefined;
  return [typeof target.after === "string" && target.path === "/to" ? "moved" : "split"];
}

/** A record in place of a stub is new, with all its content. */
function revivedSignals(key: string, fields: readonly FieldChange[]): Signal[] {
  const cites = fields.find(({ path }) => path === "/cites")?.after;
  return recordSignals(key, cites === undefined ? {} : { cites });
}
