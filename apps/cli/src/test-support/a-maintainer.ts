import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./a-world.js";
import { claimwireJson } from "./claimwire.js";

/** A maintainer with a clone of their own. */
export interface Maintainer {
  readonly root: string;
  git(...args: string[]): string;
  run(...argv: readonly string[]): ReturnType<typeof claimwireJson>;
  commit(message: string): void;
  /** Adds a line to the claim, as in any editor. */
  addLine(line: string): void;
}

export function aMaintainer(
  { checkout }: World,
  root: string,
  env?: Readonly<Record<string, string>>,
): Maintainer {
  const git = (...args: string[]): string => checkout.git("-C", root, ...args);
  return {
    root,
    git,
    run: (...argv) => claimwireJson(root, argv, env),
    commit(message) {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
    addLine: (line) => appendFileSync(join(root, "data/claims/example-claim.yaml"), `${line}\n`),
  };
}
