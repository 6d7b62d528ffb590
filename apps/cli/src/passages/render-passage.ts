import type { Passage } from "@claimwire/schema";
import { renderYaml } from "../render-yaml.js";

/** A passage as it stands in a claim, a member of the list `passages`. */
export function renderPassage({ section, words, sha256 }: Partial<Passage>): string {
  return renderYaml([{ ...(section === undefined ? {} : { section }), words, sha256 }]);
}
