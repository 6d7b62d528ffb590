import * as schema from "@claimwire/schema";

type CodeList = Readonly<Record<string, string>>;

function isCodeList(value: unknown): value is CodeList {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((one) => typeof one === "string")
  );
}

const LISTS: readonly CodeList[] = [
  ...Object.values(schema).filter(isCodeList),
  ...Object.values(schema.STATE_REASONS),
  Object.assign({}, ...Object.values(schema.STATE_REASONS)) as CodeList,
];

/** The schema's one-line definitions of a closed list of codes, found by the codes themselves. */
export function codeDocs(codes: readonly string[]): CodeList {
  const wanted = [...codes].sort().join();
  const list = LISTS.find((one) => Object.keys(one).sort().join() === wanted);
  if (list === undefined) throw new Error(`The schema defines no list of the codes ${codes.join(", ")}.`);
  return list;
}
