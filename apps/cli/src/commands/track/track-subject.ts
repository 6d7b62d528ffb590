import { resolve } from "node:path";
import { isAddress, originAddress, updateMirror, withoutSecret } from "@claimwire/store";
import { type GitSource, openSource, unreachable } from "./git-history.js";
import { mirrorFolder } from "./track-state.js";

/** The repository that settings are proposed for. */
export interface Subject {
  readonly repository: string;
  readonly gitDir: string;
  readonly head: string;
  readonly source: GitSource;
  /** Its address on a host, as far as it is known. */
  readonly address: string | undefined;
  readonly name: string;
}

/** Opens a repository by its path or address. Stops the verb when it cannot be fetched. */
export async function openSubject(root: string, repository: string): Promise<Subject> {
  const mirror = await updateMirror(mirrorFolder(root), repository, root);
  if (mirror.gitDir === undefined) throw unreachable(repository, mirror.problem, "command line");
  const named = withoutSecret(repository);
  const address = isAddress(repository) ? named : await originAddress(resolve(root, repository));
  const name = nameOf(address ?? resolve(root, repository));
  const source = openSource(mirror.gitDir);
  return { repository: named, gitDir: mirror.gitDir, head: mirror.head, source, address, name };
}

/** The last part of a path or address that says something. */
function nameOf(place: string): string {
  const parts = place.split(/[\\/:]/).map((part) => part.replace(/\.git$/, ""));
  return parts.findLast((part) => !/^(|repo|repository|mirror|git)$/i.test(part)) ?? "records";
}
