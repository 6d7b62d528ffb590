import { hasErrors } from "@claimwire/schema";
import { visible } from "@claimwire/store";
import { painter, wantsColour } from "./colour.js";
import { endOnBrokenPipe } from "./end-on-broken-pipe.js";
import type { Output } from "./io.js";
import { renderIssues } from "./render-issues.js";
import type { VerbReport } from "./verb.js";

/** The one place that prints: text on stdout and issues on stderr, or under `--json` one document on stdout. */
export interface Printer {
  readonly json: boolean;
  report(report: VerbReport): void;
  /** A line for people on stdout; nothing under `--json`. */
  say(line: string): void;
  /** A line for people on stderr: what happened beside the work itself. */
  note(line: string): void;
}

function toJson({ issues = [], result = {} }: VerbReport): string {
  return `${JSON.stringify({ ok: !hasErrors(issues), issues, ...result }, null, 2)}\n`;
}

export function createPrinter({ stdout, stderr, env }: Output, json: boolean): Printer {
  endOnBrokenPipe(stdout);
  const paint = painter(wantsColour(stderr, env));
  const say = (line: string): void => {
    if (!json) stdout.write(`${visible(line)}\n`);
  };
  return {
    json,
    say,
    note: (line) => {
      stderr.write(`${paint("dim", visible(line))}\n`);
    },
    report: (report) => {
      if (json) {
        stdout.write(toJson(report));
        return;
      }
      const { text = "", issues = [] } = report;
      stdout.write(visible(text));
      // On a terminal the two streams are one page.
      if (text !== "" && issues.length > 0) stderr.write("\n");
      stderr.write(renderIssues(issues, paint));
    },
  };
}
