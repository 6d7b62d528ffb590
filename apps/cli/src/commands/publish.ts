import { join } from "node:path";
import { PUBLIC_FOLDER, type Published, publishFolder } from "@claimwire/store";
import type { CommandDef } from "citty";
import { defineVerb } from "../verb.js";

const RENDERED = ["apps/site/dist/public", "apps/feed/dist/public"];

function summarisePublished({ written, removed, unchanged }: Published): string {
  const files = written.length === 1 ? "file" : "files";
  return `${PUBLIC_FOLDER}/: ${written.length} ${files} written, ${removed.length} removed, ${unchanged} unchanged\n`;
}

export const publish: CommandDef = defineVerb({
  args: {},
  async run(_args, { root, progress }) {
    const shown = progress("publishing");
    const published = await publishFolder({
      root,
      from: RENDERED.map((folder) => join(root, folder)),
      onStep: (step) => shown.update(step),
    });
    shown.done();
    const { issues, ...result } = published;
    return { issues, result, text: issues.length === 0 ? summarisePublished(published) : "" };
  },
});
