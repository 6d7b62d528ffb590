import { confirm } from "@clack/prompts";
import { issueAt, type Records, recordFile, recordsOf, type Source } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { requireSource } from "../../checkout/require-source.js";
import { askReference } from "../../questions/ask-reference.js";
import { awaitAnswer } from "../../questions/await-answer.js";
import { readSavedPage } from "../../saved-page/read-saved-page.js";
import { collectUserErrors } from "../../shell/collect-user-errors.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { renderYaml } from "../../text/render-yaml.js";
import { compareFollowUps } from "./compare-follow-ups.js";
import { type DraftedSource, draftSources } from "./draft-sources.js";
import { findList } from "./find-list.js";
import { type ListedReport, readFollowUps } from "./read-follow-ups.js";
import { reportFollowUps, summariseFollowUps } from "./report-follow-ups.js";

async function readList(file: string): Promise<readonly ListedReport[]> {
  const { reports, issues } = readFollowUps(file, await readSavedPage(file));
  stopOnErrors(issues);
  return reports;
}

/** The source for the page with the list: given by flag, asked for, or found by `findList`. */
async function findVia(
  records: Records,
  [of, source]: readonly [string, Source],
  given: string | undefined,
  { interactive, terminal }: Context,
): Promise<string> {
  const proposed = findList(records, of, source);
  if (given !== undefined || !interactive) return given ?? proposed;
  const message = "Which source is the page whose list shows who cites the report?";
  const choices = recordsOf(records, "sources").map(([id, { title }]) => ({ id, name: title }));
  return (
    (await askReference({ message, noun: "source", choices, proposed, existingOnly: true }, terminal)) ??
    proposed
  );
}

function checkDrafts(drafts: readonly DraftedSource[]): void {
  stopOnErrors(
    drafts.flatMap(({ key, findings }) =>
      findings.map(({ fix: _, ...finding }) =>
        issueAt({ file: recordFile(key), path: finding.path }, finding),
      ),
    ),
  );
}

async function write(root: string, of: string, drafts: readonly DraftedSource[]): Promise<void> {
  const writes = new Map(drafts.map(({ key, record }) => [recordFile(key), renderYaml(record)]));
  await putInPlace(root, { label: `import of the follow-ups of ${of}`, writes, deletes: [] });
}

export const importFollowUps: Verb = defineVerb(
  new Command()
    .argument("<page>", "The saved page: HTML or text.")
    .requiredOption("--of <source>", "The id of the source whose page it is.")
    .option(
      "--via <source>",
      "The id of the source that stands for the list; left out, the publisher's only list.",
    )
    .option("--yes", "Write without asking."),
  async (context, { of, via: given, yes }, page) => {
    const { root, interactive, terminal, say } = context;
    const { records = new Map(), files, issues: unsound } = readRecords(root);
    stopOnErrors(unsound);
    const [source, , listed] = await collectUserErrors([
      () => requireSource(records, of, "of"),
      () => (given === undefined ? undefined : requireSource(records, given, "via")),
      () => readList(page),
    ]);
    const compared = compareFollowUps(records, [of, source], listed);
    const issues = reportFollowUps(compared, (id) => files.get(`sources/${id}`) ?? id);
    const fresh = compared.reports.filter(({ state }) => state === "new");
    const asks = interactive && yes !== true && fresh.length > 0;
    const via = await findVia(records, [of, source], given, { ...context, interactive: asks });
    const drafts = draftSources(records, { of, source, via }, fresh);
    checkDrafts(drafts);
    const through = drafts.length === 0 ? "" : `Each cites ${of} via ${via}.\n`;
    const shown = summariseFollowUps(compared, drafts) + through;
    const result = {
      reports: compared.reports,
      unlisted: compared.unlisted.map(([id]) => id),
      via,
      sources: Object.fromEntries(drafts.map(({ key, record }) => [key, record])),
    };
    if (drafts.length === 0) return { issues, result: { ...result, written: false }, text: shown };
    if (asks) say(shown);
    const agreed =
      yes === true ||
      (asks &&
        (await awaitAnswer(confirm({ ...terminal, message: `Write ${counted(drafts.length, "source")}?` }))));
    if (agreed) await write(root, of, drafts);
    const end = agreed
      ? "Written. Say why next:  npx claimwire change\n"
      : "Nothing was written; --yes writes it.\n";
    return { issues, result: { ...result, written: agreed }, text: asks ? end : shown + end };
  },
);
