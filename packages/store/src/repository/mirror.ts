import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findCommit } from "./read-log.js";
import { GitFailure, gitAnywhere, gitOutput } from "./run-git.js";

/** The commit that the branch of the mirror is at. */
const HEAD_REF = "refs/claimwire/head";

/** The protocols by which a repository is reached; all others, such as `ext`, could run a program. */
const PROTOCOLS = ["file", "https", "http", "ssh", "git"];

const ADDRESS = /^([a-z][a-z0-9+.-]*):\/\//i;
const SCP_FORM = /^[\w.-]+@[\w.-]+:(?!\/\/)/;

/** Whether a repository is given by an address, not by a path. */
export function isAddress(repository: string): boolean {
  return ADDRESS.test(repository) || SCP_FORM.test(repository);
}

/** An address without the name and the secret in it; of ssh only the secret goes, as the name is part of the address. */
export function withoutSecret(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/@]*)@/i, (_, scheme: string, user: string) => {
    const name = user.split(":")[0] ?? "";
    return /^ssh:/i.test(scheme) && name !== "" ? `${scheme}${name}@` : scheme;
  });
}

/** A message of git without the secrets of the addresses in it. */
export function redact(message: string): string {
  return message.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s']+@/gi, "$1");
}

/** A repository brought up to date in a mirror, or why it could not be. */
export type Mirror =
  | { readonly gitDir: string; readonly head: string; readonly problem?: never }
  | { readonly gitDir?: never; readonly problem: string };

/**
 * Brings a bare mirror of a repository up to date: its branch (the default one unless told) and its tags. `repository`
 * is a path, seen from `folder`, or an address that git itself reaches. Neither the address nor a secret in it is
 * written into the mirror. What the mirror once had stays there.
 */
export async function updateMirror(
  gitDir: string,
  repository: string,
  folder: string,
  branch?: string,
): Promise<Mirror> {
  const from = isAddress(repository) ? repository : resolve(folder, repository);
  const source = branch === undefined ? "HEAD" : `refs/heads/${branch}`;
  try {
    const isNew = !existsSync(join(gitDir, "HEAD"));
    if (isNew && !isAddress(repository) && (await copyRepository(gitDir, from, source))) {
      return { gitDir, head: await headOf(gitDir) };
    }
    if (isNew) {
      mkdirSync(gitDir, { recursive: true });
      await gitOutput(gitDir, ["init", "--quiet", "--bare"]);
    }
    await fetchInto(gitDir, from, source);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const isShared = !isAddress(repository) && (await shareObjects(gitDir, from, source));
    if (!isShared) return { problem: redact(error.message).replaceAll("\0", "") };
  }
  return { gitDir, head: await headOf(gitDir) };
}

/** The commit that the branch was at when the mirror was last brought up to date; undefined when it never was. */
export function keptHead(gitDir: string): Promise<string | undefined> {
  return findCommit(gitDir, HEAD_REF);
}

async function headOf(gitDir: string): Promise<string> {
  return (await gitOutput(gitDir, ["rev-parse", `${HEAD_REF}^{commit}`])).trim();
}

/**
 * Makes the mirror of a local repository by git's own copy, which links the objects, or copies their files to another
 * file system, and reads none of them. False when git refuses: then it is fetched from.
 */
async function copyRepository(gitDir: string, from: string, source: string): Promise<boolean> {
  try {
    await gitAnywhere(["-c", "protocol.file.allow=always", "clone", "--quiet", "--bare", "--", from, gitDir]);
    await gitOutput(gitDir, ["update-ref", HEAD_REF, `${source}^{commit}`]);
    return true;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    rmSync(gitDir, { recursive: true, force: true });
    return false;
  }
}

async function fetchInto(gitDir: string, from: string, source: string): Promise<void> {
  await gitOutput(gitDir, [
    ...PROTOCOLS.flatMap((name) => ["-c", `protocol.${name}.allow=always`]),
    "-c",
    "gc.auto=0",
    "fetch",
    "--quiet",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
    "--force",
    "--",
    from,
    `+${source}:${HEAD_REF}`,
    "+refs/tags/*:refs/tags/*",
  ]);
}

/**
 * Lets the mirror read the objects of a local repository where they are: one that lacks some of them, as a partial clone
 * does, cannot be fetched from. False when the path holds no repository that can be read.
 */
async function shareObjects(gitDir: string, path: string, source: string): Promise<boolean> {
  const other = existsSync(join(path, ".git")) ? join(path, ".git") : path;
  if (!existsSync(join(other, "objects"))) return false;
  try {
    const head = (await gitOutput(other, ["rev-parse", `${source}^{commit}`])).trim();
    const tags = await gitOutput(other, [
      "for-each-ref",
      "--format=create %(refname) %(objectname)",
      "refs/tags",
    ]);
    const old = await gitOutput(gitDir, ["for-each-ref", "--format=delete %(refname)", "refs/tags"]);
    writeFileSync(join(gitDir, "objects/info/alternates"), `${join(other, "objects")}\n`);
    await gitOutput(gitDir, ["update-ref", "--stdin"], `${old}update ${HEAD_REF} ${head}\n`);
    await gitOutput(gitDir, ["update-ref", "--stdin"], tags);
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}

/** The address that a local repository was cloned from; undefined when it has none. */
export async function originAddress(path: string): Promise<string | undefined> {
  const gitDir = existsSync(join(path, ".git")) ? join(path, ".git") : path;
  if (!existsSync(gitDir) || !statSync(gitDir).isDirectory()) return undefined;
  try {
    const address = (await gitOutput(gitDir, ["config", "--get", "remote.origin.url"])).trim();
    return isAddress(address) ? withoutSecret(address) : undefined;
  } catch {
    return undefined;
  }
}
