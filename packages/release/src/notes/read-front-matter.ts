import { BUMPS, type Bump } from "@claimwire/ledger";
import type { Line } from "./note-lines.js";

/** A package that a changeset file names, with what it asks for. */
export interface Intent {
  readonly line: number;
  readonly name: string;
  readonly bump: string;
}

/**
 * `"package": bump` as the changesets tool writes it, quotes or none, with a comment after it or none. Without quotes, a
 * name cannot begin with `@`: the tool reads YAML, which reserves it.
 */
const INTENT =
  /^\s*(?:"([^"]+)"|'([^']+)'|([^\s"'#:@][^\s"'#:]*))\s*:\s*(?:"(\w+)"|'(\w+)'|(\w+))\s*(?:#.*)?$/;

/** What the front matter of a changeset file asks for. */
export interface FrontMatter {
  readonly intents: readonly Intent[];
  /** The lines that are neither an intent nor empty. */
  readonly bad: readonly Line[];
}

/** What the front matter asks for, line by line. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const intents: Intent[] = [];
  const bad: Line[] = [];
  for (const line of lines) {
    if (/^\s*(#.*)?$/.test(line.content)) continue;
    const match = INTENT.exec(line.content);
    const [name, bump] = match ? [match[1] ?? match[2] ?? match[3], match[4] ?? match[5] ?? match[6]] : [];
    const again = intents.some((intent) => intent.name === name);
    if (name === undefined || bump === undefined || again) bad.push(line);
    else intents.push({ line: line.number, name, bump });
  }
  return { intents, bad };
}

export function isBump(text: string): text is Bump {
  return (BUMPS as readonly string[]).includes(text);
}
