import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { absoluteUrl } from "@claimwire/feeds";
import { API_INDEX_PATH } from "@claimwire/wire";
import { userError } from "../../shell/user-error.js";
import { readSite, SITE_FEED } from "../notify/read-site.js";
import type { LandSettings } from "./check-settings.js";
import { runCommand } from "./run-command.js";

const SECONDS_TO_APPEAR = 60;

/** Refuses a set that is not of the newest release, or was built for another address. */
function checkWhole(folder: string, { baseUrl }: LandSettings, version: string): void {
  const { newest, self } = readSite(folder);
  const expected = absoluteUrl(baseUrl, SITE_FEED);
  if (newest === version && self === expected) return;
  const message = `The built set is of release ${String(newest)} for ${String(self)}; wanted is ${version} for ${expected}.`;
  throw userError(
    "SITE_STALE",
    "public",
    message,
    "Look at the build commands of land in claimwire.config.json.",
  );
}

/** Removes the sets beside a link that a run left which was killed before it switched to them. */
function removeLeft(target: string, current: string): void {
  const ours = /^-\d+\.\d+\.\d+-\w{6}$/;
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(basename(target)) || !ours.test(name.slice(basename(target).length))) continue;
    if (name !== basename(current))
      rmSync(join(dirname(target), name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Puts a set beside the one that is served, and switches a link to it: nobody sees half of one. */
function switchIn(built: string, target: string, version: string): string {
  if (existsSync(target) && !lstatSync(target).isSymbolicLink()) {
    const message = `${target} is a folder; land keeps a link there, which it can switch at once.`;
    throw userError("LAND_FAILED", target, message, "Move it aside, and point the server at the link.");
  }
  const before = existsSync(target) ? resolve(dirname(target), readlinkSync(target)) : undefined;
  const folder = mkdtempSync(`${target}-${version}-`);
  cpSync(built, folder, { recursive: true, preserveTimestamps: true });
  // Removed where a killed run left it, so its name is one that nobody else gives.
  const link = `${target}.claimwire-new`;
  rmSync(link, { force: true });
  symlinkSync(basename(folder), link);
  renameSync(link, target);
  if (before !== undefined && before !== folder)
    rmSync(before, { recursive: true, force: true, maxRetries: 3 });
  removeLeft(target, folder);
  return `switched ${target} to ${basename(folder)}`;
}

async function upload(
  command: string,
  built: string,
  version: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const given = { ...env, CLAIMWIRE_PUBLIC: built, CLAIMWIRE_VERSION: version };
  const { exitCode, output } = await runCommand(command, [], {
    cwd: dirname(built),
    env: given,
    shell: true,
  });
  if (exitCode === 0) return `uploaded by "${command}"`;
  const message = `"${command}" failed (exit code ${exitCode}):\n${output}`;
  throw userError(
    "LAND_FAILED",
    "claimwire.config.json",
    message,
    "Mend it, and run it again; what is out there stays.",
  );
}

/** Waits until the address serves the release. Stops the verb when it does not. */
export async function awaitServed(
  baseUrl: string,
  version: string,
  seconds: number = SECONDS_TO_APPEAR,
): Promise<void> {
  const address = absoluteUrl(baseUrl, API_INDEX_PATH);
  const end = Date.now() + seconds * 1000;
  let found = "";
  for (let wait = 100; ; wait = Math.min(5_000, wait * 2)) {
    found = await fetch(address, {
      signal: AbortSignal.timeout(10_000),
      headers: { "cache-control": "no-cache" },
    })
      .then(async (answer) =>
        answer.ok ? String(((await answer.json()) as { newest?: string }).newest) : `${answer.status}`,
      )
      .catch((error: Error) => error.message);
    if (found === version) return;
    if (Date.now() + wait > end) break;
    await new Promise((done) => setTimeout(done, wait));
  }
  const message = `${address} does not serve release ${version} after ${seconds} seconds: ${found}.`;
  throw userError("LAND_UNSEEN", "public", message, "Look at the host; then run it again.");
}

/** Hands the finished set to where it is served, and looks whether it is there. Returns what was done, in words. */
export async function deploySite(
  clone: string,
  settings: LandSettings,
  version: string,
  env: Readonly<Record<string, string | undefined>>,
  isDryRun: boolean,
): Promise<string[]> {
  const built = join(clone, "public");
  checkWhole(built, settings, version);
  const { folder, upload: command } = settings;
  if (folder === undefined && command === undefined) {
    throw userError(
      "SETTING_MISSING",
      { file: "claimwire.config.json", path: ["land"] },
      "Nothing says where the site goes.",
      'Name a folder that a server serves, or the command of your host:  "land": { "upload": "rsync -a $CLAIMWIRE_PUBLIC/ host:site/" }',
    );
  }
  if (isDryRun) return [`the set is whole; it would go to ${folder ?? `"${command}"`}`];
  const done = [
    ...(folder === undefined ? [] : [switchIn(built, folder, version)]),
    ...(command === undefined ? [] : [await upload(command, built, version, env)]),
  ];
  await awaitServed(settings.baseUrl, version);
  return [...done, `${settings.baseUrl} serves ${version}`];
}
