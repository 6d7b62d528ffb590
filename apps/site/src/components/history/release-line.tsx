import type { RecordKey } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { asOfEach, asOfPath } from "../../model/as-of.js";
import { hrefOf } from "../../site.js";
import { Instant } from "../elements/values.js";

const EXPLANATION = (
  <p class="soft">
    Each is a page of the record as of a release that changed it. In any other release it reads as in the one
    before.
  </p>
);

/** The releases that changed a record, in a line, each with a link to the record as it was then. */
export function ReleaseLine({ site, record, at }: Props<{ record: RecordKey; at?: string }>): Markup {
  const points = asOfEach(site, record);
  if (points.length === 0) return null;
  return (
    <nav aria-label="As of a release">
      <ol class="release-line">
        {points.map((point) => {
          const { version, released } = point.release;
          return (
            <li>
              <a href={hrefOf(site, asOfPath(point))} aria-current={version === at ? "page" : undefined}>
                <span class="visually-hidden">As of </span>
                {version}
              </a>{" "}
              <small>
                <Instant at={released} />
              </small>
            </li>
          );
        })}
      </ol>
      {EXPLANATION}
    </nav>
  );
}
