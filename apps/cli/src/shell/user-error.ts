import { hasErrors, type Issue } from "@claimwire/schema";
import { cliIssue } from "../issues.js";

/** Stops a verb because of the user's input. It carries what is wrong as issues; the one catch prints them. */
export class UserError extends Error {
  readonly issues: readonly Issue[];

  constructor(...issues: readonly Issue[]) {
    super(issues.map(({ code, message }) => `${code}: ${message}`).join("\n"));
    this.name = "UserError";
    this.issues = issues;
  }
}

/** The error that stops a verb because of one issue of the command. */
export function userError(...issue: Parameters<typeof cliIssue>): UserError {
  return new UserError(cliIssue(...issue));
}

/** The error that stops a verb because of what was typed. */
export function badArgument(message: string, fix?: string): UserError {
  return userError("ARGUMENT_BAD", "command line", message, fix);
}

/** Stops the verb when one of the issues is an error. */
export function stopOnErrors(issues: readonly Issue[]): void {
  if (hasErrors(issues)) throw new UserError(...issues);
}
