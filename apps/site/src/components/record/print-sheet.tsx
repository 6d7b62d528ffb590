import type { ClaimsRelease } from "@claimwire/release";
import { API_INDEX_PATH, apiReleasePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Page } from "../../page.js";
import { absoluteUrlOf, hrefOf } from "../../site.js";
import { Detail, DetailList } from "../elements/lines.js";
import { renderOnce } from "../elements/render-once.js";
import { Instant } from "../elements/values.js";

/** The script that fills a sheet in and prints it. */
export const PRINT_SCRIPT = "print-sheet";

/** A button that prints the page as a sheet; there is none in a browser without scripts. */
export const PRINT_BUTTON = (
  <button type="button" class="copy" data-prints="sheet" hidden>
    Print sheet
  </button>
);

const HEADING = (
  <p>
    <strong>About this sheet</strong>
  </p>
);

/**
 * On paper alone, at the end of a page: its address, the release that last changed its records, with its digest, the
 * newest release and the day, which the script fills in, and how to check all of it.
 */
export function PrintSheet({
  site,
  page: { path, changed },
}: Props<{ page: Pick<Page, "path" | "changed"> }>): Markup {
  const release = site.releases.find(({ version }) => version === changed?.version);
  if (release === undefined) return null;
  return (
    <div id="sheet" class="print-only sheet" data-index={hrefOf(site, API_INDEX_PATH)}>
      {HEADING}
      <DetailList>
        <Detail name="Address">{absoluteUrlOf(site, path)}</Detail>
        {renderOnce(site, `sheet ${release.version}`, () => (
          <SheetOfRelease site={site} release={release} />
        ))}
      </DetailList>
    </div>
  );
}

/** What a sheet says of the release that last changed its records, and how to check that. */
function SheetOfRelease({ site, release }: Props<{ release: ClaimsRelease }>): Markup {
  const { version, released, digest } = release;
  return (
    <>
      <Detail name="Records last changed">
        release {version} of <Instant at={released} />
      </Detail>
      <Detail name="Its digest">
        <code>{digest}</code>
      </Detail>
      <Detail name="Newest release">
        <span data-newest>not looked up</span>
      </Detail>
      <Detail name="Printed">
        <span data-printed>on a day that is not noted</span>
      </Detail>
      <Detail name="To verify">
        {absoluteUrlOf(site, apiReleasePath(version))} has the changes of that release and its digest (SHA-256
        over canonical JSON, RFC 8785). <code>verify()</code> of{" "}
        <code>{site.config.package.name}/history</code>, version {version}, computes it anew from all releases
        before it.
      </Detail>
    </>
  );
}
