import { CONFIG_FILE, PUBLIC_FOLDER, type Published, publishFolder, readConfig } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { isLoopback } from "../notify/check-reachable.js";
import { renderDataset } from "./render-dataset.js";

function summarisePublished({ written, removed, unchanged }: Published): string {
  return `${PUBLIC_FOLDER}/: ${counted(written.length, "file")} written, ${removed.length} removed, ${unchanged} unchanged\n`;
}

/** Nothing stops a set that was built for this machine from being copied to a host, so it is said. */
function describeAddress(root: string, env: Context["env"]): string {
  const { config } = readConfig(root, env);
  if (config === undefined || !isLoopback(config.baseUrl)) return "";
  return `It is a preview: its addresses begin with ${config.baseUrl}. For a host, set "baseUrl" in ${CONFIG_FILE}, and build again.\n`;
}

export const publish: Verb = defineVerb(new Command(), async ({ root, env, progress }) => {
  const shown = progress("publishing");
  const from = await renderDataset({ root, env });
  const published = await publishFolder({
    root,
    from,
    onStep: (step) => shown.update(step),
  });
  shown.done();
  const { issues, ...result } = published;
  return {
    issues,
    result,
    text: issues.length === 0 ? `${summarisePublished(published)}${describeAddress(root, env)}` : "",
  };
});
