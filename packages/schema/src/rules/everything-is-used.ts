import type { Records } from "../dataset.js";
import { finding } from "../issue.js";
import { idOf, KIND_SINGULAR, type Kind, kindOf } from "../kind.js";
import { oncePerDataset } from "../once-per-dataset.js";
import { isStub } from "../record.js";
import { visitReferences } from "../references-of.js";
import type { Rule } from "../rule.js";

const CODES = { entities: "ENTITY_UNUSED", topics: "TOPIC_UNUSED" } as const;

function isCounted(kind: Kind): kind is keyof typeof CODES {
  return Object.hasOwn(CODES, kind);
}

type Used = Readonly<Record<keyof typeof CODES, ReadonlySet<string>>>;

function findUsed(records: Records): Used {
  const used = { entities: new Set<string>(), topics: new Set<string>() };
  for (const [key, record] of records) {
    visitReferences(key, record, (kind, id) => {
      if (isCounted(kind) && (id !== idOf(key) || kind !== kindOf(key))) used[kind].add(id);
    });
  }
  return used;
}

const usedIn = oncePerDataset(findUsed);

export const everythingIsUsed: Rule = {
  codes: Object.values(CODES),
  why: "A record to which nothing leads tells a reader nothing; most often an id was mistyped where it is meant.",
  check(key, record, records, ids) {
    const kind = kindOf(key);
    // A stub stays for those who cited its id.
    if (!isCounted(kind) || isStub(record) || !ids.complete) return [];
    if (usedIn(records)[kind].has(idOf(key))) return [];
    const message = `Nothing refers to the ${KIND_SINGULAR[kind]} "${idOf(key)}".`;
    const fix = "Name it where it is meant, or leave it out until something does.";
    return [finding(CODES[kind], key, [], message, fix)];
  },
};
