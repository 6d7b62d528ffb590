import { expect, it } from "vitest";
import { claimwireJson } from "../test-support/claimwire.js";
import { releasedCheckout } from "../test-support/temp-checkout.js";

it("check names the record whose name stands where an id is wanted, and guesses none from its letters", async () => {
  const checkout = releasedCheckout({ git: false });
  const file = "data/claims/example-claim.yaml";
  const text = checkout.read(file);
  const of = async (name: string): Promise<string | undefined> => {
    checkout.write(file, text.replace(/^assertedBy: .*$/m, `assertedBy: ${name}`));
    const { issues } = await claimwireJson(checkout.root, ["check"]);
    return issues.find(({ code }) => code === "ID_FORMAT")?.message;
  };
  const [, name = ""] = /^name: (.*)$/m.exec(checkout.read("data/entities/example-wire.yaml")) ?? [];
  expect(await of(name)).toMatch(/hyphens are allowed\. It is the name of entities\/example-wire\.$/);
  expect(await of("Some Body")).toMatch(/Perhaps "some-body" is meant\.$/);
});
