import { compareVersions } from "@claimwire/ledger";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { isSameOrigin, type Origin } from "../rendered/origin.js";

/**
 * Reports folders that were not rendered from the same ledger with the same settings: links between them would be
 * broken. The folder of the older release is reported, because it is the one to render again.
 */
export function checkSameRelease(origins: ReadonlyMap<string, Origin>): Issue[] {
  const [newest, ...others] = [...origins].sort(([, a], [, b]) =>
    compareVersions(b.version ?? "0.0.0", a.version ?? "0.0.0"),
  );
  if (newest === undefined) return [];
  return others
    .filter(([, origin]) => !isSameOrigin(origin, newest[1]))
    .map(([folder, origin]) => mixture(folder, origin, ...newest));
}

function mixture(folder: string, origin: Origin, newer: string, newerOrigin: Origin): Issue {
  const [here, there] = [describe(origin), describe(newerOrigin)];
  const rest = here === there ? ", and not from the same ledger with the same settings" : "";
  const message = `It was rendered from ${here}, ${newer} from ${there}${rest}. Nothing was published: links from one to the other would lead to nothing.`;
  const app = /^(apps\/[^/]+)\/dist\/public$/.exec(folder)?.[1];
  const fix =
    origin.version === newerOrigin.version || app === undefined
      ? "Render both with the same settings:  npm run build"
      : `Render it again:  npx turbo run build --filter=./${app}`;
  return storeIssue("RENDERED_MIXED", { file: folder, path: [] }, message, fix);
}

function describe({ version, baseUrl }: Origin): string {
  return `${version === null ? "an empty ledger" : `release ${version}`} for ${baseUrl}`;
}
