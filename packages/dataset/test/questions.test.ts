import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(SOURCE, "package.json"), "utf8")) as {
  readonly version: string;
};
const [preamble = "", ...questions] = [
  ...readFileSync(join(SOURCE, "QUESTIONS.md"), "utf8").matchAll(/```ts\n(.*?)```/gs),
].map(([, code = ""]) => code);

/** One program that prints the answer to each question, a line each. */
function program(): string {
  const lines = questions.map((code) => `print(\n${code.trim().replace(/;$/, "")}\n);`);
  return `${preamble}\nconst print = (answer: unknown): void => console.log(JSON.stringify(answer));\n${lines.join("\n")}\n`;
}

// They ask for records of the real dataset, so they need its package, and that a release.
describe.skipIf(version === "0.0.0")("the questions", () => {
  let project: string;
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "claimwire-questions-"));
    mkdirSync(join(project, "node_modules/@claimwire"), { recursive: true });
    symlinkSync(SOURCE, join(project, "node_modules/@claimwire/dataset"), "dir");
    symlinkSync(join(SOURCE, "../../node_modules/@types"), join(project, "node_modules/@types"), "dir");
    writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
    writeFileSync(join(project, "questions.ts"), program());
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it("are twenty-one, and compile", () => {
    expect(questions).toHaveLength(21);
    const { resolve } = createRequire(import.meta.url);
    const tsc = join(dirname(resolve("typescript-7/package.json")), "bin/tsc");
    const options = [
      // Several checkers would each read the same types.
      "--checkers",
      "1",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--strict",
      "--types",
      "node",
      "--outDir",
      ".",
    ];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, "questions.ts"], {
      cwd: project,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });

  it("are answered", () => {
    const printed = execFileSync(process.execPath, ["questions.js"], { cwd: project, encoding: "utf8" });
    const answers = printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(21);
    const [amounts, since, , cited, suppliers, citation, table, words, code, , region, then] = answers;
    const company = answers[20];
    expect(amounts).toContainEqual(
      expect.objectContaining({ asserter: "IPVM", actors: ["Dahua Technology"] }),
    );
    expect(since.some(([id]: [string]) => id.includes("/sources/"))).toBe(true);
    expect(cited.every(([, published]: [string, string]) => published.startsWith("2021"))).toBe(true);
    expect(suppliers[0]).toEqual([
      "Zhejiang Dahua Technology Co., Ltd.",
      [expect.stringMatching(/^dahua \(/)],
    ]);
    expect(suppliers[1]).toEqual(["莎车", [expect.stringMatching(/^yarkant-county \(/)]]);
    expect(suppliers[2]).toEqual(["Somebody Else GmbH", []]);
    expect(citation).toContain(`version ${version}`);
    expect(table).toContain("dahua-yarkant-value,");
    expect(words).toContain("claim dahua-yarkant-stations");
    expect(code).toEqual(["Dahua Technology"]);
    expect(region.length).toBeGreaterThan(20);
    expect(then.length).toBeGreaterThan(0);
    expect(company.length).toBeGreaterThan(10);
    expect(company.map(([, reply]: [string, string]) => reply)).toEqual(
      expect.arrayContaining(["denies", "partly", "declines"]),
    );
    // The answers that may be empty while the data change are those about roles.
    const mayBeEmpty = [16, 19];
    expect(
      answers.flatMap((answer, at) => (answer.length === 0 && !mayBeEmpty.includes(at) ? [at + 1] : [])),
    ).toEqual([]);
  });
});
