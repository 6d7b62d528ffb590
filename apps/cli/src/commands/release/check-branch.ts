import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { type BranchState, readBranch } from "./read-branch.js";

function checkUnderWay({ underWay }: BranchState): Issue[] {
  if (underWay === undefined) return [];
  const message = `A ${underWay} is under way, so a commit would become part of it.`;
  const fix = `Finish it, or break it off:  git ${underWay} --continue   git ${underWay} --abort`;
  return [cliIssue("GIT_BUSY", ".git", message, fix)];
}

function checkDetached({ branch }: BranchState): Issue[] {
  if (branch !== undefined) return [];
  const message = "HEAD is on no branch, so a commit of a release would belong to none.";
  return [cliIssue("BRANCH_MISSING", ".git", message, "Go to the branch:  git switch main")];
}

function checkBehind({ branch = "HEAD", upstream, behind }: BranchState): Issue[] {
  if (behind === 0 || upstream === undefined) return [];
  const message = `${branch} is ${behind} ${behind === 1 ? "commit" : "commits"} behind ${upstream}, as it was last fetched.`;
  return [cliIssue("BRANCH_BEHIND", ".git", message, "Take them up first:  git pull --rebase")];
}

/** Checks that git is in a state in which a release can be committed, and says what would make its push fail. */
export async function checkBranch(root: string): Promise<Issue[]> {
  const state = await readBranch(root);
  if (state === undefined) return [];
  return [...checkUnderWay(state), ...checkDetached(state), ...checkBehind(state)];
}
