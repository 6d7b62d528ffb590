import { type JsonObject, nextVersion, replay } from "@claimwire/ledger";
import { type CauseCode, type ClaimsRelease, releaseRecords } from "@claimwire/release";
import {
  type Claim,
  type DatasetRecord,
  isStub,
  LIST_KEYS,
  type RecordKey,
  type Source,
  sortRecords,
} from "@claimwire/schema";

const DAY = 24 * 60 * 60 * 1000;

/** What a maintainer does in one release: alters the records, and says why by the keys that it returns. */
type Edition = (records: Records) => Partial<Record<CauseCode, readonly string[]>>;

/** The records of a release that is being made. */
class Records {
  readonly all: Map<string, DatasetRecord>;

  constructor(records: ReadonlyMap<string, JsonObject>) {
    this.all = new Map(records as ReadonlyMap<string, DatasetRecord>);
  }

  /** Records of a kind that are no stubs and meet a condition, `count` of them, spread over all. */
  choose<R extends DatasetRecord>(
    kind: string,
    count: number,
    accepts: (record: R, key: string) => boolean = () => true,
  ): readonly (readonly [key: string, record: R])[] {
    const found = [...this.all].filter(
      ([key, record]) => key.startsWith(`${kind}/`) && !isStub(record) && accepts(record as R, key),
    ) as unknown as readonly (readonly [string, R])[];
    const step = Math.max(1, Math.floor(found.length / count));
    return found.filter((_, i) => i % step === 0).slice(0, count);
  }

  /** Puts records in place of those with the same keys, and returns the keys. */
  put(records: readonly (readonly [string, DatasetRecord])[]): readonly string[] {
    for (const [key, record] of records) this.all.set(key, record);
    return records.map(([key]) => key);
  }
}

const isStanding = ({ status }: Claim): boolean => status === undefined;
const isSimulated = (key: string): boolean => key.includes("/simulated-");
const idOf = (key: string): string => key.slice(key.indexOf("/") + 1);

/** New claims, told as real ones are, half of them answers, which no bundle takes; and follow-ups without an address. */
function enterMany(count: number): Edition {
  return (records) => {
    const models = records.choose<Claim>("claims", count, isStanding);
    const claims = Array.from({ length: count }, (_, i): readonly [string, Claim] => {
      const [, model] = models[i % models.length] as readonly [string, Claim];
      const { relations, status, ...rest } = model;
      const statement = `${model.statement.slice(0, 270).replace(/[^ ]*$/, "")}(point ${i}).`;
      const answered = models[(i + 1) % models.length]?.[0] ?? "";
      const answer = { type: "responds-to", claim: idOf(answered), reply: "declines" } as const;
      return [
        `claims/simulated-${i}`,
        { ...rest, statement, ...(i % 2 === 0 ? { relations: [answer] } : {}) },
      ];
    });
    const known = records.choose<Source>("sources", 12);
    const followUps = known.map(([key, source], i): readonly [string, Source] => [
      `sources/simulated-${i}`,
      {
        type: "news-article",
        title: `A later look, part ${i}`,
        publisher: source.publisher,
        published: "2026-11-20",
        language: "en",
        availability: { state: "unlocated" },
        cites: [{ source: idOf(key), claims: [] }],
      } as unknown as Source,
    ]);
    return { coverage: records.put([...claims, ...followUps]) };
  };
}

/** Corrections, one in ten of a value, the others of wording. */
function correctMany(count: number): Edition {
  return (records) => {
    const figures = records.choose<Claim>("claims", count / 10, (claim) => {
      return isStanding(claim) && (claim.quantities ?? []).length > 0;
    });
    const own = new Set(figures.map(([key]) => key));
    const worded = records.choose<Claim>("claims", count - figures.length, (claim, key) => {
      return isStanding(claim) && !own.has(key) && claim.statement.length < 270;
    });
    const keys = records.put([
      ...figures.map(([key, claim]): [string, Claim] => {
        const [first, ...others] = claim.quantities ?? [];
        return [
          key,
          { ...claim, quantities: [{ ...first, value: "4711" }, ...others] as Claim["quantities"] },
        ];
      }),
      ...worded.map(([key, claim]): [string, Claim] => [
        key,
        { ...claim, statement: claim.statement.replace(/\.$/, ", in other words.") },
      ]),
    ]);
    return { "our-error": keys };
  };
}

const FALLS = [
  ["withdrawn-by-asserter", "source-changed"],
  ["misread", "our-error"],
  ["misattributed", "our-error"],
  ["unsupported", "our-error"],
  ["legal", "our-error"],
  ["privacy", "our-error"],
] as const;

