import { confirm } from "@clack/prompts";
import {
  closestHint,
  type Issue,
  issue,
  lookUp,
  type Records,
  recordsOf,
  type Source,
} from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import type { CommandDef } from "citty";
import { answerOf } from "../questions/answer-of.js";
import { type ComparedReport, compareFollowUps } from "../follow-ups/compare-follow-ups.js";
import { type DraftedSource, draftSources } from "../follow-ups/draft-sources.js";
import { type ListedReport, readFollowUps } from "../follow-ups/read-follow-ups.js";
import { putInPlace } from "../put-in-place.js";
import { renderYaml } from "../render-yaml.js";
import { readSavedPage } from "../saved-page/read-saved-page.js";
import { stopOnErrors, UserError } from "../user-error.js";
import { defineVerb } from "../verb.js";

function findSource(records: Records, of: string): Source {
  const source = lookUp(records, "sources", of);
  if (source !== undefined && records.has(`sources/${of}`)) return source;
  const ids = recordsOf(records, "sources").map(([id]) => id);
  const message = `There is no source "${of}".${closestHint(of, ids)}`;
  throw new UserError(issue("SOURCE_MISSING", { file: "command line", path: [] }, message));
}

async function readList(file: string): Promise<readonly ListedReport[]> {
  const list = readFollowUps(await readSavedPage(file));
  const at = { file, path: [] };
  if (list === undefined) {
    const message = 'There is no line "<n> reports cite this report:" in the page.';
    throw new UserError(issue("LIST_UNREADABLE", at, message, "Save the whole page, its list included."));
  }
  const { said, reports } = list;
  if (reports.length === said) return reports;
  const message = `The list says that it has ${said} reports; found ${reports.length}.`;
  const fix = "Each report is a line  <title> on <Mon DD, YYYY>  and a line of summary.";
  throw new UserError(issue("LIST_UNREADABLE", at, message, fix));
}

function toWarning(report: ComparedReport): Issue[] {
  if (report.state !== "different") return [];
  const { id, title, published, found } = report;
  const at = { file: `sources/${id}`, path: [] };
  const message = `The list has "${title}" of ${published}; of the record, ${found}.`;
  return [issue("FOLLOW_UP_DIFFERENT", at, message, "Look which is right, and correct the record by hand.")];
}

function describe(compared: readonly ComparedReport[], drafts: readonly DraftedSource[]): string {
  const count = (state: ComparedReport["state"]): number =>
    compared.filter((report) => report.state === state).length;
  const head = `${compared.length} reports: ${count("new")} new, ${count("known")} known, ${count("different")} different.\n`;
  return head + drafts.map(({ key, record }) => `  ${key}  ${record.published}  ${record.title}\n`).join("");
}

async function write(root: string, of: string, drafts: readonly DraftedSource[]): Promise<void> {
  const writes = new Map(drafts.map(({ key, record }) => [`data/${key}.yaml`, renderYaml(record)]));
  await putInPlace(root, { label: `import of the follow-ups of ${of}`, writes, deletes: [] });
}

export const importFollowUps: CommandDef = defineVerb({
  name: "import follow-ups",
  description: "Enter the later reports that a saved page lists at its end.",
  args: {
    page: { type: "positional", description: "The saved page: HTML or text.", required: true },
    of: { type: "string", description: "The id of the source whose page it is.", required: true },
    yes: { type: "boolean", description: "Write without asking." },
  },
  async run({ page, of, yes }, { root, interactive, say }) {
    const { records = new Map(), issues: unsound } = await readRecords(root);
    stopOnErrors(unsound);
    const source = findSource(records, of);
    const compared = compareFollowUps(records, of, await readList(page));
    const fresh = compared.filter(({ state }) => state === "new");
    const drafts = draftSources(records, [of, source], fresh);
    const bad = drafts.flatMap(({ key, findings }) =>
      findings.map(({ code, path, message }) => issue(code, { file: `data/${key}.yaml`, path }, message)),
    );
    stopOnErrors(bad);
    const issues = compared.flatMap(toWarning);
    const shown = describe(compared, drafts);
    const result = {
      reports: compared,
      sources: Object.fromEntries(drafts.map(({ key, record }) => [key, record])),
    };
    if (drafts.length === 0) return { issues, result: { ...result, written: false }, text: shown };
    let agreed = yes === true;
    if (!agreed && interactive) {
      say(shown);
      agreed = await answerOf(confirm({ message: `Write ${drafts.length} sources?` }));
    }
    if (agreed) await write(root, of, drafts);
    const end = agreed
      ? "Written. Say why next:  npx claimwire change\n"
      : "Nothing was written; --yes writes it.\n";
    const text = interactive && yes !== true ? end : shown + end;
    return { issues, result: { ...result, written: agreed }, text };
  },
});
