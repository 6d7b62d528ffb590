import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CONFIG_FILE, checkConfigText, plainName } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { askText } from "../../questions/ask-text.js";
import { programsBeside } from "../../shell/programs-beside.js";
import { stopOnErrors, userError } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";
import { openGit } from "../release/git-tree.js";
import { datasetFiles, type NewDataset, type Templates, titleFrom } from "./dataset-files.js";

/** A file that the package of the command brings; in the command's own checkout, where it was taken from. */
function readTemplate(root: string, inPackage: string, inCheckout: string): string {
  const beside = programsBeside(root);
  if (beside !== undefined) return readFileSync(join(beside, inPackage), "utf8");
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, inCheckout)) && dirname(folder) !== folder) folder = dirname(folder);
  return readFileSync(join(folder, inCheckout), "utf8");
}

/** The version of the command, from the manifest above its program. */
function readVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}

function readTemplates(root: string): Templates {
  return {
    manifest: JSON.parse(readTemplate(root, "package/manifest.json", "packages/dataset/package.json")),
    changelog: readTemplate(root, "init/changelog.cjs", ".changeset/changelog.cjs"),
    command: readVersion(),
  };
}

/** What may stand in the folder already: an empty repository, as a host of repositories makes one. */
const MAY_STAND = new Set([".git", "LICENSE", "LICENSE.md"]);

function requireEmpty(folder: string): void {
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => !MAY_STAND.has(name)) : [];
  const [first] = found;
  if (first === undefined) return;
  const message = `${folder} holds ${found.slice(0, 3).join(", ")}${found.length > 3 ? ", …" : ""} already.`;
  throw userError("FOLDER_TAKEN", folder, message, "Name a folder that is empty or not there yet.");
}

interface Flags {
  readonly title?: string | undefined;
  readonly package?: string | undefined;
  readonly authority?: string | undefined;
}

/** Takes from the flags, or asks for, what the dataset is called. */
async function nameDataset(folder: string, flags: Flags, context: Context): Promise<NewDataset> {
  const { interactive, terminal } = context;
  const ask = async (given: string | undefined, message: string, proposed: string): Promise<string> => {
    if (given !== undefined || !interactive) return given ?? proposed;
    return (await askText({ message, required: true, proposed }, terminal)) ?? proposed;
  };
  const name = basename(folder);
  const title = await ask(flags.title, "What is the dataset called?", titleFrom(name));
  const packageName = await ask(flags.package, "Which npm package publishes it?", plainName(name));
  const year = new Date().getUTCFullYear();
  const authority = await ask(
    flags.authority,
    "Which domain is yours? The permanent ids of all entries begin with it.",
    `${plainName(name)}.example`,
  );
  const tagAuthority = authority.includes(",") ? authority : `${authority},${year}`;
  return { title, packageName, tagAuthority };
}

function describe(folder: string, files: readonly string[], { tagAuthority }: NewDataset): string {
  const isPlaceholder = /\.example,/.test(tagAuthority);
  const authority = isPlaceholder
    ? `\nBefore the first release, put a domain of yours into feeds.tagAuthority of ${CONFIG_FILE}: it is "${tagAuthority}".\n`
    : "";
  return `Wrote ${files.length} files into ${folder}.\n${authority}\nNext:\n  cd ${folder}\n  npm install\n  npx claimwire add entity\n\nREADME.md there says how to go on.\n`;
}

export const init: Verb = defineVerb(
  new Command()
    .argument("<folder>", "The folder of the new dataset; its name is that of the dataset unless told.")
    .option("--title <title>", "What the dataset is called.")
    .option("--package <name>", "The npm package that publishes it.")
    .option("--authority <domain>", "A domain of yours: the permanent ids of all entries begin with it."),
  async (context, flags, named) => {
    const folder = resolve(context.root, named);
    requireEmpty(folder);
    const dataset = await nameDataset(folder, flags, context);
    const files = datasetFiles(dataset, readTemplates(folder));
    stopOnErrors(checkConfigText(files.get(CONFIG_FILE) ?? ""));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    if (!existsSync(join(folder, ".git")))
      await openGit(folder).raw(["init", "--quiet", "--initial-branch=main"]);
    const paths = [...files.keys()].sort();
    return { result: { folder, files: paths, ...dataset }, text: describe(named, paths, dataset) };
  },
  (folder) => folder,
);
