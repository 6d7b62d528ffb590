import {
  BASES,
  CLAIM_STANDARDS,
  type CodeList,
  keyOf,
  labelOf,
  MODES,
  ROLES,
  STATES,
} from "@claimwire/schema";
import { entityName, recordName } from "@claimwire/wire";
import { yearOfClaim } from "../claim-time.js";
import { claimsConcerning, claimsOnTopic, type DatasetIndex } from "../dataset-index.js";
import { groupByEach } from "../group-by.js";
import type { Property } from "./listing.js";

/** The properties by which claims are chosen. */
export function claimProperties(index: DatasetIndex): Property[] {
  const entities = new Map(groupByEach(index.entities.keys(), (id) => claimsConcerning(index, id)));
  const topics = new Map(groupByEach(index.topics.keys(), (id) => claimsOnTopic(index, id)));
  const claimOf = (id: string) => index.claims.get(id);
  return [
    {
      name: "entity",
      label: "Entity",
      valuesOf: (id) => entities.get(id) ?? [],
      labelOf: (id) => entityName(index.records, id),
      title: (name) => `Claims that concern ${name}`,
      stream: (id) => keyOf("entities", id),
      hasOwnStream: true,
    },
    {
      name: "role",
      label: "Role",
      valuesOf: (id) => (claimOf(id)?.about ?? []).map(({ role }) => role),
      labelOf: ofCode(ROLES),
      title: (role) => `Claims with somebody in the role: ${role}`,
      order: Object.keys(ROLES),
    },
    {
      name: "topic",
      label: "Topic",
      valuesOf: (id) => topics.get(id) ?? [],
      labelOf: (id) => recordName(index.records, keyOf("topics", id)),
      title: (topic) => `Claims on the topic: ${topic}`,
      stream: (id) => keyOf("topics", id),
      hasOwnStream: true,
    },
    {
      name: "year",
      label: "Year",
      valuesOf: (id) => [yearOfClaim(index, id) ?? []].flat(),
      labelOf: (year) => year,
      title: (year) => `Claims of ${year}`,
      order: "newest",
    },
    {
      name: "asserter",
      label: "Who says so",
      valuesOf: (id) => [claimOf(id)?.assertedBy ?? []].flat(),
      labelOf: (id) => entityName(index.records, id),
      title: (name) => `Claims by ${name}`,
      isOrder: true,
      stream: (id) => keyOf("entities", id),
    },
    {
      name: "mode",
      label: "Kind of statement",
      valuesOf: (id) => [claimOf(id)?.mode ?? CLAIM_STANDARDS.mode],
      labelOf: ofCode(MODES),
      title: (mode) => `Claims by kind of statement: ${mode}`,
      order: Object.keys(MODES),
    },
    {
      name: "basis",
      label: "How it is known",
      valuesOf: (id) => [claimOf(id)?.basis ?? []].flat(),
      labelOf: ofCode(BASES),
      title: (basis) => `Claims by how they are known: ${basis}`,
      order: Object.keys(BASES),
    },
    {
      name: "state",
      label: "State",
      valuesOf: (id) => [claimOf(id)?.status?.state ?? "standing"],
      labelOf: (state) => (state === "standing" ? "Stands" : labelOf(STATES, state)),
      title: (state) => `Claims by state: ${state.toLowerCase()}`,
      order: [...Object.keys(STATES), "standing"],
    },
  ];
}

/** `dahua:actor`: the entities that a claim is about, each with its role. */
export function rolePairsOf({ claims }: DatasetIndex, id: string): string[] {
  return (claims.get(id)?.about ?? []).map(({ entity, role }) => `${entity}:${role}`);
}

function ofCode(codes: CodeList): (value: string) => string {
  return (value) => labelOf(codes, value);
}
