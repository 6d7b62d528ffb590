import { createHash } from "node:crypto";

const WORDS =
  "report contract police camera county project value system record public office tender filing network station region centre budget supplier platform".split(
    " ",
  );

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shares of the kinds; these and the numbers below are those of the real dataset, release 1.5.0. */
const SHARES = { claims: 0.53, sources: 0.2, entities: 0.21, topics: 0.06 };

/** What a generator draws from; the same seed gives the same. */
function makeDice(seed) {
  const random = makeRandom(seed);
  const upTo = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[upTo(list.length)];
  return {
    upTo,
    pick,
    words: (length) => Array.from({ length }, () => pick(WORDS)).join(" "),
    sometimes: (share, make) => (random() < share ? make() : {}),
    several: (mean, make) => Array.from({ length: Math.max(1, Math.round(mean * 2 * random())) }, make),
    sha256: () => createHash("sha256").update(String(random())).digest("hex"),
  };
}

function idAt(kind, at) {
  const word = WORDS[at % WORDS.length];
  if (kind === "entities") return `${word}-${at}`;
  return `${word}-${WORDS[(at * 7) % WORDS.length]}-${kind}-${at}`;
}

/** The same list without the second of two with one key. */
function uniqueBy(list, keyOf) {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()];
}

function makeClaim({ upTo, pick, words, sometimes, several, sha256 }, counts, at) {
  const about = several(2.3, () => ({
    entity: idAt("entities", upTo(pick([counts.entities, Math.min(counts.entities, 30)]))),
    role: pick(["actor", "object", "place"]),
  }));
  return {
    statement: `The Example Wire says that ${words(11)}.`,
    assertedBy: idAt("entities", upTo(Math.min(counts.entities, 40))),
    basis: pick(["document", "self", "unstated", "reporting"]),
    ...sometimes(0.28, () => ({ mode: pick(["plan", "capability", "opinion"]) })),
    about: uniqueBy(about, ({ entity, role }) => `${entity} ${role}`),
    topics: [...new Set(several(1.3, () => idAt("topics", upTo(counts.topics))))],
    ...sometimes(0.63, () => ({ when: `20${10 + upTo(10)}-0${1 + upTo(9)}` })),
    ...sometimes(0.21, () => ({
      quantities: [{ measure: "value", value: `${1 + upTo(900)}000000`, unit: "USD", qualifier: "about" }],
    })),
    evidence: [
      {
        source: idAt("sources", upTo(counts.sources)),
        passages: [
          {
            section: `${words(4)}${pick(["", "", "", "", " – 天网"])}`,
            words: 5 + upTo(40),
            sha256: sha256(),
          },
        ],
        stance: "states",
      },
    ],
    ...(at === 0
      ? {}
      : sometimes(0.4, () => ({ relations: [{ type: "part-of", claim: idAt("claims", upTo(at)) }] }))),
    ...sometimes(0.3, () => ({ note: `${words(10)}.` })),
  };
}

function makeSource({ upTo, pick, words, sometimes }, counts, at) {
  return {
    type: pick(["report", "news-article", "tender"]),
    title: words(8),
    publisher: idAt("entities", upTo(Math.min(counts.entities, 40))),
    ...sometimes(0.79, () => ({ published: `2019-0${1 + upTo(9)}-1${upTo(9)}` })),
    ...sometimes(0.75, () => ({ language: "en" })),
    ...sometimes(0.41, () => ({
      url: `https://wire.example/2019/${idAt("sources", at)}`,
      addressSeenIn: `https://list.example/reports/${words(2).replace(" ", "/")}/${at}`,
    })),
    availability: { state: "unchecked", note: words(2) },
    ...sometimes(0.15, () => ({
      copies: [{ url: `https://archive.example/20190101000000/https://wire.example/${idAt("sources", at)}` }],
    })),
    ...(at === 0 ? {} : sometimes(0.5, () => ({ cites: [{ source: idAt("sources", upTo(at)) }] }))),
  };
}

function makeEntity({ upTo, pick, words, sometimes }, _counts, at) {
  return {
    type: pick(["company", "place", "project"]),
    name: words(3),
    ...sometimes(0.66, () => ({ description: words(5) })),
    ...sometimes(0.15, () => ({
      identifiers: {
        wikidata: { value: `Q${at + 1}`, seenIn: `https://www.wikidata.org/wiki/Q${at + 1}` },
        opensanctions: { value: `NK-${at}`, seenIn: `https://www.opensanctions.org/entities/NK-${at}/` },
      },
    })),
    ...(at > 40 ? sometimes(0.2, () => ({ partOf: idAt("entities", upTo(30)) })) : {}),
  };
}

function makeTopic({ upTo, words, sometimes }, counts, at) {
  return {
    label: words(2),
    definition: `${words(9)}.`,
    ...(at > 5 ? sometimes(0.4, () => ({ broader: idAt("topics", upTo(Math.min(counts.topics, 5))) })) : {}),
  };
}

/** `count` records by full key, of the size and make-up of real ones. */
export function generateRecords(count, seed = 1) {
  const dice = makeDice(seed);
  const counts = Object.fromEntries(
    Object.entries(SHARES).map(([kind, share]) => [kind, Math.max(2, Math.round(count * share))]),
  );
  const makers = { claims: makeClaim, sources: makeSource, entities: makeEntity, topics: makeTopic };
  const records = Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: counts[kind] }, (_, at) => [`${kind}/${idAt(kind, at)}`, make(dice, counts, at)]),
  );
  return new Map(records.sort(([a], [b]) => (a < b ? -1 : 1)));
}
