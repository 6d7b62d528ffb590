import { type KeyedList, surveyRecords } from "../../dataset/reference-index.js";
import { areDistinct, keyOfMember } from "../../records/distinct-members.js";
import { fieldName } from "../../records/field-name.js";
import { KINDS } from "../../records/kind.js";
import { isStub } from "../../records/record.js";
import type { Report, Rule } from "../rule.js";

function reportDoubled({ list, keys, path }: KeyedList, report: Report): void {
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
    report("LIST_DUPLICATE", [...path, index], message, "Keep one, or put what they say together.");
  });
}

export const listDuplicate: Rule = {
  codes: ["LIST_DUPLICATE"],
  why: "Changes address a member of a list by its key, so two members with one key could not be told apart.",
  holdsUp: true,
  looksAt: [...KINDS, "stubs"],
  check(key, record, dataset, report) {
    if (!isStub(record)) {
      for (const doubled of surveyRecords(dataset).doubled.get(key) ?? []) reportDoubled(doubled, report);
    } else if (record.kind === "split" && !areDistinct(record.to, [])) {
      reportDoubled({ list: record.to, keys: [], path: ["to"] }, report);
    }
  },
};
