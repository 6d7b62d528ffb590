import { fieldName } from "../field-name.js";
import { listKeys } from "../fields.js";
import type { FieldPath } from "../issue.js";
import { KINDS, type Kind, kindOf } from "../kind.js";
import { isStub, recordSchemas, stubSchemas } from "../record.js";
import type { Report, Rule } from "../rule.js";
import { makeWalk, type Walk } from "../walk.js";

interface ListKeys {
  readonly keys: readonly string[];
}

const walks = Object.fromEntries(
  KINDS.map((kind) => [kind, makeWalk(recordSchemas[kind], listKeys)]),
) as Record<Kind, Walk<ListKeys>>;

const stubWalks = {
  moved: makeWalk(stubSchemas.moved, listKeys),
  split: makeWalk(stubSchemas.split, listKeys),
} satisfies Record<string, Walk<ListKeys>>;

/** The key of a member as text; JSON, so that `["a, b", "c"]` is not `["a", "b, c"]`. */
function keyOfMember(member: unknown, keys: readonly string[]): string {
  const [first] = keys;
  if (first === undefined) return String(member);
  const fields = member as Record<string, unknown>;
  return keys.length === 1 ? String(fields[first]) : JSON.stringify(keys.map((name) => fields[name]));
}

/** Whether two members of a list have the same key. Most lists have so few that this beats a table of keys. */
function haveSameKey(a: unknown, b: unknown, keys: readonly string[]): boolean {
  for (const name of keys) {
    if ((a as Record<string, unknown>)[name] !== (b as Record<string, unknown>)[name]) return false;
  }
  return keys.length > 0 || a === b;
}

const FEW = 8;

function areDistinct(list: readonly unknown[], keys: readonly string[]): boolean {
  if (list.length > FEW) return new Set(list.map((member) => keyOfMember(member, keys))).size === list.length;
  for (let i = 1; i < list.length; i += 1) {
    for (let j = 0; j < i; j += 1) if (haveSameKey(list[i], list[j], keys)) return false;
  }
  return true;
}

function reportDuplicates(
  list: readonly unknown[],
  { keys }: ListKeys,
  path: FieldPath,
  report: Report,
): void {
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

export const listMembersAreDistinct: Rule = {
  codes: ["LIST_DUPLICATE"],
  why: "Changes address a member of a list by its key, so two members with one key could not be told apart.",
  holdsUp: true,
  looksAt: [...KINDS, "stubs"],
  check(key, record, _dataset, report) {
    const walk = isStub(record) ? stubWalks[record.kind] : walks[kindOf(key)];
    walk(record, (keys, value, path) => {
      const list = value as readonly unknown[];
      if (!areDistinct(list, keys.keys)) reportDuplicates(list, keys, path, report);
    });
  },
};
