import type { Passage } from "@claimwire/schema";
import { renderYaml } from "../../text/render-yaml.js";

/** Writes a passage as a member of the list `passages` of a claim. */
export function renderPassage({ section, words, sha256 }: Partial<Passage>): string {
  return renderYaml([{ ...(section === undefined ? {} : { section }), words, sha256 }]);
}
