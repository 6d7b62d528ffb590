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

/** Shares of the kinds, much as in the real dataset. */
const SHARES = { claims: 0.6, sources: 0.2, entities: 0.17, topics: 0.03 };

/** `count` sound records by full key, of the size and make-up of real ones. */
export function generateRecords(count, seed = 1) {
  const random = makeRandom(seed);
  const upTo = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[upTo(list.length)];
  const words = (length) => Array.from({ length }, () => pick(WORDS)).join(" ");
  const counts = Object.entries(SHARES).map(([kind, share]) => [
    kind,
    Math.max(2, Math.round(count * share)),
  ]);
  const { claims, sources, entities, topics } = Object.fromEntries(counts);
  const idAt = (kind, at) => `${WORDS[at % WORDS.length]}-${WORDS[(at * 7) % WORDS.length]}-${kind}-${at}`;
  const claim = () => ({
    statement: `The Example Wire says that ${words(14)}.`,
    assertedBy: idAt("entity", upTo(Math.min(entities, 40))),
    basis: pick(["document", "self", "unstated", "reporting"]),
    about: [
      { entity: idAt("entity", upTo(entities)), role: "actor" },
      { entity: idAt("entity", upTo(entities)), role: "object" },
      { entity: idAt("entity", upTo(Math.min(entities, 30))), role: "place" },
    ],
    topics: [idAt("topic", upTo(topics))],
    when: `20${10 + upTo(10)}-0${1 + upTo(9)}`,
    quantities: [{ measure: "value", value: `${1 + upTo(900)}000000`, unit: "USD", qualifier: "about" }],
    evidence: [
      {
        source: idAt("source", upTo(sources)),
        passages: [
          {
            section: words(4),
            words: 5 + upTo(40),
            sha256: createHash("sha256").update(String(random())).digest("hex"),
          },
        ],
        stance: "states",
      },
    ],
    ...(random() < 0.3 ? { note: `${words(12)}.` } : {}),
  });
  const source = (at) => ({
    type: "news-article",
    title: words(8),
    publisher: idAt("entity", upTo(Math.min(entities, 40))),
    published: `2019-0${1 + upTo(9)}-1${upTo(9)}`,
    language: "en",
    url: `https://wire.example/${idAt("source", at)}`,
    availability: { state: "unchecked" },
    ...(at > 0 ? { cites: [{ source: idAt("source", upTo(at)) }] } : {}),
  });
  const entity = (at) => ({
    type: pick(["company", "place", "project"]),
    name: words(3),
    description: words(6),
    ...(at > 40 && random() < 0.3 ? { partOf: idAt("entity", upTo(30)) } : {}),
  });
  const topic = (at) => ({
    label: words(2),
    definition: `${words(8)}.`,
    ...(at > 5 ? { broader: idAt("topic", upTo(5)) } : {}),
  });
  const makers = {
    claim: [claims, claim],
    source: [sources, source],
    entity: [entities, entity],
    topic: [topics, topic],
  };
  const folders = { claim: "claims", source: "sources", entity: "entities", topic: "topics" };
  const records = Object.entries(makers).flatMap(([kind, [length, make]]) =>
    Array.from({ length }, (_, at) => [`${folders[kind]}/${idAt(kind, at)}`, make(at)]),
  );
  return new Map(records.sort(([a], [b]) => (a < b ? -1 : 1)));
}
