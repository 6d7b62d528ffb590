import type { Finding } from "../issues/issue.js";
import { kindOf, type RecordKey } from "../records/kind.js";
import { isStub } from "../records/record.js";
import type { Vocabulary } from "../records/vocabulary.js";
import type { Rule, RuleTargets } from "../rules/rule.js";
import { RULES } from "../rules/rules.js";
import type { Records } from "./dataset.js";
import { indexDataset } from "./index-dataset.js";

const NONE: ReadonlySet<RecordKey> = new Set();

function rulesFor(target: keyof RuleTargets): readonly Rule[] {
  return RULES.filter(({ looksAt }) => looksAt.includes(target));
}

const RULES_FOR: Readonly<Record<keyof RuleTargets, readonly Rule[]>> = {
  claims: rulesFor("claims"),
  sources: rulesFor("sources"),
  entities: rulesFor("entities"),
  topics: rulesFor("topics"),
  stubs: rulesFor("stubs"),
};

/**
 * Applies every rule to every record, and collects all findings. The records must have the right shape, and their codes
 * must be those of the vocabulary. `unread` names the records that exist but could not be read, so that a reference to
 * one is not called missing.
 */
export function checkDataset(
  records: Records,
  vocabulary: Vocabulary,
  unread: ReadonlySet<RecordKey> = NONE,
): Finding[] {
  const dataset = indexDataset(records, vocabulary, unread);
  const found: Finding[] = [];
  for (const [key, record] of records) {
    for (const rule of RULES_FOR[isStub(record) ? "stubs" : kindOf(key)]) {
      const { code, severity } = rule;
      // Not bound to a name: builds that keep names would define one for each record and rule, a tenth of all time.
      rule.check(key, record, dataset, (path, message, fix) => {
        found.push({ code, severity, key, path, message, ...(fix === undefined ? {} : { fix }) });
      });
    }
  }
  return found;
}
