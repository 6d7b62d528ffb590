import { join } from "node:path";
import type { FieldPath, Issue } from "@claimwire/schema";
import { storeIssue } from "../issues.js";
import { locate } from "../text/locate.js";
import { readText } from "../text/read-text.js";
import { baseUrlSchema, configSchema, type Settings } from "./config.js";
import { datasetCitation } from "./dataset-citation.js";
import { CONFIG_FILE } from "./find-root.js";
import { readVocabulary } from "./read-vocabulary.js";

export interface ReadConfig {
  /** Undefined when there is an issue. */
  readonly config: Settings | undefined;
  readonly issues: readonly Issue[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `claimwire.config.json`. The base URL comes from `CLAIMWIRE_BASE_URL`, else from the file, else it is
 * the address of the preview on this machine (port `PORT`, or 4100). The vocabulary of the dataset is read beside it.
 */
export function readConfig(root: string, env: Environment): ReadConfig {
  const { text, issue: unreadable } = readText(join(root, CONFIG_FILE), CONFIG_FILE);
  if (text === undefined) return { config: undefined, issues: [unreadable] };
  const { written, issues: ofFile } = parseConfig(text);
  const fromEnv = env.CLAIMWIRE_BASE_URL || undefined;
  const { baseUrl: given, issues: ofEnv } = parseBaseUrl(fromEnv);
  const address = given ?? written?.baseUrl;
  const { baseUrl, issues: ofPort } = address === undefined ? previewUrl(env.PORT) : withBase(address);
  const { vocabulary, issues: ofVocabulary } = readVocabulary(root);
  const issues = [...ofFile, ...ofEnv, ...ofPort, ...ofVocabulary];
  if (written === undefined || baseUrl === undefined || vocabulary === undefined || issues.length > 0) {
    return { config: undefined, issues };
  }
  const citation = datasetCitation(written);
  return { config: { ...written, baseUrl, citation, vocabulary }, issues: [] };
}

/** What is wrong with the text of `claimwire.config.json`. */
export function checkConfigText(text: string): readonly Issue[] {
  return parseConfig(text).issues;
}

function parseConfig(text: string): { written?: ReturnType<typeof configSchema.parse>; issues: Issue[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = { file: CONFIG_FILE, path: [] };
    return {
      issues: [storeIssue("CONFIG_INVALID", at, `The file is not JSON: ${(error as Error).message}.`)],
    };
  }
  const result = configSchema.safeParse(value);
  if (result.success) return { written: result.data, issues: [] };
  const issues = result.error.issues.map(({ path, message }) => {
    const field = path as FieldPath;
    const position = locate(text)?.valueAt(field);
    const at = { file: CONFIG_FILE, path: field, ...position };
    return storeIssue("CONFIG_INVALID", at, field.length === 0 ? message : `${field.join(".")}: ${message}`);
  });
  return { issues };
}

interface ParsedBase {
  readonly baseUrl?: string;
  readonly issues: readonly Issue[];
}

function withBase(baseUrl: string): ParsedBase {
  return { baseUrl, issues: [] };
}

/** The address of the preview. */
function previewUrl(port: string | undefined): ParsedBase {
  if (!port) return withBase("http://localhost:4100");
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return withBase(`http://localhost:${Number(port)}`);
  const message = `PORT is "${port}"; a whole number from 0 to 65535 is wanted.`;
  const fix = "Set another:  PORT=4200 npm start";
  return { issues: [storeIssue("CONFIG_INVALID", { file: "PORT", path: [] }, message, fix)] };
}

function parseBaseUrl(given: string | undefined): ParsedBase {
  if (given === undefined) return { issues: [] };
  const result = baseUrlSchema.safeParse(given);
  if (result.success) return withBase(result.data);
  const message = `CLAIMWIRE_BASE_URL is "${given}". ${result.error.issues[0]?.message}`;
  const fix = "Set it like this:  CLAIMWIRE_BASE_URL=https://example.org/claimwire npm run build";
  return { issues: [storeIssue("CONFIG_INVALID", { file: "CLAIMWIRE_BASE_URL", path: [] }, message, fix)] };
}
