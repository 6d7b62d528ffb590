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

/** The address of a commit: as the settings say, or as the usual hosts have it. */
export function commitAddress(id: string, { commitLink, repository }: TrackConfig): string | undefined {
  if (commitLink !== undefined) return webAddress(commitLink.replaceAll("{commit}", id));
  const page = repositoryPage(repository);
  if (page === undefined) return undefined;
  const host = page.split("/")[2] ?? "";
  const form = HOSTS.find(([pattern]) => pattern.test(host));
  return form && `${page}/${form[1]}${id}`;
}
