import type { About } from "@claimwire/schema";
import type { Site } from "../../site.js";
import { sortNewestFirst } from "../claim-time.js";
import { claimsConcerning } from "../dataset-index.js";
import { sortByDate } from "../sort-by-date.js";
import { type Answer, answersBy } from "./answers.js";
import { type AuthorityAct, authorityActsOf } from "./authority-acts.js";
import { type MoneyFigure, moneyIn } from "./money.js";
import { type ProjectPart, projectsOf } from "./projects.js";
import { type LaneEntry, timelineOf } from "./timeline.js";

/** A claim that others make about an entity, with the role that it has in it. */
export interface ClaimInRole {
  readonly claim: string;
  readonly role: About["role"];
}

/** What the page of an entity shows of the dataset, worked out once. */
export interface Dossier {
  readonly id: string;
  /** All claims that are about it, made by it, or name it otherwise, newest event first. */
  readonly claims: readonly string[];
  readonly money: readonly MoneyFigure[];
  readonly timeline: readonly LaneEntry[];
  readonly acts: readonly AuthorityAct[];
  readonly projects: readonly ProjectPart[];
  readonly answers: readonly Answer[];
  readonly othersClaims: readonly ClaimInRole[];
  readonly ownClaims: readonly string[];
  readonly published: readonly string[];
}

/** Gathers the dossier of an entity. */
export function dossierOf({ index, config }: Pick<Site, "index" | "config">, id: string): Dossier {
  const topics = config.dossier ?? {};
  const acts = authorityActsOf(index, id, topics.acts);
  const answers = answersBy(index, id);
  const about = index.claimsAbout.get(id);
  const own = new Set(index.claimsAssertedBy.get(id));
  return {
    id,
    claims: sortNewestFirst(index, claimsConcerning(index, id)),
    money: moneyIn(
      index,
      about.flatMap(({ claim, role }) => (role === "context" ? [] : [claim])),
    ),
    timeline: timelineOf(index, id, { acts, answers, projects: topics.projects }),
    acts,
    projects: projectsOf(index, id),
    answers,
    othersClaims: about.filter(({ claim }) => !own.has(claim)),
    ownClaims: [...own],
    published: sortByDate(index, index.publishedBy.get(id)).toReversed(),
  };
}
