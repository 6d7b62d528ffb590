import type { FieldChange } from "@claimwire/ledger";
import { kindOf } from "@claimwire/ledger";
import type { CauseCode, Signal } from "../codes.js";
import { type ChangedFact, CORRECTING, causesFor, changedFacts, REVISING } from "./changed-facts.js";

type Causes = ReadonlySet<CauseCode>;

/** What changed facts of a record mean, given why they changed. */
export function factSignals(key: string, fields: readonly FieldChange[], causes: Causes): Signal[] {
  const kind = kindOf(key);
  return changedFacts(kind, fields).flatMap((fact) => signalsOfFact(kind, fact, causes));
}

/**
 * Each claim is told whole, so that what is added to it is told too. Of a source or an entity only what was told can
 * turn out wrong, or be renewed.
 */
function signalsOfFact(kind: string, fact: ChangedFact, causes: Causes): Signal[] {
  if (fact.sort === "status") return [];
  if (fact.sort === "link") return isWrongAddress(fact) && causes.has("our-error") ? ["corrected"] : [];
  if (kind !== "claims" && fact.isAddition) return [];
  const fitting = causesFor(fact).filter((code) => causes.has(code));
  return signalsOfCauses(new Set(fitting));
}

/** The link state of a source has signals of its own. */
function isWrongAddress({ path, isAddition }: ChangedFact): boolean {
  return !isAddition && /^\/(url|copies)(\/|$)/.test(path);
}

/** The signals of a change of which the causes alone are known. */
export function signalsOfCauses(causes: Causes): Signal[] {
  const found: Signal[] = [];
  if (CORRECTING.some((code) => causes.has(code))) found.push("corrected");
  if (REVISING.some((code) => causes.has(code))) found.push("revised");
  return found;
}
