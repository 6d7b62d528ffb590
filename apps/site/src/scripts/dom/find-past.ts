import { compareVersions } from "@claimwire/ledger";

/** The address of the site, with a slash at its end: scripts stand in its folder `assets`. */
export const base = new URL("../", import.meta.url).pathname;

/** What the document of a record says of its changes (`api/v1/records/`). */
interface RecordDocument {
  readonly history: readonly {
    readonly version: string;
    readonly change: { readonly record: string; readonly successors?: Readonly<Record<string, string>> };
  }[];
}

/**
 * The page of a record as of a release: of the newest release up to it that changed the record. Undefined when there is
 * none: the record is not known, entered later, or may not be shown as it once was.
 */
export async function findPast(version: string, key: string): Promise<string | undefined> {
  const response = await fetch(`${base}api/v1/records/${key}.json`);
  if (!response.ok) return undefined;
  const { history } = (await response.json()) as RecordDocument;
  const last = history.findLast((entry) => compareVersions(entry.version, version) <= 0);
  if (last === undefined) return undefined;
  const { record, successors = { [record]: "" } } = last.change;
  const holder = key in successors ? key : Object.keys(successors)[0];
  const page = `${base}releases/${last.version}/${holder}/`;
  const found = await fetch(page, { method: "HEAD" });
  return found.ok ? page : undefined;
}
