import { join } from "node:path";
import { closestHint, type FieldPath, type Issue } from "@claimwire/schema";
import * as z from "zod";
import { storeIssue } from "../issues.js";
import { locate } from "../text/locate.js";
import { positionAt } from "../text/position-at.js";
import { readText } from "../text/read-text.js";
import { baseUrlSchema, configSchema, type Settings } from "./config.js";
import { datasetCitation } from "./dataset-citation.js";
import { CONFIG_FILE } from "./find-root.js";
import { readVocabulary } from "./read-vocabulary.js";
import { SAY_MISSING } from "./say-missing.js";

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
    return { issues: [notJson(text, error as Error)] };
  }
  const result = configSchema.safeParse(value, SAY_MISSING);
  if (result.success) return { written: result.data, issues: [] };
  const locator = locate(text);
  const issues = result.error.issues.flatMap((problem) => {
    const path = problem.path as FieldPath;
    if (problem.code === "unrecognized_keys") {
      return problem.keys.map((key) => {
        const field = [...path, key];
        const known = settingsAt(path) ?? [];
        const message = `${field.join(".")} is no setting.${closestHint(key, known)} Allowed: ${known.join(", ")}.`;
        const at = { file: CONFIG_FILE, path: field, ...locator?.keyAt(field) };
        return storeIssue("CONFIG_INVALID", at, message);
      });
    }
    const at = { file: CONFIG_FILE, path, ...locator?.valueAt(path) };
    const message =
      path.length === 0 ? "The file is no mapping of settings." : `${path.join(".")}: ${problem.message}`;
    return storeIssue("CONFIG_INVALID", at, message);
  });
  return { issues };
}

/** Says where a text stops being JSON, as far as the error tells. */
function notJson(text: string, { message }: Error): Issue {
  const index = Number(/ (?:in JSON )?at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const at = { file: CONFIG_FILE, path: [], ...(Number.isNaN(index) ? {} : positionAt(text, index)) };
  const isComma = /,\s*$/.test(text.slice(0, index)) && /^[}\]]/.test(text.slice(index));
  const what = message.replace(/ (in JSON )?at position .*$/, "");
  const fix = isComma ? "Take out the comma before it." : undefined;
  return storeIssue("CONFIG_INVALID", at, `The file is not JSON from here on: ${what}.`, fix);
}

/** The names of the settings where a path leads; undefined when it leads to no mapping. */
function settingsAt(path: FieldPath): readonly string[] | undefined {
  const found = path.reduce<z.ZodType | undefined>((schema, part) => {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    return inner instanceof z.ZodObject ? (inner.shape[part] as z.ZodType | undefined) : undefined;
  }, configSchema);
  const mapping = unwrap(found);
  return mapping instanceof z.ZodObject ? Object.keys(mapping.shape) : undefined;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
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
