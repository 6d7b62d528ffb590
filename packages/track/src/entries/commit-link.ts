import { webAddress } from "@claimwire/feeds";
import type { TrackConfig } from "../config/track-config.js";

/** Hosts that show a commit, and how. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^github\.com$/, "commit/"],
  [/^(codeberg\.org|gitea\.com)$/, "commit/"],
  [/^gitlab\.|\.gitlab\./, "-/commit/"],
  [/^bitbucket\.org$/, "commits/"],
];

/** The page of a repository on its host: of `git@github.com:o/n.git`, `https://github.com/o/n`. */
export function repositoryPage(repository: string): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/|ssh:\/\/|git:\/\/)(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/.exec(repository) ??
    /^[\w.-]+@([\w.-]+):(.+?)(?:\.git)?\/?$/.exec(repository) ??
    [];
  return host === undefined || path === undefined ? undefined : webAddress(`https://${host}/${path}`);
}

/** The address of any commit of a repository on one of the usual hosts, with `{commit}` for its id. */
export function commitForm(repository: string): string | undefined {
  const page = repositoryPage(repository);
  const host = page?.split("/")[2] ?? "";
  const form = HOSTS.find(([pattern]) => pattern.test(host));
  return form && `${page}/${form[1]}{commit}`;
}

/** The address of the file of a record on GitHub, when each record is a file that its id names. */
export function fileLinkForm(
  repository: string,
  files: readonly string[],
  id: readonly string[],
): string | undefined {
  const page = repositoryPage(repository);
  const [pattern, ...others] = files.filter((file) => !file.startsWith("!"));
  if (page?.startsWith("https://github.com/") !== true || pattern === undefined || others.length > 0)
    return undefined;
  const [, folder = "", name = ""] = /^((?:[^*]*\/)?)((?:\*\/)?\*[^*]*)$/.exec(pattern) ?? [];
  const filled =
    id[0] === "{basename}" ? name.replace(/^\*/, "{basename}") : name.replace("*/*", "{parent}/{basename}");
  const isNamed = id.length === 1 && (id[0] === "{basename}" || id[0] === "{parent}/{basename}");
  return isNamed && name !== "" && !filled.includes("*") ? `${page}/blob/HEAD/${folder}${filled}` : undefined;
}

/** The address of a commit: as the settings say, or as the usual hosts have it. */
export function commitAddress(id: string, { commitLink, repository }: TrackConfig): string | undefined {
  const form = commitLink ?? commitForm(repository);
  return form === undefined ? undefined : webAddress(form.replaceAll("{commit}", id));
}
