import { KIND_SINGULAR, KINDS, kindOf, type RecordKey } from "@claimwire/schema";
import { dayInWords, releasePath } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import { type ComparedRecord, OUTCOMES, type ReleaseComparison } from "../../model/compare-releases.js";
import type { ReleaseHead } from "../../model/told-changes.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { outcomeInWords } from "./compared-list.js";

interface FactsProps {
  readonly comparison: ReleaseComparison;
  readonly base: string;
}

/** Which two releases are compared, how many records of each kind differ, and by what to check the releases. */
export function ComparisonFacts({ comparison, base }: FactsProps): Markup {
  const { from, to, records } = comparison;
  return (
    <>
      <p>
        From <Head head={from} base={base} /> to <Head head={to} base={base} />.
      </p>
      {records.length === 0 ? <p>Their datasets say the same.</p> : <CountTable records={records} />}
      <details>
        <summary>For checking</summary>
        <dl class="facts">
          {[from, to].map(({ version, digest, dataset }) => (
            <>
              <DigestRow name={`Release ${version}`} digest={digest} />
              <DigestRow name="Its dataset" digest={dataset} />
            </>
          ))}
        </dl>
      </details>
    </>
  );
}

function Head({ head, base }: { readonly head: ReleaseHead; readonly base: string }): Markup {
  const { version, released } = head;
  return (
    <>
      <a href={base + releasePath(version)}>{version}</a> (
      <time datetime={released}>{dayInWords(released)}</time>)
    </>
  );
}

function DigestRow({ name, digest }: { readonly name: string; readonly digest: string }): Markup {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code class="digest">{digest}</code>
      </dd>
    </div>
  );
}

function CountTable({ records }: { readonly records: readonly ComparedRecord[] }): Markup {
  const kinds = KINDS.filter((kind) => records.some(({ record }) => kindOf(record as RecordKey) === kind));
  const outcomes = OUTCOMES.filter((outcome) => records.some((one) => one.outcome === outcome));
  return (
    <div class="table">
      <table>
        <caption>Records that differ</caption>
        <ColumnHeadings texts={["Kind"]} numbers={outcomes.map(outcomeInWords)} />
        <tbody>
          {kinds.map((kind) => (
            <tr>
              <th scope="row">{KIND_SINGULAR[kind]}</th>
              {outcomes.map((outcome) => (
                <td class="number">
                  {
                    records.filter(
                      (one) => one.outcome === outcome && kindOf(one.record as RecordKey) === kind,
                    ).length
                  }
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
