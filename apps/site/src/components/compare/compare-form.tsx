import type { ReleasePoint } from "@claimwire/ledger";
import { RELEASES_PATH } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";

/** The page on which any two releases are compared. */
export const COMPARE_PATH = "compare/";

/** The script of the pages that compare releases. */
export const COMPARE_SCRIPT = "compare-releases";

type CompareFormProps = Props<{ from?: string | undefined; to?: string | undefined }>;

/** The choice of two releases, a cause and an entity; hidden without a script, which compares them. */
export function CompareForm({ site, from, to }: CompareFormProps): Markup {
  const versions = site.releases.map(({ version }) => version);
  return (
    <form id="compare-form" class="choose" action={hrefOf(site, COMPARE_PATH)} hidden>
      <ReleaseChoice name="from" label="From" releases={site.releases} chosen={from ?? versions.at(-2)} />
      <ReleaseChoice name="to" label="To" releases={site.releases} chosen={to ?? versions.at(-1)} />
      <Choice name="cause" label="Cause" />
      <Choice name="entity" label="Concerning" />
      <button type="submit">Compare</button>
    </form>
  );
}

interface ReleaseChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly releases: readonly ReleasePoint[];
  readonly chosen: string | undefined;
}

function ReleaseChoice({ name, label, releases, chosen }: ReleaseChoiceProps): Markup {
  return (
    <label>
      {label}{" "}
      <select name={name}>
        {releases.map(({ version, released }) => (
          <option value={version} selected={version === chosen}>
            {version}, {released.slice(0, 10)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A choice that the script fills with what occurs. */
function Choice({ name, label }: { readonly name: string; readonly label: string }): Markup {
  return (
    <label>
      {label}{" "}
      <select name={name}>
        <option value="">any</option>
      </select>
    </label>
  );
}

/** What a reader without scripts can do. */
export function WithoutScript({ site }: Props): Markup {
  return (
    <noscript>
      <p class="notice">
        To compare any two releases here, the browser must run this site’s script. Without it, read what{" "}
        <a href={hrefOf(site, RELEASES_PATH)}>each release between them</a> changed, as a page or as data.
      </p>
    </noscript>
  );
}
