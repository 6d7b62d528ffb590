import { byCodeUnits } from "@claimwire/ledger";
import { ENTITY_TYPES, keyOf, labelOf } from "@claimwire/schema";
import { entityName } from "@claimwire/wire";
import type { DatasetIndex } from "../dataset-index.js";
import { compareInitials, initialLabel, initialOf, nameKey } from "../initials.js";
import type { Property } from "./listing.js";

/** Entities by their names in English, as a reader looks them up. */
export function sortEntitiesByName({ entities }: DatasetIndex): string[] {
  const keys = new Map([...entities].map(([id, { name }]) => [id, nameKey(name)]));
  return [...keys].sort(([a, x], [b, y]) => byCodeUnits(x, y) || byCodeUnits(a, b)).map(([id]) => id);
}

/** What the name of an entity begins with. */
export function initialOfEntity({ entities }: DatasetIndex, id: string): string {
  return initialOf(nameKey(entities.get(id)?.name ?? id));
}

/** The properties by which entities are chosen. */
export function entityProperties(index: DatasetIndex): Property[] {
  const entityOf = (id: string) => index.entities.get(id);
  const initials = [...new Set([...index.entities.keys()].map((id) => initialOfEntity(index, id)))];
  return [
    {
      name: "type",
      label: "Type",
      valuesOf: (id) => [entityOf(id)?.type ?? []].flat(),
      labelOf: (type) => labelOf(ENTITY_TYPES, type),
      title: (type) => `Entities by type: ${type}`,
      order: Object.keys(ENTITY_TYPES),
      isOrder: true,
    },
    {
      name: "part-of",
      label: "Part of",
      valuesOf: (id) => [entityOf(id)?.partOf ?? []].flat(),
      labelOf: (id) => entityName(index.records, id),
      title: (name) => `Parts of ${name}`,
      stream: (id) => keyOf("entities", id),
    },
    {
      name: "initial",
      label: "First letter",
      valuesOf: (id) => [initialOfEntity(index, id)],
      labelOf: initialLabel,
      title: (letter) => `Entities that begin with: ${letter}`,
      order: initials.sort(compareInitials),
    },
  ];
}
