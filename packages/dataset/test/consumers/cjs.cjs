const { claims, claimsAbout, getClaim, maxDate, release } = require("@claimwire/dataset");
const { claims: part, isRetracted } = require("@claimwire/dataset/claims");
const moved = require("@claimwire/dataset/claims/north-project-term");
const one = require("@claimwire/dataset/claims/north-project-value");
const { getEntity } = require("@claimwire/dataset/entities");
const { changesBetween, datasetAt, historyOf, releases, verify } = require("@claimwire/dataset/history");
const { sources } = require("@claimwire/dataset/sources");
const { topics } = require("@claimwire/dataset/topics");

(async () =>
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
  ))();
