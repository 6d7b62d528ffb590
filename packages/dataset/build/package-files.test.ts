import { readFileSync } from "node:fs";
import { A_VOCABULARY } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { unpack } from "../src/unpack.js";
import { smallLedger } from "../test/small-ledger.js";
import { readDataset, renderPackageFiles } from "./package-files.js";
import { renderIds } from "./render-ids.js";
import { renderDataModule, renderPackedModule } from "./render-module.js";
import { renderRecordTypes } from "./render-record-types.js";

const ABOUT = { name: "@claimwire/dataset", description: "Claims." };

describe("renderPackageFiles", () => {
  it("gives the same bytes for the same releases", () => {
    expect([...renderPackageFiles(smallLedger(), ABOUT)]).toEqual([
      ...renderPackageFiles(smallLedger(), ABOUT),
    ]);
  });

  it("renders a package from an empty ledger", () => {
    const files = renderPackageFiles([], ABOUT);
    expect(files.get("esm/data/claims.js")).toBe(
      `export const data = /* @__PURE__ */ JSON.parse('{"records":[],"stubs":[],"withheld":[]}');\n`,
    );
    expect(files.get("cjs/ids.d.ts")).toContain("export type ClaimId = never;");
    expect(JSON.parse(files.get("data.json") ?? "")).toMatchObject({
      release: { version: "0.0.0" },
      claims: [],
    });
  });

  it("gives the traditional forms of the characters that the records and legal forms have", () => {
    const [, forms = ""] =
      /hanForms: (\{.*\})/.exec(renderPackageFiles(smallLedger(), ABOUT).get("cjs/data/release.js") ?? "") ??
      [];
    // The ledger has 例子系统股份有限公司.
    expect(JSON.parse(forms.slice(0, forms.indexOf("}") + 1))).toMatchObject({
      統: "统",
      責: "责",
      團: "团",
    });
    expect(forms).not.toContain("華");
  });

  it("throws for a ledger that does not add up", () => {
    const [first, ...rest] = smallLedger();
    expect(() => renderPackageFiles(rest, ABOUT)).toThrow(/data\/releases\//);
    const { digest } = first ?? { digest: "" };
    expect(() => renderPackageFiles([{ ...rest[0], digest } as never], ABOUT)).toThrow(/data\/releases\//);
  });
});

describe("renderDataModule", () => {
  it.each([`it's`, "back\\slash", '"quoted"', "two\nlines", "便民", "\u2028", "😀", "</script>"])(
    "writes %j in ASCII so that it is read back the same",
    async (text) => {
      const code = renderDataModule({ text });
      expect(code).toMatch(/^[\x20-\x7e]*\n$/);
      const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
      expect(module.data).toEqual({ text });
    },
  );
});

describe("renderPackedModule", () => {
  it("is read back the same, and is a tenth as long", () => {
    const data = Array.from({ length: 200 }, (_, at) => ({
      at,
      text: '便民 \u2028 "quoted" 😀',
      more: "text ".repeat(9),
    }));
    const code = renderPackedModule(data);
    const [, packed = ""] = /unpack\("([A-Za-z0-9+/=]*)"\)/.exec(code) ?? [];
    expect(unpack(packed)).toEqual(data);
    expect(code.length).toBeLessThan(JSON.stringify(data).length / 10);
  });
});

describe("renderIds", () => {
  const data = readDataset(smallLedger());

  it("has the ids of retracted, moved and split records among the literals", () => {
    const ids = renderIds(data, ["1.0.0", "1.1.0"], A_VOCABULARY);
    for (const id of ["north-cameras", "north-project-term", "north-project"])
      expect(ids).toContain(`| "${id}"`);
  });

  it("separates versions of this major from earlier ones", () => {
    const ids = renderIds(data, ["1.0.0", "1.1.0", "2.0.0"], A_VOCABULARY);
    expect(ids).toContain(`export type EarlierMajor =\n  | "1.0.0"\n  | "1.1.0";`);
    expect(ids).toContain(`export type Version =\n  | "1.0.0"\n  | "1.1.0"\n  | "2.0.0";`);
  });

  it("writes `string` instead of literals for more than two thousand records of a kind", () => {
    const topics = (length: number) =>
      Array.from({ length }, (_, at) => ({ ...data.topics.records[0], id: `topic-${at}` }) as never);
    const typeOf = (length: number): string | undefined =>
      /export type TopicId =(.*)/.exec(
        renderIds({ ...data, topics: { ...data.topics, records: topics(length) } }, [], A_VOCABULARY),
      )?.[1];
    expect(typeOf(2_000)).toBe("");
    expect(typeOf(2_001)).toBe(" string;");
  });
});

describe("renderRecordTypes", () => {
  const types = renderRecordTypes();

  it("shows the schema's descriptions and the meaning of each code on hover", () => {
    expect(types).toContain(
      "  /** One sentence of our own that names who asserts it, or the document. */\n  readonly statement: string;",
    );
    expect(types).toContain("   * - `observation`: The asserter saw it.");
  });

  it("is the module that the code was compiled with", () => {
    expect(readFileSync(new URL("../src/record-types.ts", import.meta.url), "utf8")).toBe(types);
  });
});
