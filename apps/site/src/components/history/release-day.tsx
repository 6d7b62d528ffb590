import type { ReleasePoint } from "@claimwire/ledger";
import { releasePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";
import { Instant } from "../elements/values.js";

/** The day of a release, and its number as a link to it. */
export function ReleaseDay({ site, release }: Props<{ release: ReleasePoint }>): Markup {
  return (
    <>
      <Instant at={release.released} /> (
      <a href={hrefOf(site, releasePath(release.version))}>{release.version}</a>)
    </>
  );
}
