import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeGeneral, GENERAL_STREAMS } from "./general-streams.js";

const DOCS = join(import.meta.dirname, "../../../../docs/feeds.md");

it("docs/feeds.md describes each general stream as its feeds do", () => {
  const rows = readFileSync(DOCS, "utf8").match(/^\| `feeds\/[a-z-]+` \| .* \|$/gm);
  expect(rows).toEqual(
    GENERAL_STREAMS.map((id) => `| \`feeds/${id}\` | ${describeGeneral(id).description} |`),
  );
});
