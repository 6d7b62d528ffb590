import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT: string = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Run {
  readonly status: number | null;
  readonly output: string;
}

export interface Checkout {
  readonly folder: string;
  /** Runs a program in the copy and returns its exit code and all that it printed. */
  run(program: string, args: readonly string[], env?: Record<string, string>): Run;
  remove(): void;
}

function filesOf(root: string): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  return listed
    .toString()
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

/** The package.json of the workspace, and of each of its packages. */
export function findManifests(): string[] {
  const patterns = ["package.json", "packages/*/package.json", "apps/*/package.json"];
  return execFileSync("git", ["ls-files", ...patterns], { cwd: ROOT, encoding: "utf8" })
    .trim()
    .split("\n");
}

const link = (path: string, folder: string): void =>
  symlinkSync(join(ROOT, path), join(folder, path), "junction");

/** What the apps rendered is linked: it is thousands of files, and what publishes them reads them only. */
function copyBuilt(folder: string, withRendered: boolean): void {
  const filter = (path: string): boolean => !/[/\\]dist[/\\]public(\.json)?$/.test(path);
  for (const dist of findManifests().map((file) => join(dirname(file), "dist"))) {
    if (withRendered && existsSync(join(ROOT, dist, "public"))) link(dist, folder);
    else if (existsSync(join(ROOT, dist)))
      cpSync(join(ROOT, dist), join(folder, dist), { recursive: true, filter });
  }
}

function copyFiles(folder: string): void {
  const files = filesOf(ROOT);
  for (const parent of new Set(files.map((file) => dirname(file)))) {
    mkdirSync(join(folder, parent), { recursive: true });
  }
  for (const file of files) cpSync(join(ROOT, file), join(folder, file));
}

/**
 * A copy of the checkout as it stands, uncommitted files included, in a temporary folder: with the same installed
 * packages, and with what is already built, so that a test runs the real commands without building all again. What the apps
 * rendered is there only when that is asked for; then nothing may render there again.
 */
export function copyCheckout({ withRendered = false } = {}): Checkout {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-checkout-"));
  copyFiles(folder);
  copyBuilt(folder, withRendered);
  // npm installs what packages want in different versions beside them.
  for (const installed of findManifests().map((file) => join(dirname(file), "node_modules"))) {
    if (existsSync(join(ROOT, installed))) link(installed, folder);
  }
  execFileSync("git", ["init", "-q"], { cwd: folder });
  return {
    folder,
    run: (program, args, env = {}) => {
      const options = {
        cwd: folder,
        env: { ...process.env, NO_COLOR: "1", ...env },
        encoding: "utf8",
      } as const;
      const { status, stdout, stderr } = spawnSync(program, args, options);
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
