import { KIND_SINGULAR, KINDS, kindOf, type RecordKey } from "@claimwire/schema";
import { dayInWords, releasePath } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import { type ComparedRecord, OUTCOMES, type ReleaseComparison } from "../../model/compare-releases.js";
import type { ReleaseHead } from "../../model/told-changes.js";
import { outcomeInWords } from "./compared-list.js";

interface FactsProps {
  readonly comparison: ReleaseComparison;
  readonly base: string;
}

/** Which two releases are compared, by what to check them, and how many records of each kind differ. */
export function ComparisonFacts({ comparison, base }: FactsProps): Markup {
  const { from, to, records } = comparison;
  return (
    <>
      <div class="table">
        <table>
          <caption>The two releases</caption>
          <thead>
            <tr>
              <th scope="col">Release</th>
              <th scope="col">Date</th>
              <th scope="col">Digests: of the release, of the dataset</th>
            </tr>
          </thead>
          <tbody>
            <HeadRow head={from} base={base} />
            <HeadRow head={to} base={base} />
          </tbody>
        </table>
      </div>
      {records.length === 0 ? <p>Their datasets say the same.</p> : <CountTable records={records} />}
    </>
  );
}

function HeadRow({ head, base }: { readonly head: ReleaseHead; readonly base: string }): Markup {
  const { version, released, digest, dataset } = head;
  return (
    <tr>
      <th scope="row">
        <a href={base + releasePath(version)}>{version}</a>
      </th>
      <td>
        <time datetime={released}>{dayInWords(released)}</time>
      </td>
      <td>
        <code class="digest">{digest}</code> <code class="digest">{dataset}</code>
      </td>
    </tr>
  );
}

function CountTable({ records }: { readonly records: readonly ComparedRecord[] }): Markup {
  const kinds = KINDS.filter((kind) => records.some(({ record }) => kindOf(record as RecordKey) === kind));
  const outcomes = OUTCOMES.filter((outcome) => records.some((one) => one.outcome === outcome));
  return (
    <div class="table">
      <table>
        <caption>Records that differ</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            {outcomes.map((outcome) => (
              <th scope="col" class="number">
                {outcomeInWords(outcome)}
              </th>
            ))}
          </tr>
        </thead>
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
