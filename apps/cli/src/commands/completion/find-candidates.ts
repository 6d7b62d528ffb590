import type { Argument, CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { CommandTable } from "../../shell/verb.js";

/** What the last word of a command line may become. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Lists what may stand for a placeholder, such as `claim`. */
export type ValuesOf = (placeholder: string) => readonly string[];

const AT_FRONT: readonly Candidate[] = [
  { value: "--help", description: "List the verbs." },
  { value: "--version", description: "Print the version." },
  { value: "--cwd", description: "Run the verb in another folder." },
];

const HELP: Candidate = { value: "--help", description: "Print the help of the verb." };

const plain = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, description: "" }));

/** Puts together what bash took apart: `--reason`, `=`, `den`. */
function joinFlags(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const isSign = word === "=" && joined.at(-1)?.startsWith("--") === true;
    const isValue = words[index - 1] === "=" && /^--[\w-]+=$/.test(joined.at(-1) ?? "");
    if (isSign || isValue) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
  }
  return joined;
}

/** The next words of the verbs that begin with some words. */
function nextWords(before: readonly string[], commands: CommandTable): Candidate[] {
  const found = new Map<string, string>();
  for (const [name, [description]] of commands) {
    const words = name.split(" ");
    const word = words[before.length];
    if (word === undefined || before.some((one, index) => one !== words[index])) continue;
    const isWhole = words.length === before.length + 1;
    if (isWhole || !found.has(word)) found.set(word, isWhole ? description : `${name}, …`);
  }
  return Array.from(found, ([value, description]) => ({ value, description }));
}

function valuesFor(
  { argChoices, name }: { readonly argChoices?: readonly string[] | undefined; readonly name: string },
  typed: string,
  valuesOf: ValuesOf,
): Candidate[] {
  if (argChoices !== undefined) return plain(argChoices);
  const values = valuesOf(name);
  // A list has commas between its members.
  const before = name.endsWith("s") ? typed.slice(0, typed.lastIndexOf(",") + 1) : "";
  const chosen = new Set(before.split(","));
  return plain(values.filter((value) => !chosen.has(value)).map((value) => before + value));
}

const wantsValue = (option: Option | undefined): option is Option => option?.required === true;

/** The placeholder of an option: `claim` of `--with <claim>`. */
function placeholderOf({ flags }: Option): string {
  return /<([^>]+)>/.exec(flags)?.[1] ?? "";
}

function flagsLeft(options: readonly Option[], given: ReadonlySet<string>): Candidate[] {
  return options.flatMap(({ long, hidden, description, defaultValue }) => {
    const isOver = given.has(long ?? "") && !Array.isArray(defaultValue);
    return long == null || hidden || isOver ? [] : [{ value: long, description }];
  });
}

interface ReadWords {
  readonly given: ReadonlySet<string>;
  /** The flag whose value the next word is. */
  readonly open: Option | undefined;
  readonly positional: number;
}

/** Reads the words after a verb and before the one that is completed. */
function readWords(words: readonly string[], options: readonly Option[]): ReadWords {
  const given = new Set<string>();
  let open: Option | undefined;
  let positional = 0;
  for (const word of words) {
    if (open !== undefined) open = undefined;
    else if (!word.startsWith("--")) positional += 1;
    else {
      const [flag = ""] = word.split("=", 1);
      given.add(flag);
      const option = options.find(({ long }) => long === flag);
      if (wantsValue(option) && flag === word) open = option;
    }
  }
  return { given, open, positional };
}

function argumentAt(command: CommandUnknownOpts, index: number): Argument | undefined {
  const declared: readonly Argument[] = command.registeredArguments;
  const last = declared.at(-1);
  return declared[index] ?? (last?.variadic ? last : undefined);
}

function completeVerb(
  command: CommandUnknownOpts,
  words: readonly string[],
  typed: string,
  valuesOf: ValuesOf,
): Candidate[] {
  const { options } = command;
  const { given, open, positional } = readWords(words, options);
  if (open !== undefined) {
    return valuesFor({ argChoices: open.argChoices, name: placeholderOf(open) }, typed, valuesOf);
  }
  const [, flag, value = ""] = /^(--[\w-]+)=(.*)$/s.exec(typed) ?? [];
  const option = options.find(({ long }) => long === flag);
  if (option !== undefined) {
    const name = placeholderOf(option);
    return valuesFor({ argChoices: option.argChoices, name }, value, valuesOf).map((one) => ({
      ...one,
      value: `${flag}=${one.value}`,
    }));
  }
  if (typed.startsWith("-")) return [...flagsLeft(options, given), HELP];
  const argument = argumentAt(command, positional);
  const found =
    argument === undefined ? [] : valuesFor({ ...argument, name: argument.name() }, typed, valuesOf);
  // A file may be wanted, and the shell proposes files where nothing is.
  return argument === undefined ? flagsLeft(options, given) : found;
}

/**
 * Finds what the last of some words may become, from the definitions of the verbs. The words are those after the name of
 * the command; the last one is empty when a new word begins.
 */
export async function findCandidates(
  words: readonly string[],
  commands: CommandTable,
  valuesOf: ValuesOf,
): Promise<readonly Candidate[]> {
  const joined = joinFlags(words);
  const typed = joined.at(-1) ?? "";
  const before = joined.slice(0, -1);
  const fits = ({ value }: Candidate): boolean => value.startsWith(typed);
  const count = [2, 1].find(
    (length) => length <= before.length && commands.has(before.slice(0, length).join(" ")),
  );
  const entry = commands.get(before.slice(0, count).join(" "));
  const next = nextWords(before, commands);
  if (count === undefined || entry === undefined) {
    return [...next, ...(before.length === 0 && typed.startsWith("-") ? AT_FRONT : [])].filter(fits);
  }
  const { command } = await entry[1]();
  return [...next, ...completeVerb(command, before.slice(count), typed, valuesOf)].filter(fits);
}
