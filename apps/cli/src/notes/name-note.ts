import { existsSync } from "node:fs";
import { join } from "node:path";
import { noteFile } from "@claimwire/schema";
import { humanId } from "human-id";

/** A name in the form of the changesets tool that no note has yet: `brave-owls-sing`. */
export function nameNote(root: string): string {
  const name = humanId({ separator: "-", capitalize: false });
  return existsSync(join(root, noteFile(name))) ? nameNote(root) : name;
}
