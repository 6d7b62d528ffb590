import { join } from "node:path";
import { programsBeside } from "../../shell/programs-beside.js";
import { userError } from "../../shell/user-error.js";
import type { Context } from "../../shell/verb.js";
import { runCommand } from "../land/run-command.js";

/** Where the rendered set of an app is: in our own checkout its task graph wrote it there. */
const RENDERED = ["apps/site/dist/public", "apps/feed/dist/public"];

/** Where the set of a dataset with the command installed is rendered. */
const OWN = ".claimwire/rendered";

async function run(
  { root, env }: Pick<Context, "root" | "env">,
  ...args: readonly string[]
): Promise<string> {
  const { exitCode, output } = await runCommand(process.execPath, args, { cwd: root, env });
  if (exitCode === 0) return output;
  throw userError("RENDER_FAILED", ".", output, "Mend it, and run the command again.");
}

/** Renders pages and feeds where the command brings what renders them. Returns the folders that hold the result. */
export async function renderDataset(context: Pick<Context, "root" | "env">): Promise<readonly string[]> {
  const { root } = context;
  const beside = programsBeside(root);
  if (beside === undefined) return RENDERED.map((folder) => join(root, folder));
  const [site, feed] = [join(root, OWN, "site/public"), join(root, OWN, "feed/public")];
  const assets = join(beside, "site/assets");
  await run(context, join(beside, "site/index.js"), root, site, assets, join(beside, "site/scripts"));
  await run(context, join(beside, "feed/index.js"), root, feed);
  return [site, feed];
}

/** Builds the npm package of a dataset in its folder, with the compiled code that the command brings. */
export async function buildPackage(context: Pick<Context, "root" | "env">, folder: string): Promise<void> {
  const beside = programsBeside(context.root);
  if (beside === undefined) {
    const message = "This checkout builds its package by its own task graph.";
    throw userError("RENDER_FAILED", ".", message, "Run:  npm run build -w @claimwire/dataset");
  }
  const [program, code] = [join(beside, "package/build/main.js"), join(beside, "package/code")];
  await run(context, program, context.root, join(context.root, folder), code);
}
