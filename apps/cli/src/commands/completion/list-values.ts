import { idOf, isKind, KIND_SINGULAR, KINDS, kindOf } from "@claimwire/schema";
import { listRecordFiles, readLedger } from "@claimwire/store";

/** The placeholders of arguments and flags that stand for a key of any record. */
const KEYS: ReadonlySet<string> = new Set(["key", "keys", "record"]);
const VERSIONS: ReadonlySet<string> = new Set(["from", "to", "version", "versions"]);

/**
 * Lists what may stand for an argument or the value of a flag, by the placeholder in its declaration: `<claim>` is the id
 * of a claim, `<topics>` are ids of topics, `<key>` is a key, `<version>` a release. Empty for any other.
 */
export function listValues(root: string, placeholder: string): readonly string[] {
  if (VERSIONS.has(placeholder)) return readLedger(root).releases.map(({ version }) => version);
  const isKey = KEYS.has(placeholder);
  const kind = isKind(placeholder) ? placeholder : KINDS.find((one) => KIND_SINGULAR[one] === placeholder);
  if (!isKey && kind === undefined) return [];
  const keys = listRecordFiles(root).files.map(({ key }) => key);
  return isKey ? keys : keys.filter((key) => kindOf(key) === kind).map(idOf);
}
