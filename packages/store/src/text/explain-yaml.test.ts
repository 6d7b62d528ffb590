import { expect, it } from "vitest";
import { parseYaml } from "./parse-yaml.js";

it.each<[string, string, number, string, string]>([
  [
    "a colon in a text",
    "statement: IPVM says: it is so.\n",
    1,
    "a colon with a space",
    'statement: "IPVM says: it is so."',
  ],
  [
    "a quoted word in it",
    'note: He said "see: there".\n',
    1,
    "a colon with a space",
    'note: "He said \\"see: there\\"."',
  ],
  [
    "a member without a hyphen",
    'topics:\n  - a\n  b\nwhen: "1"\n',
    3,
    '"b" is no field and no member',
    "- b",
  ],
  [
    "a first member without its hyphen",
    "about:\n  { entity: a, role: actor }\n  - { entity: b, role: actor }\n",
    3,
    'The line "{ entity: a, role: actor }" lacks the hyphen',
    "- { entity: a, role: actor }",
  ],
  [
    "a later member without its hyphen",
    "about:\n  - { entity: a, role: actor }\n  { entity: b, role: actor }\n  - { entity: c, role: actor }\n",
    3,
    'The line "{ entity: b, role: actor }" lacks the hyphen',
    "- { entity: b, role: actor }",
  ],
  [
    "a first member of several lines without its hyphen",
    "evidence:\n    source: a\n    stance: states\n  - source: b\n    stance: supports\n",
    4,
    'The first member of the list, "source: a", lacks the hyphen that "- source: b" has',
    "- source: a",
  ],
  [
    "a first member too far right",
    "topics:\n   - a\n  - b\nnote: c\n",
    3,
    'Two members of one list, "- a" and "- b", begin in different columns',
    "same column",
  ],
  [
    "a number with commas",
    "quantities:\n  - { measure: value, value: 61,000, unit: USD }\n",
    2,
    "In braces, a comma ends a value, so 61,000 is no number",
    '"61000"',
  ],
  [
    "a number with many commas",
    "quantities:\n  - { measure: value, value: 61,000,000, unit: USD }\n",
    2,
    "In braces, a comma ends a value, so 61,000,000 is no number",
    '"61000000"',
  ],
  [
    "a text that a comment would cut",
    "note: See docket #21-232 for it.\n",
    1,
    'Here "#21-232 for it." begins a comment',
    "double quotes",
  ],
  [
    "a line too far right",
    "statement: A.\n assertedBy: ipvm\n",
    1,
    "indented by 1 space, which is too much",
    "column",
  ],
  [
    "a text before the members of a list",
    "about: dahua\n  - { entity: b, role: actor }\n",
    1,
    '"about" has a text, "dahua", and members of a list below it',
    'Nothing stands after "about:"',
  ],
  [
    "a member's field too far left",
    "evidence:\n  - source: a\n   stance: states\n",
    3,
    "indented by 3 spaces",
    "hyphen",
  ],
  [
    "a member's field too far right",
    "evidence:\n  - source: a\n     stance: states\n",
    2,
    "indented by 5 spaces",
    "column",
  ],
  ["a name without a colon", "statement A.\nassertedBy: ipvm\n", 1, '"statement A." is no field', "one line"],
  [
    "a colon without a space",
    "statement:A.\nassertedBy: ipvm\n",
    1,
    'missing after "statement:"',
    "statement: A.",
  ],
  ["a text on two lines", "statement: A\nis so.\nassertedBy: ipvm\n", 2, '"is so." is no field', "one line"],
  [
    "an open quotation mark",
    'statement: "A.\nassertedBy: ipvm\n',
    3,
    'opened and not closed ("statement: "A.")',
    "double quotes",
  ],
  [
    "text after a quotation",
    'statement: "A" says b.\n',
    1,
    "after a closing quotation mark",
    "double quotes",
  ],
  ["text after a bracket", "title: [x] y\n", 1, "after a closing quotation mark or bracket", "double quotes"],
  [
    "an open brace",
    "about:\n  - { entity: a, role: b\n  - { entity: c, role: d }\n",
    3,
    "is not closed",
    "{ entity",
  ],
  ["a reserved character", "title: @x\n", 1, "cannot begin with @", "double quotes"],
])("an error of YAML names %s, with the fix", (_what, text, line, message, fix) => {
  const { issues } = parseYaml(text, "data/claims/a.yaml");
  expect(issues).toMatchObject([{ code: "YAML_SYNTAX", at: { line } }]);
  expect(issues[0]?.message).toContain(message);
  expect(issues[0]?.fix).toContain(fix);
});
