import type { ReleasePoint } from "@claimwire/ledger";
import { releasePath } from "@claimwire/wire";

import type { Html } from "../../html.js";
import { hrefOf, type Site } from "../../site.js";
import { Moment } from "../elements/moment.js";

/** The day of a release, and its number as a link to it. */
export function ReleaseDay({ site, release }: { readonly site: Site; readonly release: ReleasePoint }): Html {
  return (
    <>
      <Moment at={release.released} /> (
      <a href={hrefOf(site, releasePath(release.version))}>{release.version}</a>)
    </>
  );
}
