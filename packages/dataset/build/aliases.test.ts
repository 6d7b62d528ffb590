import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Target = string | Readonly<Record<string, string | object>>;

it("what Parcel reads by its defaults, `alias`, leads to the same single records and files as `exports`", () => {
  const { exports, alias } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  ) as {
    readonly exports: Readonly<Record<string, Target>>;
    readonly alias: Readonly<Record<string, string>>;
  };
  const files = Object.entries(exports)
    .map(([path, target]) => [path, typeof target === "string" ? target : target.import] as const)
    .filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "./package.json",
    );
  expect(alias).toEqual(Object.fromEntries(files.map(([path, file]) => [path, file.replace("*", "$1")])));
});
