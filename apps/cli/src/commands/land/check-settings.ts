import type { Issue } from "@claimwire/schema";
import { CONFIG_FILE, readConfig } from "@claimwire/store";
import { cliIssue } from "../../issues.js";
import { UserError } from "../../shell/user-error.js";
import type { ReceiverSettings } from "../notify/read-receivers.js";

/** What a release needs to be brought out. */
export interface LandSettings {
  readonly baseUrl: string;
  readonly repository: string;
  readonly contact: string;
  readonly publisher: string;
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

/** Whether a text names a host that is kept for examples (RFC 2606), or this machine. */
function isPlaceholder(value: string): boolean {
  return /(^|[/@.])(example\.(org|com|net)|[\w-]+\.(example|test|invalid)|localhost|127\.0\.0\.1)([/:]|$)/i.test(
    value,
  );
}

function missing(
  name: keyof typeof WANTED,
  found: string | undefined,
  fix: (value: string) => string,
): Issue {
  const [what, example] = WANTED[name];
  const message =
    found === undefined
      ? `${name} is missing: ${what}.`
      : `${name} is "${found}", which is a placeholder: ${what}.`;
  return cliIssue("SETTING_MISSING", { file: CONFIG_FILE, path: [name] }, message, fix(example));
}

/**
 * Reads the settings for a release that goes out to the world. The base address is that of the file: a variable of the
 * environment is for previews. Stops the verb at a missing one and at a placeholder. `isRehearsal` lets addresses of
 * this machine pass.
 */
export function readLandSettings(root: string, isRehearsal: boolean): LandSettings {
  const { config, issues } = readConfig(root, {});
  if (config === undefined) throw new UserError(...issues);
  const { repository, contact, publisher, feeds, webhooks = [], land = {} } = config;
  // Without a setting, `readConfig` gives the address of the preview.
  const { baseUrl } = config;
  const found = { baseUrl, repository, contact, publisher };
  const flaws = (Object.keys(WANTED) as (keyof typeof WANTED)[]).flatMap((name) => {
    const value = found[name];
    if (value !== undefined && (isRehearsal || !isPlaceholder(value))) return [];
    return [missing(name, value, (example) => `Set it in ${CONFIG_FILE}:  "${name}": "${example}"`)];
  });
  const [first, ...others] = flaws;
  if (first !== undefined) throw new UserError(first, ...others);
  return {
    baseUrl,
    repository: repository ?? "",
    contact: contact ?? "",
    publisher: publisher ?? "",
    hub: feeds.hub,
    webhooks,
    build: land.build ?? DEFAULT_BUILD,
    folder: land.folder,
    upload: land.upload,
  };
}
