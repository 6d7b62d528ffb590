import { listKeys } from "../fields.js";
import { type Finding, finding } from "../issue.js";
import { kindOf } from "../kind.js";
import { isStub, recordSchemas, stubSchemas } from "../record.js";
import type { Rule } from "../rule.js";
import { walk } from "../walk.js";

function keyOfMember(member: unknown, keys: readonly string[]): string {
  if (keys.length === 0) return String(member);
  return keys.map((name) => String((member as Record<string, unknown>)[name])).join(", ");
}

export const listMembersAreDistinct: Rule = {
  codes: ["LIST_DUPLICATE"],
  why: "Changes address a member of a list by its key, so two members with one key could not be told apart.",
  check(key, record) {
    const found: Finding[] = [];
    const schema = isStub(record) ? stubSchemas[record.kind] : recordSchemas[kindOf(key)];
    walk(schema, record, (inner, value, path) => {
      const registered = listKeys.get(inner);
      if (!registered) return;
      const first = new Map<string, number>();
      (value as unknown[]).forEach((member, index) => {
        const name = keyOfMember(member, registered.keys);
        const earlier = first.get(name);
        if (earlier === undefined) {
          first.set(name, index);
          return;
        }
        const by = registered.keys.length === 0 ? "" : ` ${registered.keys.join(" and ")}`;
        const message = `Members ${earlier + 1} and ${index + 1} of ${path.join(".")} have the same${by}: ${name}.`;
        found.push(
          finding(
            "LIST_DUPLICATE",
            key,
            [...path, index],
            message,
            "Keep one, or put what they say together.",
          ),
        );
      });
    });
    return found;
  },
};
