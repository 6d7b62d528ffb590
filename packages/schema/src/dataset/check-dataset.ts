import { type Finding, finding } from "../issues/issue.js";
import { kindOf, type RecordKey } from "../records/kind.js";
import { isStub } from "../records/record.js";
import type { Report, Rule, RuleTargets } from "../rules/rule.js";
import { RULES } from "../rules/rules.js";
import type { Records } from "./dataset.js";
import { indexDataset } from "./index-dataset.js";

const NONE: ReadonlySet<RecordKey> = new Set();

function rulesFor(subject: keyof RuleTargets): readonly Rule[] {
  return RULES.filter(({ looksAt }) => looksAt.includes(subject));
}

const RULES_FOR: Readonly<Record<keyof RuleTargets, readonly Rule[]>> = {
  claims: rulesFor("claims"),
  sources: rulesFor("sources"),
  entities: rulesFor("entities"),
  topics: rulesFor("topics"),
  stubs: rulesFor("stubs"),
};

/**
 * Holds every rule against every record of well-shaped records, and collects all findings.
 * `unread` names the records that exist but could not be read, so that a reference to one is not called missing.
 */
export function checkDataset(records: Records, unread: ReadonlySet<RecordKey> = NONE): Finding[] {
  const dataset = indexDataset(records, unread);
  const found: Finding[] = [];
  let checked: RecordKey;
  const report: Report = (code, path, message, fix) => found.push(finding(code, checked, path, message, fix));
  for (const [key, record] of records) {
    checked = key;
    const rules = RULES_FOR[isStub(record) ? "stubs" : kindOf(key)];
    for (const rule of rules) rule.check(key, record, dataset, report);
  }
  return found;
}
