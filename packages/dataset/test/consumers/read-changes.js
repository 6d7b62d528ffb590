import { getClaim, release } from "@claimwire/dataset";
import { changesBetween, verify } from "@claimwire/dataset/history";

const [, , from] = process.argv;
const changes =
  from === undefined ? [] : changesBetween(from, release.version, { entity: "example-systems" });
const { ok } = await verify();
console.log(
  JSON.stringify({
    version: release.version,
    value: getClaim("north-project-value").quantities[0].value,
    changes: changes.map(({ record, signals, causes }) => `${record}: ${signals[0]} (${causes[0].code})`),
    ok,
  }),
);
