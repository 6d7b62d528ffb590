import { type Issue, isStub, type Records } from "@claimwire/schema";

/** What people call a record: its name, or of a topic its label. */
function namesOf(record: object): readonly unknown[] {
  const { name, label, names = {} } = record as { name?: unknown; label?: unknown; names?: object };
  return [name, label, ...Object.values(names).flat()];
}

const NO_ID = /"([^"]+)" is no id: .*$/s;

/** Says of a name that stands where an id is wanted which records have that name. */
export function explainNames(issues: readonly Issue[], readable: Records): Issue[] {
  return issues.map((issue) => {
    const name = issue.code === "ID_FORMAT" ? NO_ID.exec(issue.message)?.[1] : undefined;
    if (name === undefined) return issue;
    const keys = [...readable].flatMap(([key, record]) =>
      !isStub(record) && namesOf(record).includes(name) ? [key] : [],
    );
    if (keys.length === 0) return issue;
    const message = issue.message.replace(/ Perhaps "[^"]*" is meant\.$/, "");
    return { ...issue, message: `${message} It is the name of ${keys.join(", ")}.` };
  });
}
