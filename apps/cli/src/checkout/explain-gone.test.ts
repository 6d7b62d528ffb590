import { renameSync } from "node:fs";
import { expect, it } from "vitest";
import { claimwireJson } from "../test-support/claimwire.js";
import { releasedCheckout } from "../test-support/temp-checkout.js";

const OLD = "data/entities/example-wire.yaml";

it("check says of a renamed file what was done, once, and its fix works", async () => {
  const checkout = releasedCheckout({ git: false });
  renameSync(checkout.path(OLD), checkout.path("data/entities/the-wire.yaml"));
  const { issues } = await claimwireJson(checkout.root, ["check"]);
  const found = issues.filter(({ severity }) => severity === "error");
  expect(found).toMatchObject([{ code: "RECORD_RENAMED", at: { file: "data/entities/the-wire.yaml" } }]);
  expect(found[0]?.fix).toContain(
    `git mv data/entities/the-wire.yaml ${OLD} && npx claimwire move entities/example-wire the-wire`,
  );
  renameSync(checkout.path("data/entities/the-wire.yaml"), checkout.path(OLD));
  await claimwireJson(checkout.root, ["move", "entities/example-wire", "the-wire"]);
  expect((await claimwireJson(checkout.root, ["check"])).issues).toEqual([]);
});

it("check says of a deleted file, once, how it is restored, not how one is added", async () => {
  const checkout = releasedCheckout({ git: false });
  checkout.remove(OLD);
  const { issues } = await claimwireJson(checkout.root, ["check"]);
  const missing = issues.filter(({ code }) => code === "ENTITY_MISSING");
  expect(missing.map(({ fix }) => fix)).toEqual([expect.stringContaining(`git checkout HEAD -- ${OLD}`)]);
  expect(missing[0]?.message).toMatch(/ 1 other reference to it dangles too\.$/);
});
