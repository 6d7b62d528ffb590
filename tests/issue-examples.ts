import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatasetRecord, Issue, RecordKey } from "@claimwire/schema";
import { parseYaml, renderIssue } from "@claimwire/store";
import { aClaim, aDataset, anEntity, aSource, aTopic } from "@claimwire/testing";
import { claimwireJson } from "../apps/cli/src/test-support/claimwire.js";
import {
  releasedCheckout,
  type TempCheckout,
  tempCheckout,
} from "../apps/cli/src/test-support/temp-checkout.js";
import { fingerprint } from "../packages/schema/src/passages/fingerprint.js";

/**
 * What stands in a checkout, by path: the text of a file; or, under a record's key, the fields that it has beside or in
 * place of those of a sound record.
 */
export interface Example {
  /** The arguments of the command, when they are not those of the code's other examples. */
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A replacement in a file that is there: `[what, by what]`. */
  readonly edit?: Readonly<Record<string, readonly [string, string]>>;
  /** New names of files. */
  readonly move?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

/** What docs/errors.md tells of a code beside its meaning. */
export interface IssueExamples {
  readonly why?: string;
  /** The arguments of the command that raises it; `check` unless told. */
  readonly run?: string;
  /** Whether the records were released as 1.0.0 before. */
  readonly released?: true;
  /** Whether all of that was committed to git before. */
  readonly git?: true;
  /** Words stand for a checkout in which nothing is wrong. */
  readonly fails?: Example | string;
  readonly passes?: Example | string;
  /** In words, in place of examples, where one would need more than files; `issue-situations.ts` makes it. */
  readonly situation?: string;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const KEY = /^(claims|sources|entities|topics)\/[a-z0-9-]+$/;

type Settings = Omit<Example, "files">;

/** An example as the file has it: its settings, and beside them the files. */
type WrittenExample = Settings & { readonly [path: string]: unknown };

type Written = Omit<IssueExamples, "fails" | "passes"> & {
  readonly fails?: string | WrittenExample;
  readonly passes?: string | WrittenExample;
};

const SETTINGS: readonly string[] = ["run", "env", "edit", "move"] satisfies (keyof Settings)[];

function parseExample(example: string | WrittenExample | undefined): Example | string | undefined {
  if (example === undefined || typeof example === "string") return example;
  const part = (isSetting: boolean): object =>
    Object.fromEntries(Object.entries(example).filter(([name]) => SETTINGS.includes(name) === isSetting));
  return { ...part(true), files: part(false) as Example["files"] };
}

function parseText(text: string): unknown {
  const { value, issues } = parseYaml(text, "examples");
  if (issues.length > 0) throw new Error(issues.map((issue) => renderIssue(issue)).join("\n"));
  return value;
}

/** Reads the examples of a package: `{{sha256 some words}}` in them stands for the fingerprint of these words. */
export function readExamples(folder: string): Record<string, IssueExamples> {
  const text = readFileSync(`${ROOT}/${folder}/issue-examples.yaml`, "utf8").replaceAll(
    /\{\{sha256 ([^}]+)\}\}/g,
    (_, words: string) => fingerprint(words).sha256,
  );
  const written = parseText(text) as Record<string, Written>;
  return Object.fromEntries(
    Object.entries(written).map(([code, { fails, passes, ...rest }]) => {
      const examples = { fails: parseExample(fails), passes: parseExample(passes) };
      return [code, { ...rest, ...examples } as IssueExamples];
    }),
  );
}

const SOUND = { claims: aClaim(), sources: aSource(), entities: anEntity(), topics: aTopic() };

/** A sound record with some of its fields replaced; a stub as it is. */
function recordOf(key: string, fields: string): DatasetRecord {
  const found = parseText(fields) as object;
  const base = aDataset().get(key as RecordKey) ?? SOUND[key.split("/")[0] as keyof typeof SOUND];
  return ("kind" in found ? found : { ...base, ...found }) as DatasetRecord;
}

function prepare({ released, git }: IssueExamples, example: Example): TempCheckout {
  const checkout = (released ? releasedCheckout : tempCheckout)({ git: git === true });
  for (const [path, content] of Object.entries(example.files)) {
    if (KEY.test(path)) checkout.writeRecord(path as RecordKey, recordOf(path, content));
    else checkout.write(path, content);
  }
  for (const [path, [from, to]] of Object.entries(example.edit ?? {})) {
    const text = checkout.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    checkout.write(path, text.replace(from, to));
  }
  for (const [path, to] of Object.entries(example.move ?? {}))
    renameSync(checkout.path(path), checkout.path(to));
  return checkout;
}

/** Runs the command in a checkout as the example has it; returns the issues, with the folder written as `.`. */
export async function runExample(
  examples: IssueExamples,
  example: Example | string,
): Promise<readonly Issue[]> {
  const given = typeof example === "string" ? { files: {} } : example;
  const { root } = prepare(examples, given);
  const argv = (given.run ?? examples.run ?? "check")
    .split(" ")
    .map((argument) => (argument === "page.txt" ? join(root, argument) : argument));
  const { issues } = await claimwireJson(root, argv, { SOURCE_DATE_EPOCH: "1780000000", ...given.env });
  return JSON.parse(JSON.stringify(issues).replaceAll(`${root}/`, "").replaceAll(root, ".")) as Issue[];
}
