// What must compile, and, under each `@ts-expect-error`, what must not.
import {
  amountIn,
  type Claim,
  type ClaimId,
  claims,
  claimsAbout,
  claimsOn,
  claimsOver,
  codes,
  type DatasetRecord,
  type Day,
  type Decimal,
  type EdtfDate,
  evidenceOf,
  findClaim,
  followUpsOf,
  getClaim,
  getEntity,
  isEdtfDate,
  keyOf,
  type Mode,
  maxDate,
  minDate,
  resolve,
  sources,
} from "@claimwire/dataset";
import { allClaims } from "@claimwire/dataset/claims";
import moved from "@claimwire/dataset/claims/north-project-term";
// @ts-expect-error misspelt
import misspelt from "@claimwire/dataset/claims/north-project-valeu";
import one from "@claimwire/dataset/claims/north-project-value";
import founder from "@claimwire/dataset/entities/example-founder";
import {
  type Change,
  changesBetween,
  datasetAt,
  historyOf,
  isVersion,
  verify,
} from "@claimwire/dataset/history";
import { getSource } from "@claimwire/dataset/sources";
import { findTopic } from "@claimwire/dataset/topics";

// Ids: misspelt ones, and those of another kind, do not compile; moved, split and retracted ones do.
getClaim("north-project-value");
getClaim("north-project-term");
getClaim("north-cameras");
getEntity("north-project");
// @ts-expect-error misspelt
getClaim("north-project-valeu");
// @ts-expect-error the id of an entity
getClaim("example-systems");
// @ts-expect-error known at run time only
getClaim(process.argv[2]);
const found: Claim | undefined = findClaim("whatever a reader typed");
// @ts-expect-error may be none
found.statement;
claimsAbout("example-region", { role: ["place", "actor"], parts: true });
// @ts-expect-error misspelt role
claimsAbout("example-region", { role: "plaec" });
// @ts-expect-error a claim is nothing that claims are about
claimsAbout(one);
claimsOn("surveillance-projects", { narrower: false });
// @ts-expect-error misspelt topic
claimsOn("surveilance-projects");
followUpsOf("first-report");
followUpsOf(getClaim("north-project-value"));
// @ts-expect-error the follow-ups of a claim are asked for with the claim
followUpsOf("north-project-value");
resolve("entities/north-project");
// @ts-expect-error no kind
resolve("north-project");
const [someClaim = one] = claims;
const text: ClaimId = someClaim.id;

// Readonly through and through.
// @ts-expect-error
one.statement = "Something else.";
// @ts-expect-error
claims.push(one);
const [evidence] = one.evidence;
// @ts-expect-error
if (evidence) evidence.stance = "supports";
// @ts-expect-error
one.about?.reverse();

// Dates and decimals are no mere strings.
const when: EdtfDate | undefined = one.when;
const first: Day | undefined = when && minDate(when);
const days: boolean = first !== undefined && first < "2019-01-01";
// @ts-expect-error a sentence is no date
minDate(one.statement);
// @ts-expect-error unchecked text is no date
maxDate("2018");
const typed: string = process.argv[2] ?? "";
if (isEdtfDate(typed)) maxDate(typed);
const [quantity] = one.quantities ?? [];
const figure: Decimal | undefined = quantity?.value;
// @ts-expect-error a decimal text does not compare with a number
const more: boolean = quantity !== undefined && quantity.value > 5;
const dollars: number | undefined = amountIn(one, "USD", "value");
// @ts-expect-error may have none
const sum: number = amountIn(one, "USD");
// @ts-expect-error units are upper case, or one of four words
amountIn(one, "usd");
claimsOver(50_000_000, "USD", { measure: "value" });
// @ts-expect-error no measure
claimsOver(50_000_000, "USD", { measure: "price" });

// Unions are told apart.
function titleOf(record: DatasetRecord): string {
  switch (record.kind) {
    case "claim":
      return record.statement;
    case "source":
      return record.title;
    case "entity":
      return record.name;
    case "topic":
      return record.label;
    default: {
      const none: never = record;
      return none;
    }
  }
}
const { status } = one;
if (status?.state === "retracted") {
  const reason: "withdrawn-by-asserter" | "misread" | "misattributed" | "unsupported" | "legal" | "privacy" =
    status.reason;
  // @ts-expect-error a reason of disputed claims
  if (status.reason === "denied") console.log(reason);
}
// @ts-expect-error only a person surely has a public role
founder.publicRole.title;
if (founder.type === "person") console.log(founder.publicRole.title, founder.publicRole.of);
// @ts-expect-error a retracted claim has a status, others have none
one.status.state;
// @ts-expect-error misspelt field
one.statment;

// A single record has an id of its own, and codes that are filled in are always there.
const own: "north-project-value" = one.id;
const after: "north-build-operate" = moved.id;
const mode: Mode = one.mode;
// @ts-expect-error the id of another claim
const other: "five-projects-value" = one.id;

// Evidence, parts, files and history.
const state: "live" | "gone" | "drifted" | "unlocated" | "unchecked" | undefined = evidenceOf(one)[0]?.state;
const address: string | undefined = getSource("first-report").url;
const label: string | undefined = findTopic("x")?.label;
const titles: readonly string[] = [...sources, ...allClaims].map(titleOf);
const earlier: readonly Claim[] = datasetAt("1.0.0").claimsAbout("example-systems");
// @ts-expect-error never released
datasetAt("1.0.1");
if (isVersion(typed)) datasetAt(typed);
const changes: readonly Change[] = changesBetween("1.0.0", "1.1.0", { entity: "example-systems" });
// @ts-expect-error misspelt entity
changesBetween("1.0.0", "1.1.0", { entity: "example-system" });
const why: readonly string[] = changes.flatMap(({ causes }) =>
  causes.map(({ code, summary }) => `${code}: ${summary}`),
);
historyOf("claims/north-project-term");
historyOf(one);
const [latest] = changes;
if (latest) resolve(latest.record);
resolve(keyOf(one));
claimsAbout("entities/example-systems", { role: "actor" });
// @ts-expect-error the key of a claim
claimsAbout("claims/north-project-value");
const definition: string = codes.role.actor.definition;
const proved: Promise<string | undefined> = verify().then(({ digest }) => digest);

declare const process: { readonly argv: readonly string[] };
declare const console: { readonly log: (...values: readonly unknown[]) => void };

export {
  address,
  after,
  changes,
  days,
  definition,
  dollars,
  earlier,
  figure,
  label,
  misspelt,
  mode,
  more,
  other,
  own,
  proved,
  state,
  sum,
  text,
  titles,
  why,
};
