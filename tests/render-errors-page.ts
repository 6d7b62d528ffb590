import type { Issue } from "@claimwire/schema";
import { visible } from "../packages/store/src/text/visible.js";
import type { Example, IssueExamples } from "./issue-examples.js";

export interface TableRow {
  readonly code: string;
  readonly severity: string;
  readonly meaning: string;
}

interface DocumentedCode extends TableRow {
  readonly examples: IssueExamples;
  /** What the failing example raised; undefined where a situation stands in its place. */
  readonly issue: Issue | undefined;
}

/** The codes of one package. */
export interface Area {
  readonly title: string;
  readonly codes: readonly DocumentedCode[];
}

const INTRODUCTION = `# Codes of issues

<!-- Written by \`npm run docs\` from the tables and the examples of the packages. Do not edit it by hand. -->

Every problem that a check finds is an issue with a code from this page. A command prints its place, its code, what is
wrong, and what to do:

\`\`\`
data/claims/dahua-qiemo-contract.yaml:14:13  SOURCE_MISSING
  evidence[0].source is "qiemo-tendre"; no such source. Closest: "qiemo-tender".
  Fix the id, or add one:  npx claimwire add source qiemo-tendre
\`\`\`

Lines and columns count from 1; a column counts UTF-16 code units, as most editors do. An issue about a whole file has
neither. A check collects all issues before it ends. An error makes the command exit with 1; a warning alone does not.

Where a rule is wrong about one record, [\`data/exceptions.yaml\`](../data/README.md#when-a-rule-is-wrong) lets that record
through, with a reason. It does so for every rule about what records say. It never does for a file, a field or a value of
the wrong form, nor for references that lead nowhere, stubs, duplicate list members and circles, on which programs rely.

A code never changes its meaning. Each belongs to the package that raises it: a rule's code stands in the file of the
rule, any other in the package's \`src/issues.ts\` (of a record's shape, in \`packages/schema/src/issues/shape-codes.ts\`).

The examples show what matters of a file; the rest of it is sound. \`claims/example-claim\` stands for
\`data/claims/example-claim.yaml\`. Each was run, and the message is what came of it.
`;

/** A block of code, fenced so that nothing in it ends it. */
function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replace(/\n+$/, "")}\n\`\`\``;
}

function languageOf(path: string): string {
  if (path.endsWith(".md")) return "markdown";
  return path.endsWith(".json") ? "json" : path.includes(".") && !path.endsWith(".yaml") ? "text" : "yaml";
}

function renderExample(example: Example | string, run: string | undefined): string {
  if (typeof example === "string") return example;
  const files = Object.entries(example.files).map(([path, text]) =>
    languageOf(path) === "yaml"
      ? fence("yaml", `# ${path}\n${visibleText(text)}`)
      : `\`${path}\`:\n\n${fence(languageOf(path), visibleText(text))}`,
  );
  const edits = Object.entries(example.edit ?? {}).map(
    ([path, [from, to]]) => `In \`${path}\`:\n\n${fence("diff", `- ${from}\n+ ${to}`)}`,
  );
  const moves = Object.entries(example.move ?? {}).map(
    ([path, to]) => `\`${path}\` is renamed to \`${to}\`.`,
  );
  const env = Object.entries(example.env ?? {}).map(([name, value]) => `${name}=${value} `);
  const command = example.run ?? run;
  const typed =
    command === undefined && env.length === 0
      ? []
      : [fence("sh", `${env.join("")}npx claimwire ${command ?? "check"}`)];
  return [...files, ...edits, ...moves, ...typed].join("\n\n");
}

/** What an editor would hide is written in a way that shows. */
function visibleText(text: string): string {
  return visible(text).replaceAll("\t", "⇥");
}

function renderCode({ code, severity, meaning, examples, issue }: DocumentedCode): string {
  const { why, fails, passes, situation, run, released } = examples;
  const message = issue?.message ?? "";
  const said = fence(
    "text",
    visibleText([message, ...(issue?.fix === undefined ? [] : [issue.fix])].join("\n")),
  );
  const parts =
    fails === undefined
      ? [`**When:** ${situation}`, said]
      : [
          ...(released ? ["The records were released as 1.0.0 before."] : []),
          "**Fails:**",
          renderExample(fails, run),
          said,
          "**Passes:**",
          renderExample(passes ?? "", run),
        ];
  const severe = severity === "error" ? "Error" : "Warning";
  return [`### ${code}`, `${severe}. ${meaning}`, `**Why:** ${why}`, ...parts].join("\n\n");
}

/** docs/errors.md: an index of all codes, then each with why, examples and message. */
export function renderErrorsPage(areas: readonly Area[]): string {
  const rows = areas
    .flatMap(({ codes }) => codes)
    .map(({ code, severity, meaning }) => {
      return `| [\`${code}\`](#${code.toLowerCase()}) | ${severity} | ${meaning} |`;
    });
  const index = ["| code | severity | meaning |", "|---|---|---|", ...rows].join("\n");
  const bodies = areas.map(({ title, codes }) => `## ${title}\n\n${codes.map(renderCode).join("\n\n")}`);
  return `${INTRODUCTION}\n${index}\n\n${bodies.join("\n\n")}\n`;
}
