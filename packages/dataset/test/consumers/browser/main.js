import { claimsAbout, release } from "@claimwire/dataset";
import one from "@claimwire/dataset/claims/north-project-value";
import { changesBetween, verify } from "@claimwire/dataset/history";

globalThis.answers = {
  version: release.version,
  about: claimsAbout("example-region", { parts: true }).map(({ id }) => id),
  one: one.id,
  changes: changesBetween("1.0.0", "1.2.0").map(({ signals }) => signals[0]),
  verified: (await verify()).ok,
};
