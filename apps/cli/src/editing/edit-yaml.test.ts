import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KINDS } from "@claimwire/schema";
import { describe, expect, it } from "vitest";
import { editYaml } from "./edit-yaml.js";

const CLAIM = `# The tender of 2017.
statement: IPVM says so.   # one sentence
assertedBy: ipvm
basis: document
about:
  - { entity: dahua, role: actor }   # the vendor
topics:
  - project-value
when: "2017"
evidence:
  - source: a-report
    stance: states
note: It is a note. # kept
`;

describe("editYaml", () => {
  it("sets a value where it stands, and keeps quotes and remarks", () => {
    expect(editYaml(CLAIM, "claims", [{ set: ["when"], to: "2016" }])).toBe(
      CLAIM.replace('"2017"', '"2016"').replace("so.   #", "so. #").replace("}   #", "} #"),
    );
    const noted = editYaml(CLAIM, "claims", [{ set: ["note"], to: "Another: note." }]);
    expect(noted).toContain('note: "Another: note." # kept\n');
  });

  it("puts a new field where the kind's order has it", () => {
    const edited = editYaml(CLAIM, "claims", [
      { set: ["status"], to: { state: "disputed", reason: "denied", by: ["b"] } },
      { set: ["mode"], to: "plan" },
    ]);
    expect(edited).toContain("basis: document\nmode: plan\nabout:");
    expect(edited).toContain(
      "stance: states\nstatus:\n  state: disputed\n  reason: denied\n  by:\n    - b\nnote:",
    );
  });

  it("appends to a list in the style of its members, and begins a list", () => {
    const edited = editYaml(CLAIM, "claims", [
      { append: ["about"], member: { entity: "leon", role: "partner" } },
      { append: ["topics"], member: "tenders" },
      { append: ["relations"], member: { type: "updates", claim: "a" } },
    ]);
    expect(edited).toContain("# the vendor\n  - { entity: leon, role: partner }\ntopics:");
    expect(edited).toContain("  - project-value\n  - tenders\nwhen:");
    expect(edited).toContain("stance: states\nrelations:\n  - { type: updates, claim: a }\nnote:");
  });

  it("sets a member and a value below it", () => {
    const edited = editYaml(CLAIM, "claims", [
      { set: ["about", 0, "entity"], to: "leon" },
      { set: ["topics", 0], to: "tenders" },
    ]);
    expect(edited).toContain("  - { entity: leon, role: actor } # the vendor\n");
    expect(edited).toContain("topics:\n  - tenders\n");
  });

  it("removes a field, and a list with its last member", () => {
    const edited = editYaml(CLAIM, "claims", [{ remove: ["when"] }, { remove: ["topics", 0] }]);
    expect(edited).not.toMatch(/when|topics/);
    expect(edited).toContain("# the vendor\nevidence:");
  });

  it("keeps line ends of Windows", () => {
    const text = CLAIM.replaceAll("\n", "\r\n");
    expect(editYaml(text, "claims", [{ set: ["when"], to: "2016" }])).not.toMatch(/[^\r]\n/);
  });

  it("changes nothing else in any record of the dataset", () => {
    const data = fileURLToPath(new URL("../../../../data", import.meta.url));
    for (const kind of KINDS) {
      for (const file of readdirSync(join(data, kind), { recursive: true }) as string[]) {
        if (!file.endsWith(".yaml")) continue;
        const text = readFileSync(join(data, kind, file), "utf8");
        expect(editYaml(text, kind, []), file).toBe(text);
      }
    }
  });
});
