import { type KeyedList, referenceIndexOf } from "../../dataset/reference-index.js";
import { areDistinct, keyOfMember } from "../../records/distinct-members.js";
import { fieldName } from "../../records/field-name.js";
import { KINDS } from "../../records/kind.js";
import { isStub } from "../../records/record.js";
import type { Report, Rule } from "../rule.js";

function reportDuplicates({ list, keys, path }: KeyedList, report: Report): void {
  const first = new Map<string, number>();
  list.forEach((member, index) => {
    const name = keyOfMember(member, keys);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, index);
      return;
    }
    const by = keys.length === 0 ? "" : ` ${keys.join(" and ")}`;
    const message = `Members ${earlier + 1} and ${index + 1} of ${fieldName(path)} have the same${by}: ${name}.`;
    report([...path, index], message, "Keep one, or put what they say together.");
  });
}

export const listDuplicate: Rule = {
  code: "LIST_DUPLICATE",
  severity: "error",
  meaning: "Two members of a list have the same key.",
  why: "Changes address a member of a list by its key, so two members with one key could not be told apart.",
  noExceptions: true,
  looksAt: [...KINDS, "stubs"],
  check(key, record, dataset, report) {
    if (!isStub(record)) {
      for (const list of referenceIndexOf(dataset).duplicateMembers.get(key) ?? [])
        reportDuplicates(list, report);
    } else if (record.kind === "split" && !areDistinct(record.to, [])) {
      reportDuplicates({ list: record.to, keys: [], path: ["to"] }, report);
    }
  },
};
