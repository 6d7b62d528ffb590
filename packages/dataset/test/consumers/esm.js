import { claims, claimsAbout, getClaim, maxDate, release } from "@claimwire/dataset";
import { isRetracted, claims as part } from "@claimwire/dataset/claims";
import moved from "@claimwire/dataset/claims/north-project-term";
import one from "@claimwire/dataset/claims/north-project-value";
import { getEntity } from "@claimwire/dataset/entities";
import { changesBetween, datasetAt, historyOf, releases, verify } from "@claimwire/dataset/history";
import { sources } from "@claimwire/dataset/sources";
import { topics } from "@claimwire/dataset/topics";

console.log(
  JSON.stringify({
    version: release.version,
    claims: claims.map(({ id }) => id),
    about: claimsAbout("example-region", { parts: true }).map(({ id }) => id),
    until: maxDate(getClaim("north-project-value").when),
    part: part.length,
    retracted: part.some(isRetracted),
    one: one.id,
    moved: moved.id,
    entity: getEntity("example-systems").name,
    releases: releases.map(({ version }) => version),
    before: datasetAt("1.0.0").getClaim("north-project-value").quantities[0].value,
    why: changesBetween("1.0.0", "1.1.0", { entity: "example-systems" }).map(({ signals, causes }) => [
      signals[0],
      causes[0].code,
    ]),
    history: historyOf("claims/north-build-operate").map(({ change }) => change.id),
    verified: await verify(),
    sources: sources.length,
    topics: topics.length,
  }),
);
