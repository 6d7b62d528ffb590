import type { ReleasePoint } from "@claimwire/ledger";
import type { CauseCode } from "@claimwire/release";
import { CAUSE_WORDS, RELEASES_PATH } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { countEach, type ReleaseComparison } from "../../model/compare-releases.js";
import { hrefOf } from "../../site.js";

/** The page on which any two releases are compared. */
export const COMPARE_PATH = "compare/";

/** The script of the pages that compare releases. */
export const COMPARE_SCRIPT = "compare-releases";

/** How many entities one can choose from, the most frequent ones, before the script compares. */
const ENTITIES = 100;

/** The choice of two releases, a cause and an entity; hidden without a script, which compares them. */
export function CompareForm({ site, comparison }: Props<{ comparison?: ReleaseComparison }>): Markup {
  const { from, to, records = [], names = {} } = comparison ?? {};
  const versions = site.releases.map(({ version }) => version);
  return (
    <form id="compare-form" class="choose" action={hrefOf(site, COMPARE_PATH)} hidden>
      <ReleaseChoice
        name="from"
        label="From"
        releases={site.releases}
        chosen={from?.version ?? versions.at(-2)}
      />
      <ReleaseChoice name="to" label="To" releases={site.releases} chosen={to?.version ?? versions.at(-1)} />
      <Choice
        name="cause"
        label="Cause"
        counts={countEach(records, ({ causes }) => causes)}
        wordsOf={(code) => CAUSE_WORDS[code as CauseCode]}
      />
      <Choice
        name="entity"
        label="Concerning"
        counts={countEach(records, ({ entities }) => entities).slice(0, ENTITIES)}
        wordsOf={(id) => names[id] ?? id}
      />
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

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly counts: readonly (readonly [value: string, count: number])[];
  readonly wordsOf: (value: string) => string;
}

/** A choice of what occurs, which the script fills anew when it compares. */
function Choice({ name, label, counts, wordsOf }: ChoiceProps): Markup {
  return (
    <label>
      {label}{" "}
      <select name={name}>
        <option value="">any</option>
        {counts.map(([value, count]) => (
          <option value={value}>
            {wordsOf(value)} ({count})
          </option>
        ))}
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