/** A retraction for each reason, two of each: of a claim that is old, and of one that a bundle announced. */
const retract: Edition = (records) => {
  const causes: Partial<Record<CauseCode, readonly string[]>> = {};
  const old = records.choose<Claim>(
    "claims",
    FALLS.length,
    (claim, key) => isStanding(claim) && !isSimulated(key),
  );
  const bundled = records.choose<Claim>(
    "claims",
    FALLS.length,
    (claim, key) => isStanding(claim) && isSimulated(key),
  );
  for (const [i, [reason, cause]] of FALLS.entries()) {
    const fallen = [old[i], bundled[i]].flatMap((one) => (one === undefined ? [] : [one]));
    const keys = records.put(
      fallen.map(([key, claim]): [string, Claim] => [
        key,
        { ...claim, status: { state: "retracted", since: "2026-12-20", reason, note: "Seen in a check." } },
      ]),
    );
    causes[cause] = [...(causes[cause] ?? []), ...keys];
  }
  return causes;
};

/** A move and a split of a record of each kind, and two records that are put together. */
const readdress: Edition = (records) => {
  const keys: string[] = [];
  for (const kind of ["claims", "sources", "entities", "topics"]) {
    const [moved, split, merged] = records.choose<DatasetRecord>(kind, 3, (record) => !("status" in record));
    if (moved === undefined || split === undefined || merged === undefined) continue;
    const [to, one, two] = ["to", "one", "two"].map((part) => `simulated-${kind}-${part}`);
    keys.push(
      ...records.put([
        [moved[0], { kind: "moved", to } as DatasetRecord],
        [`${kind}/${to}`, moved[1]],
        [split[0], { kind: "split", to: [one, two] } as DatasetRecord],
        [`${kind}/${one}`, split[1]],
        [`${kind}/${two}`, split[1]],
        [merged[0], { kind: "moved", to } as DatasetRecord],
      ]),
    );
  }
  return { identity: keys };
};

/** Links that are lost, drift, are found and archived. */
const checkLinks: Edition = (records) => {
  const isLinked = ({ url }: Source): boolean => url !== undefined;
  const [lost, drifted, archived] = records.choose<Source>("sources", 3, isLinked);
  const found = records.choose<Source>("sources", 12, (source, key) => isSimulated(key) && !isLinked(source));
  const edits: [string, Source][] = found.map(([key, source], i) => [
    key,
    {
      ...source,
      url: `https://later.example/look/${i}`,
      availability: { state: "live", checked: "2027-01-05" },
    },
  ]);
  if (lost) edits.push([lost[0], { ...lost[1], availability: { state: "gone", checked: "2027-01-05" } }]);
  if (drifted)
    edits.push([drifted[0], { ...drifted[1], availability: { state: "drifted", checked: "2027-01-05" } }]);
  if (archived)
    edits.push([
      archived[0],
      { ...archived[1], copies: [{ url: "https://archive.example/kept", captured: "2027-01-04" }] },
    ]);
  return { "link-check": records.put(edits) };
};

/** Claims stand again, and links work again. */
const reinstate: Edition = (records) => {
  const fallen = records.choose<Claim>("claims", 6, ({ status }) => status?.state === "retracted");
  const lost = records.choose<Source>("sources", 2, ({ availability }) => {
    return availability?.state === "gone" && availability.checked === "2027-01-05";
  });
  return {
    "our-error": records.put(
      fallen.map(([key, { status, ...claim }]): [string, Claim] => [key, claim as Claim]),
    ),
    "link-check": records.put(
      lost.map(([key, source]): [string, Source] => [
        key,
        { ...source, availability: { state: "live", checked: "2027-01-12" } },
      ]),
    ),
  };
};

function releaseOn(releases: readonly ClaimsRelease[], edition: Edition, days: number): ClaimsRelease {
  const previous = releases.at(-1) as ClaimsRelease;
  const base = replay(releases, undefined, { verify: false });
  const records = new Records(base.records);
  const causes = Object.entries(edition(records)) as [CauseCode, readonly string[]][];
  const { release, issues } = releaseRecords({
    previous,
    base,
    target: sortRecords(records.all as Map<RecordKey, DatasetRecord>),
    version: nextVersion(previous.version, "minor"),
    now: new Date(Date.parse(previous.released) + days * DAY).toISOString(),
    notes: causes.flatMap(([cause, keys]) => {
      const note = { name: `note-${cause}`, bump: "minor" as const, cause, records: keys };
      return keys.length === 0 ? [] : [{ ...note, summary: "A check of all records found this." }];
    }),
    listKeys: LIST_KEYS,
  });
  if (release === undefined) throw new Error(JSON.stringify(issues, null, 2));
  return release;
}

/**
 * Six releases on top of others, each a week after the one before: `count` new claims with follow-ups, as many
 * corrections of which one in ten changes a value, retractions for each reason, moves and splits, links, reinstatements.
 */
export function simulateReleases(
  releases: readonly ClaimsRelease[],
  count: number,
): readonly ClaimsRelease[] {
  const editions = [enterMany(count), correctMany(count), retract, readdress, checkLinks, reinstate];
  const made = [...releases];
  for (const edition of editions) made.push(releaseOn(made, edition, 7));
  return made;
}
