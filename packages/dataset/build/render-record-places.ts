import { KINDS, type Kind, SHAPES, shapesIn } from "@claimwire/schema";

interface Place {
  readonly to: Kind;
  /** The steps from the root of the record, `*` for any member of a list or mapping. */
  readonly steps: readonly string[];
}

function referencesIn(kind: Kind): readonly Place[] {
  return shapesIn(SHAPES[kind]).flatMap((shape) =>
    shape.holds === "reference" ? [{ to: shape.to, steps: shape.place.split("/").slice(1) }] : [],
  );
}

/** The code that is meant where a record names none, by field. */
function standardsOf(kind: Kind): Readonly<Record<string, string>> {
  const named = SHAPES[kind].fields.flatMap(({ name, standard }) =>
    standard === undefined ? [] : [[name, standard]],
  );
  return Object.fromEntries(named);
}

function perKind(valueFor: (kind: Kind) => unknown): string {
  return JSON.stringify(Object.fromEntries(KINDS.map((kind) => [kind, valueFor(kind)])));
}

/** The module that tells code which knows nothing of the schema where records refer to others and what they leave out. */
export function renderRecordPlaces(): string {
  const entities = referencesIn("claims").filter(({ to }) => to === "entities");
  const kind = KINDS.map((one) => JSON.stringify(one)).join(" | ");
  return `// Written from the schema by the build; see build/render-record-places.ts.
type Kind = ${kind};

/** Where a claim names an entity: the steps from its root, \`*\` for any member of a list. */
export const ENTITY_PLACES: readonly (readonly string[])[] = ${JSON.stringify(entities.map(({ steps }) => steps))};

/** Where the records of each kind name others. */
export const REFERENCE_PLACES: Readonly<
  Record<Kind, readonly { readonly to: Kind; readonly steps: readonly string[] }[]>
> = ${perKind(referencesIn)};

/** The codes that records of each kind mean where they name none, by field. */
export const STANDARDS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = ${perKind(standardsOf)};
`;
}
