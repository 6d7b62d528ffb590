import { join } from "node:path";
import { PUBLIC_FOLDER, type Published, publishFolder } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";

const RENDERED = ["apps/site/dist/public", "apps/feed/dist/public"];

function summarisePublished({ written, removed, unchanged }: Published): string {
  return `${PUBLIC_FOLDER}/: ${counted(written.length, "file")} written, ${removed.length} removed, ${unchanged} unchanged\n`;
}

export const publish: Verb = defineVerb(new Command(), async ({ root, progress }) => {
  const shown = progress("publishing");
  const published = await publishFolder({
    root,
    from: RENDERED.map((folder) => join(root, folder)),
    onStep: (step) => shown.update(step),
  });
  shown.done();
  const { issues, ...result } = published;
  return { issues, result, text: issues.length === 0 ? summarisePublished(published) : "" };
});
