import {
  closestHint,
  type Issue,
  idOf,
  issue,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  kindOf,
  type ParsedRecord,
  parseRecord,
  type RecordKey,
  referencesOf,
} from "@claimwire/schema";

/** Answers by flag; what was not answered is absent. */
export type Answers = Readonly<Record<string, string | undefined>>;

export interface DraftedRecord {
  readonly value: object;
  readonly issues: readonly Issue[];
}

/** Takes out what was not answered, so that no field is written empty. */
function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function draftRole(answers: Answers): object | undefined {
  const { role, "role-of": of, "role-when": when } = answers;
  if (role === undefined && of === undefined && when === undefined) return undefined;
  return present({ title: role, of, when });
}

const DRAFTS: Readonly<Record<Kind, (answers: Answers) => object>> = {
  claims: ({ statement, "asserted-by": assertedBy, basis, mode, topic, when, source }) =>
    present({
      statement,
      assertedBy,
      basis,
      // What is the default is left out, as in every record.
      mode: mode === "fact" ? undefined : mode,
      topics: topic === undefined ? undefined : [topic],
      when,
      evidence: [{ source, stance: "states" }],
    }),
  sources: ({ type, title, publisher, published, language, url }) => {
    const state = url === undefined ? "unlocated" : "unchecked";
    return present({ type, title, publisher, published, language, url, availability: { state } });
  },
  entities: (answers) => {
    const { type, name, description, "part-of": partOf } = answers;
    return present({ type, name, description, partOf, publicRole: draftRole(answers) });
  },
  topics: ({ label, definition, broader }) => present({ label, definition, broader }),
};

const MISSING = {
  claims: "CLAIM_MISSING",
  sources: "SOURCE_MISSING",
  entities: "ENTITY_MISSING",
  topics: "TOPIC_MISSING",
} as const;

function checkReferences(
  key: RecordKey,
  record: ParsedRecord["record"],
  known: ReadonlySet<RecordKey>,
): Issue[] {
  if (record === undefined) return [];
  return referencesOf(key, record).flatMap(({ path, kind, id, target }) => {
    if (known.has(target)) return [];
    const ids = [...known].filter((other) => kindOf(other) === kind).map(idOf);
    const message = `There is no ${KIND_SINGULAR[kind]} "${id}".${closestHint(id, ids)}`;
    const fix = `Fix the id, or add it first:  npx claimwire add ${KIND_SINGULAR[kind]} ${id}`;
    return [issue(MISSING[kind], { file: `data/${key}.yaml`, path }, message, fix)];
  });
}

/** Makes a record of answers, and checks its shape and that what it refers to is among the known records. */
export function draftRecord(
  kind: Kind,
  id: string,
  answers: Answers,
  known: ReadonlySet<RecordKey>,
): DraftedRecord {
  const key = keyOf(kind, id);
  const value = DRAFTS[kind](answers);
  const { record, findings } = parseRecord(key, value);
  const shape = findings.map(({ code, path, message, fix }) =>
    issue(code, { file: `data/${key}.yaml`, path }, message, fix),
  );
  return { value, issues: [...shape, ...checkReferences(key, record, known)] };
}
