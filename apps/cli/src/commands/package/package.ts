import { readDataPackage, readLedger } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { stopOnErrors, userError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { buildPackage } from "../publish/render-dataset.js";

export const packageVerb: Verb = defineVerb(new Command(), async ({ root, env, progress }) => {
  const { releases, issues } = readLedger(root);
  stopOnErrors(issues);
  const newest = releases.at(-1);
  if (newest === undefined) {
    const message = "Nothing is released yet, so there is nothing to pack.";
    throw userError("VERSION_UNKNOWN", "data/releases", message, "Run:  npx claimwire release --commit");
  }
  const { name, folder } = readDataPackage(root);
  const shown = progress("building the package");
  await buildPackage({ root, env }, folder);
  shown.done();
  const { version } = newest;
  return {
    result: { name, version, folder },
    text: `${name}@${version} is built: npm pack, or npm publish.\n`,
  };
});
