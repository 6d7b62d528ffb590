import { execGit } from "./exec-git.js";
import { gitEnvironment, SETTINGS } from "./git-environment.js";

interface Asked {
  /** What git reads from its standard input. */
  readonly input?: string;
}

/** What git prints about the repository of a folder, as bytes. Throws an Error with git's own words when it fails. */
export function runGitForBytes(root: string, args: readonly string[], asked: Asked = {}): Promise<Buffer> {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  return execGit([...settings, ...args], { ...asked, cwd: root, env: gitEnvironment(process.env) });
}

/** What git prints about the repository of a folder. Throws an Error with git's own words when it fails. */
export async function runGit(root: string, args: readonly string[], asked?: Asked): Promise<string> {
  return (await runGitForBytes(root, args, asked)).toString("utf8");
}

/** The one answer of git; undefined when it refuses or says nothing. */
export async function askGit(root: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await runGit(root, args)).trim() || undefined;
  } catch {
    return undefined;
  }
}
