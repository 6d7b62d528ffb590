import { writeRendering } from "@claimwire/store";
import { expect, it } from "vitest";
import { claimwire } from "../../test-support/claimwire.js";
import { tempCheckout } from "../../test-support/temp-checkout.js";

it.each([
  [{}, true],
  [{ CLAIMWIRE_BASE_URL: "http://127.0.0.1:8080/claims" }, true],
  [{ CLAIMWIRE_BASE_URL: "https://wire.example" }, false],
])("publish with %j says whether the addresses are those of this machine: %s", async (env, isPreview) => {
  const { root, path } = tempCheckout({ git: false });
  const baseUrl = "CLAIMWIRE_BASE_URL" in env ? env.CLAIMWIRE_BASE_URL : "http://localhost:4100";
  const origin = { version: "1.0.0", baseUrl, ledger: "1.0.0", settings: "" };
  for (const app of ["site", "feed"]) {
    const render = (): Iterable<{ path: string; content: string }> => [{ path: `${app}.txt`, content: app }];
    await writeRendering({ root, app, folder: path(`apps/${app}/dist/public`), origin, render });
  }
  const { exitCode, stdout } = await claimwire(root, ["publish"], { CLAIMWIRE_BASE_URL: undefined, ...env });
  expect([exitCode, stdout.split("\n")[0]]).toEqual([0, "public/: 2 files written, 0 removed, 0 unchanged"]);
  const said = `It is a preview: its addresses begin with ${baseUrl}.`;
  expect(stdout.includes(said)).toBe(isPreview);
});
