import type { Issue } from "@claimwire/schema";
import { CONFIG_FILE, readConfig } from "@claimwire/store";
import { cliIssue } from "../../issues.js";
import { UserError } from "../../shell/user-error.js";
import type { ReceiverSettings } from "../notify/read-receivers.js";
import { listRefs } from "./origin.js";
import { tagOf } from "./tag-release.js";

/** What a release needs to be brought out. */
export interface LandSettings {
  readonly baseUrl: string;
  readonly repository: string;
  readonly contact: string;
  readonly publisher: string;
  /** The name of the package that publishes the dataset. */
  readonly dataPackage: string;
  readonly hub: string | undefined;
  readonly webhooks: readonly ReceiverSettings[];
  readonly build: readonly string[];
  readonly folder: string | undefined;
  readonly upload: string | undefined;
}

const DEFAULT_BUILD = ["npm ci", "npm run build", "npx turbo run build:npm"];

/** What each setting is for, with a value as it may be. */
const WANTED = {
  baseUrl: ["the address under which subscribers fetch the feeds", "https://claims.your-site.org"],
  repository: ["the address of the repository, which the registry wants", "https://github.com/you/claims"],
  contact: ["where people write who are concerned", "corrections@your-site.org"],
  publisher: ["who publishes the dataset", "Your newsroom"],
} as const;

const AUTHORITY = "a domain of yours and the year, with which the permanent ids of all entries begin";

/** Whether a text names a host that is kept for examples (RFC 2606), or this machine, or is one of our own examples. */
function isPlaceholder(value: string): boolean {
  if (Object.values(WANTED).some(([, example]) => example === value)) return true;
  return /(^|[/@.])(example\.(org|com|net)|[\w-]+\.(example|test|invalid)|localhost|127\.0\.0\.1|your-site\.org)([,/:]|$)/i.test(
    value,
  );
}

function missing(path: readonly string[], what: string, found: string | undefined, example: string): Issue {
  const name = path.join(".");
  const message =
    found === undefined
      ? `${name} is missing: ${what}.`
      : `${name} is ${JSON.stringify(found)}, which is a placeholder: ${what}.`;
  const fix = `Set it in ${CONFIG_FILE}:  ${example}`;
  return cliIssue("SETTING_MISSING", { file: CONFIG_FILE, path }, message, fix);
}

/** The ids of entries that went out stay as they are, so their authority does too. */
async function findAuthorityPlaceholder(root: string, tagAuthority: string): Promise<Issue[]> {
  if (!isPlaceholder(tagAuthority)) return [];
  const { here, there } = await listRefs(root, `refs/tags/${tagOf(root, "*")}`);
  if (here.size + there.size > 0) return [];
  const [, year = ""] = tagAuthority.split(",");
  const example = `"feeds": { "tagAuthority": "claims.your-site.org,${year}" }`;
  return [missing(["feeds", "tagAuthority"], AUTHORITY, tagAuthority, example)];
}

/**
 * Reads the settings for a release that goes out to the world. The base address is that of the file: a variable of the
 * environment is for previews. Stops the verb at a missing one and at a placeholder. `isRehearsal` lets addresses of
 * this machine and of examples pass.
 */
export async function readLandSettings(root: string, isRehearsal: boolean): Promise<LandSettings> {
  const { config, issues } = readConfig(root, {});
  if (config === undefined) throw new UserError(...issues);
  const { repository, contact, publisher, feeds, webhooks = [], land = {} } = config;
  // Without a setting, `readConfig` gives the address of the preview.
  const { baseUrl } = config;
  const found = { baseUrl, repository, contact, publisher };
  const flaws = (Object.keys(WANTED) as (keyof typeof WANTED)[]).flatMap((name) => {
    const value = found[name];
    if (value !== undefined && (isRehearsal || !isPlaceholder(value))) return [];
    const [what, example] = WANTED[name];
    return [missing([name], what, value, `"${name}": "${example}"`)];
  });
  const ofAuthority = isRehearsal ? [] : await findAuthorityPlaceholder(root, feeds.tagAuthority);
  const [first, ...others] = [...flaws, ...ofAuthority];
  if (first !== undefined) throw new UserError(first, ...others);
  return {
    baseUrl,
    repository: repository ?? "",
    contact: contact ?? "",
    publisher: publisher ?? "",
    dataPackage: config.package.name,
    hub: feeds.hub,
    webhooks,
    build: land.build ?? DEFAULT_BUILD,
    folder: land.folder,
    upload: land.upload,
  };
}
