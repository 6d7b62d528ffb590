import { expect, it } from "vitest";
import config from "../vitest.config.js";

interface Project {
  readonly test: { readonly name: string; readonly provide?: { readonly propertyRuns?: number } };
}

it.each([
  ["test", 100],
  ["long", 3_000],
])("every project is told how often a property runs in the mode %s", async (mode, runs) => {
  const { test } = await config({ command: "serve", mode });
  const projects = test?.projects as readonly Project[];
  expect(projects.length).toBeGreaterThan(3);
  expect(projects.map(({ test: { name, provide } }) => [name, provide?.propertyRuns])).toEqual(
    projects.map(({ test: { name } }) => [name, runs]),
  );
});
