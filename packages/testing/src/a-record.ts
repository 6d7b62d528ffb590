import type { Claim, Entity, Source, Topic } from "@claimwire/schema";

/** A valid claim of `anEntity` with evidence in `aSource`; see `aDataset` for the ids that it refers to. */
export function aClaim(overrides: Partial<Claim> = {}): Claim {
  return {
    statement: "The Example Wire says that Example Systems won a project in Example County.",
    assertedBy: "example-wire",
    basis: "document",
    about: [{ entity: "example-county", role: "place" }],
    topics: ["contracts"],
    evidence: [
      {
        source: "example-report",
        passages: [{ section: "Projects", words: 12, sha256: "a1".repeat(32) }],
        stance: "states",
      },
    ],
    ...overrides,
  };
}

/** A valid report, published by `example-wire`, that cites nothing. */
export function aSource(overrides: Partial<Source> = {}): Source {
  return {
    type: "report",
    title: "Example Systems in Example County",
    publisher: "example-wire",
    published: "2018-11-28",
    language: "en",
    url: "https://wire.example/reports/example-systems",
    availability: { state: "unchecked" },
    ...overrides,
  };
}

/** A valid organisation. */
export function anEntity(overrides: Partial<Entity> = {}): Entity {
  return { type: "organisation", name: "The Example Wire", ...overrides };
}

/** A valid topic without a wider one. */
export function aTopic(overrides: Partial<Topic> = {}): Topic {
  return { label: "Contracts", definition: "Contracts won, signed or ended.", ...overrides };
}
