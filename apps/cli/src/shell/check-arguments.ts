import { parseArgs } from "node:util";
import { closest, type Issue } from "@claimwire/schema";
import type { ArgDef, ArgsDef } from "citty";
import { cliIssue } from "../issues.js";

function takesValue(arg: ArgDef): boolean {
  return arg.type === "string" || arg.type === "enum";
}

function wrong(code: "FLAG_UNKNOWN" | "ARGUMENT_BAD", verb: string, message: string): Issue {
  return cliIssue(code, "command line", message, `See:  claimwire ${verb} --help`);
}

function unknownFlag(verb: string, rawName: string, flags: ReadonlyMap<string, ArgDef>): Issue {
  const best = rawName.startsWith("--") ? closest(rawName.slice(2), flags.keys()) : undefined;
  const hint = best === undefined ? "" : ` Closest: --${best}.`;
  return wrong("FLAG_UNKNOWN", verb, `${verb} knows no flag ${rawName}.${hint}`);
}

function checkFlag(verb: string, token: OptionToken, flags: ReadonlyMap<string, ArgDef>): Issue | undefined {
  const { rawName, name, value, inlineValue } = token;
  const arg = rawName.startsWith("--") ? flags.get(name) : undefined;
  if (arg === undefined) return unknownFlag(verb, rawName, flags);
  if (!takesValue(arg)) {
    return value === undefined
      ? undefined
      : wrong("ARGUMENT_BAD", verb, `${rawName} takes no value; found "${value}".`);
  }
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("-"))) {
    return wrong("ARGUMENT_BAD", verb, `${rawName} wants a value, such as ${rawName}=<${name}>.`);
  }
  if (arg.type !== "enum" || arg.options === undefined || arg.options.includes(value)) return undefined;
  return wrong("ARGUMENT_BAD", verb, `${rawName} is "${value}"; allowed: ${arg.options.join(", ")}.`);
}

interface OptionToken {
  readonly rawName: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkRepeats(verb: string, options: readonly OptionToken[]): Issue[] {
  const repeated = options.filter(({ name }, i) => options.findIndex((other) => other.name === name) < i);
  return repeated.map(({ rawName }) => wrong("ARGUMENT_BAD", verb, `${rawName} is given twice.`));
}

function checkPositionals(verb: string, given: readonly string[], argsDef: ArgsDef): Issue[] {
  const wanted = Object.entries(argsDef).filter(([, arg]) => arg.type === "positional");
  const missing = wanted.slice(given.length).filter(([, arg]) => arg.required !== false);
  const surplus = given.slice(wanted.length);
  return [
    ...missing.map(([name, arg]) =>
      wrong("ARGUMENT_BAD", verb, `${verb} wants <${name}>: ${arg.description ?? "missing"}`),
    ),
    ...surplus.map((text) => wrong("ARGUMENT_BAD", verb, `${verb} takes no argument "${text}".`)),
  ];
}

function checkRequired(
  verb: string,
  given: readonly OptionToken[],
  flags: ReadonlyMap<string, ArgDef>,
): Issue[] {
  const missing = [...flags].filter(
    ([name, arg]) => arg.required === true && !given.some((token) => token.name === name),
  );
  return missing.map(([name, arg]) =>
    wrong("ARGUMENT_BAD", verb, `${verb} wants --${name}: ${arg.description ?? "missing"}`),
  );
}

/**
 * Checks what was typed after a verb against the arguments that it declares, before citty reads it: citty lets
 * unknown flags, missing values and surplus arguments pass in silence, and throws at a flag that is wanted and missing.
 */
export function checkArguments(verb: string, rawArgs: readonly string[], argsDef: ArgsDef): Issue[] {
  const flags = new Map(Object.entries(argsDef).filter(([, arg]) => arg.type !== "positional"));
  const options = Object.fromEntries(
    [...flags].map(([name, arg]) => [name, { type: takesValue(arg) ? "string" : "boolean" } as const]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...rawArgs],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === "option");
  return [
    ...given.flatMap((token) => checkFlag(verb, token, flags) ?? []),
    ...checkRepeats(verb, given),
    ...checkPositionals(verb, positionals, argsDef),
    ...checkRequired(verb, given, flags),
  ];
}
