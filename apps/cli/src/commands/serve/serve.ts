import { existsSync } from "node:fs";
import { join } from "node:path";
import { PUBLIC_FOLDER, readConfig } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { onSignal } from "../../shell/on-signal.js";
import { stopOnErrors, UserError, userError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { createPreview } from "./create-preview.js";
import { listen } from "./listen.js";

function renderAddresses(origin: string, basePath: string): string {
  const at = (path: string): string => `${origin}${basePath}${path}`;
  return [
    `  Pages      ${at("")}`,
    `  All feeds  ${at("subscribe/")}`,
    `  RSS        ${at("feeds/all.xml")}`,
    `  Atom       ${at("feeds/all.atom")}`,
    `  JSON Feed  ${at("feeds/all.json")}`,
    "  Ctrl-C stops the server.",
  ].join("\n");
}

export const serve: Verb = defineVerb(new Command(), async ({ root, env, say }) => {
  const folder = join(root, PUBLIC_FOLDER);
  if (!existsSync(join(folder, "index.html"))) {
    const fix = "Build and write it first:  npm run build";
    throw userError("SITE_MISSING", `${PUBLIC_FOLDER}/`, "There are no pages to serve.", fix);
  }
  const { config, issues } = readConfig(root, env);
  stopOnErrors(issues);
  const basePath = new URL(config?.baseUrl ?? "http://localhost/").pathname.replace(/\/*$/, "/");
  const listening = await listen(createPreview({ folder, basePath }), Number(env.PORT || 4100));
  if ("issue" in listening) throw new UserError(listening.issue);
  const stopped = new Promise<void>(onSignal);
  say(renderAddresses(`http://localhost:${listening.port}`, basePath));
  await stopped;
  await listening.close();
  return { text: "\nStopped.\n" };
});
