import type { About } from "@claimwire/schema";
import { placedDay, sortNewestFirst } from "../claim-time.js";
import { type DatasetIndex, isOnTopic, relatedFrom, topicsWithin } from "../dataset-index.js";
import { partsWithin, wholesOf } from "./places.js";

/** Roles in which an entity takes part in a project. */
const TAKING_PART: ReadonlySet<About["role"]> = new Set(["actor", "partner", "client", "object"]);

/** A project in the dossier of somebody who takes part in it, or of the place where it is. */
export interface ProjectPart {
  readonly project: string;
  /** The claims that name both. */
  readonly claims: readonly string[];
  /** The roles of the entity in these claims; none for a place. */
  readonly roles: readonly About["role"][];
}

/** What later came of a project. */
export interface Aftermath {
  /** The claims about the project itself that tell of its progress, newest first. */
  readonly own: readonly string[];
  /** Claims of pauses, ends or exits in a place around it, by a company that takes part in it, which name no project. */
  readonly near: readonly string[];
}

/** The projects in which an entity takes part, or that are in a place, those with most claims first. */
export function projectsOf(index: DatasetIndex, id: string): ProjectPart[] {
  const isPlace = index.entities.get(id)?.type === "place";
  const members = [...(isPlace ? partsWithin(index, id) : [id])].flatMap((one) => index.claimsAbout.get(one));
  const wanted = members.filter(({ role }) => (isPlace ? role === "place" : TAKING_PART.has(role)));
  const found = new Map<string, { claims: Set<string>; roles: Set<About["role"]> }>();
  for (const { claim, role } of wanted) {
    for (const project of projectsIn(index, claim)) {
      if (project === id) continue;
      const part = found.get(project) ?? { claims: new Set(), roles: new Set() };
      part.claims.add(claim);
      if (!isPlace) part.roles.add(role);
      found.set(project, part);
    }
  }
  return [...found]
    .map(([project, { claims, roles }]) => ({ project, claims: [...claims], roles: [...roles] }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.project < b.project ? -1 : 1));
}

/** The entities of a claim that are projects. */
function projectsIn(index: DatasetIndex, claim: string): string[] {
  const about = index.claims.get(claim)?.about ?? [];
  return [...new Set(about.map(({ entity }) => entity))].filter(
    (entity) => index.entities.get(entity)?.type === "project",
  );
}

/** The entities that have one of some roles in the claims about a project. */
export function membersOfProject(
  index: DatasetIndex,
  project: string,
  roles: readonly About["role"][],
): string[] {
  const claims = new Set(index.claimsAbout.get(project).map(({ claim }) => claim));
  const members = [...claims].flatMap((claim) => index.claims.get(claim)?.about ?? []);
  return [...new Set(members.filter(({ role }) => roles.includes(role)).map(({ entity }) => entity))];
}

/** What later came of a project: by claims about it, and by claims around it that do not name it, under a topic. */
export function aftermathOf(index: DatasetIndex, project: string, topic: string | undefined): Aftermath {
  if (topic === undefined) return { own: [], near: [] };
  const topics = topicsWithin(index, topic);
  const about = [...new Set(index.claimsAbout.get(project).map(({ claim }) => claim))];
  const own = about.filter((claim) => isOnTopic(index, claim, topics));
  return {
    own: sortNewestFirst(index, own),
    near: sortNewestFirst(index, nearOf(index, project, about, topics)),
  };
}

function nearOf(
  index: DatasetIndex,
  project: string,
  about: readonly string[],
  topics: ReadonlySet<string>,
): string[] {
  const begin = about.flatMap((claim) => placedDay(index, claim) ?? []).sort()[0];
  const around = new Set(
    membersOfProject(index, project, ["place"]).flatMap((place) => [place, ...wholesOf(index, place)]),
  );
  const contractors = membersOfProject(index, project, ["actor", "partner"]).filter(
    (entity) => index.entities.get(entity)?.type === "company",
  );
  const said = contractors.flatMap((entity) =>
    index.claimsAbout.get(entity).flatMap(({ claim, role }) => (role === "actor" ? [claim] : [])),
  );
  const near = new Set(
    said.filter((id) => {
      const claim = index.claims.get(id);
      if (claim?.when === undefined || claim.status?.state === "retracted") return false;
      const isAround = (claim.about ?? []).some(({ entity, role }) => role === "place" && around.has(entity));
      const isLater = begin !== undefined && (placedDay(index, id) ?? "") > begin;
      return isAround && isLater && projectsIn(index, id).length === 0 && isOnTopic(index, id, topics);
    }),
  );
  return [...near].filter((id) => !relatedFrom(index, id, ["part-of"]).some((whole) => near.has(whole)));
}
