/** @module-tag process */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { claimwire } from "../apps/cli/src/test-support/claimwire.js";
import { type Checkout, copyCheckout, findManifests } from "./copy-checkout.js";
import { readTree } from "./read-tree.js";

let copy: Checkout;
const written: string[] = [];
beforeAll(() => {
  copy = copyCheckout({ withRendered: true });
});
afterEach(() => {
  for (const path of written.splice(0)) rmSync(path);
});
afterAll(() => copy.remove());

const SOUND = `statement: IPVM says something of its own.
assertedBy: ipvm
basis: unstated
evidence:
  - source: ipvm-dahua-xinjiang
    stance: states
`;

/** Lets `npm run build` take each package as it is built already. */
function keepBuilt(): void {
  for (const file of findManifests().filter((one) => one !== "package.json")) {
    const path = join(copy.folder, file);
    const { scripts: { build: _, ...scripts } = {}, ...manifest } = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...manifest, scripts }));
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
  writeFileSync(join(copy.folder, file), content);
  written.push(join(copy.folder, file));
}

const BAD: readonly (readonly [
  reason: string,
  file: string,
  content: string | Uint8Array,
  line: number,
  code: string,
])[] = [
  ["an unknown key", "zz-test.yaml", `${SOUND}colour: red\n`, 7, "UNKNOWN_KEY"],
  [
    "a wrong reference",
    "zz-test.yaml",
    SOUND.replace("ipvm-dahua-xinjiang", "ipvm-dahua-xinjang"),
    5,
    "SOURCE_MISSING",
  ],
  ["a date that is not in the calendar", "zz-test.yaml", `${SOUND}when: 2021-02-29\n`, 7, "DATE_IMPOSSIBLE"],
  ["tab characters", "zz-test.yaml", SOUND.replace("    stance", "\t\tstance"), 6, "YAML_TAB"],
  ["a duplicate key", "zz-test.yaml", `${SOUND}basis: self\n`, 7, "YAML_DUPLICATE_KEY"],
  ["an empty file", "zz-test.yaml", "", 1, "FILE_EMPTY"],
  ["a file of 10 MB", "zz-test.yaml", `note: ${"a".repeat(10_000_000)}\n`, 1, "FILE_TOO_LARGE"],
  ["invalid UTF-8", "zz-test.yaml", Uint8Array.from([0x6e, 0x3a, 0x20, 0xff, 0xfe]), 1, "FILE_ENCODING"],
  ["a file name that is no id", "ZZ Test.yaml", SOUND, 1, "FILE_NAME"],
];

describe("a wrong record", () => {
  it.each(BAD)(
    "is reported with its place and exit code 1: %s",
    async (_reason, name, content, line, code) => {
      write(`data/claims/${name}`, content);
      const { exitCode, stderr } = await claimwire(copy.folder, ["check"]);
      expect(exitCode).toBe(1);
      const place = new RegExp(`^data/claims/${name.replace(".", "\\.")}(:${line}:\\d+)?  ${code}$`, "m");
      expect(stderr).toMatch(place);
    },
  );

  it("is reported with its place and exit code 1: a symbolic link", () => {
    write("elsewhere.yaml", SOUND);
    const link = join(copy.folder, "data/claims/zz-test.yaml");
    symlinkSync(join(copy.folder, "elsewhere.yaml"), link);
    written.push(link);
    const { status, output } = copy.run(process.execPath, ["apps/cli/dist/index.js", "check"]);
    expect({ status, output }).toMatchObject({
      status: 1,
      output: expect.stringMatching(/^data\/claims\/zz-test\.yaml.* {2}FILE_SYMLINK$/m),
    });
  });

  it("leaves the last public/ as it was, whatever part of the build finds it", () => {
    keepBuilt();
    for (const file of ["public/index.html", "public/feeds/all.xml"])
      write(file, "What was published last.\n");
    const before = readTree(join(copy.folder, "public"));
    write("data/claims/zz-test.yaml", `${SOUND}colour: red\n`);
    const { status, output } = copy.run("npm", ["run", "build"]);
    expect({ status, output }).toMatchObject({ status: 1, output: expect.stringContaining("UNKNOWN_KEY") });
    expect(readTree(join(copy.folder, "public"))).toEqual(before);
  });
});
