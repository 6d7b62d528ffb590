import { type Claim, labelOf, RELATIONS, type Relation, UNITS } from "@claimwire/schema";
import { amountInWords, entityName } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { sortNewestFirst, yearOfClaim } from "../../model/claim-time.js";
import { claimsConcerning } from "../../model/dataset-index.js";
import { relationMarks, replyInWords } from "../../model/later-claims.js";
import type { Site } from "../../site.js";
import { ClaimDate } from "../claim/claim-marks.js";
import { Marks } from "../elements/lines.js";
import { NamedLink } from "../elements/record-link.js";
import { claimsInWords } from "../elements/values.js";
import { Section } from "../frame/columns.js";

type EntityProps = Props<{ id: string }>;

/** An entity's claims in one line: how many, by how many asserters, of which years, how many have figures or disputes. */
export function Overview({ site, id }: EntityProps): Markup {
  const ids = claimsConcerning(site.index, id);
  const claims = ids.flatMap((claim) => site.index.claims.get(claim) ?? []);
  const years = ids.flatMap((claim) => yearOfClaim(site.index, claim) ?? []).sort();
  const asserters = new Set(claims.map(({ assertedBy }) => assertedBy)).size;
  const [first, last] = [years[0], years.at(-1)];
  return (
    <Marks
      pieces={[
        claimsInWords(ids.length),
        asserters > 0 && (asserters === 1 ? "1 asserter" : `${asserters} asserters`),
        first !== undefined && (first === last ? first : `${first} to ${last}`),
        `${claims.filter(({ quantities }) => quantities !== undefined).length} with figures`,
        `${claims.filter(({ status }) => status?.state === "disputed").length} disputed`,
      ]}
    />
  );
}

/** The figures of money in the claims about an entity, one row an assertion: never added up or converted. */
export function MoneySection({ site, id }: EntityProps): Markup {
  const rows = moneyRows(site, id);
  return (
    <Section id="money" heading="Money" count={rows.length}>
      <p class="soft">
        Each figure as asserted, in its own currency. They are not added up: they overlap, repeat each other,
        or belong to several together.
      </p>
      <table class="claims money">
        <thead>
          <tr>
            <th scope="col">Amount</th>
            <th scope="col">Of what</th>
            <th scope="col">Who says so</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, record, amount }) => (
            <tr>
              <td class="amount">{amount}</td>
              <td>
                <NamedLink site={site} kind="claims" id={claim} />
                <Marks pieces={[isJoint(record) && "joint figure", ...moneyMarks(site, claim, record)]} />
              </td>
              <td>
                <bdi>{entityName(site.index.records, record.assertedBy)}</bdi>
              </td>
              <td class="date">
                <ClaimDate site={site} claim={record} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface MoneyRow {
  readonly claim: string;
  readonly record: Claim;
  readonly amount: string;
}

/** The rows for the claims about an entity, newest event first. */
function moneyRows({ index, config }: Site, id: string): MoneyRow[] {
  const ids = new Set(index.claimsAbout.get(id).map(({ claim }) => claim));
  return sortNewestFirst(index, ids).flatMap((claim) => {
    const record = index.claims.get(claim);
    if (record === undefined) return [];
    // A unit is one of the list, or else a currency of ISO 4217.
    const money = (record.quantities ?? []).filter(({ unit }) => !Object.hasOwn(UNITS, unit));
    return money.map((one) => ({ claim, record, amount: amountInWords(one, config) }));
  });
}

/** Whether a figure is that of several who act together. */
function isJoint({ about = [] }: Claim): boolean {
  return (
    new Set(about.filter(({ role }) => role === "actor" || role === "partner").map(({ entity }) => entity))
      .size > 1
  );
}

function moneyMarks({ index }: Site, id: string, claim: Claim): Markup[] {
  return relationMarks(index, id, claim).map((mark) => <span class="later">{mark}</span>);
}

/** What an entity answered, each beside what it answers, newest first. */
export function AnswersSection({ site, id }: EntityProps): Markup {
  const rows = answerRows(site, id);
  return (
    <Section
      id="answers"
      heading="What it answered"
      count={rows.length}
      definition={`Linked by ${site.config.title}.`}
    >
      <table class="claims answers">
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, type, answered }) => (
            <tr>
              <td>
                <NamedLink site={site} kind="claims" id={claim} />
                <Marks
                  pieces={[
                    <AnswerDate site={site} id={claim} />,
                    replyInWords(site.index, claim, answered) ??
                      (type === "contradicts" && labelOf(RELATIONS, type)),
                  ]}
                />
              </td>
              <td>
                <NamedLink site={site} kind="claims" id={answered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface AnswerRow {
  readonly claim: string;
  readonly type: Relation["type"];
  readonly answered: string;
}

/** The answers of an entity and of the people in its public roles, newest first. */
function answerRows({ index }: Site, id: string): AnswerRow[] {
  const asserters = [id, ...index.holdersIn.get(id)];
  const own = asserters.flatMap((asserter) => index.claimsAssertedBy.get(asserter));
  return sortNewestFirst(index, new Set(own)).flatMap((claim) =>
    (index.claims.get(claim)?.relations ?? [])
      .filter(({ type }) => type === "responds-to" || type === "contradicts")
      .map(({ type, claim: answered }) => ({ claim, type, answered })),
  );
}

function AnswerDate({ site, id }: EntityProps): Markup {
  const claim = site.index.claims.get(id);
  return claim && <ClaimDate site={site} claim={claim} />;
}
