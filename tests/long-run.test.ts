import { expect, it } from "vitest";
import config from "../vitest.config.js";

interface Project {
  readonly test: {
    readonly name: string;
    readonly provide?: { readonly propertyRuns?: number; readonly isLong?: boolean };
    readonly testTimeout?: number;
    readonly hookTimeout?: number;
  };
}

it.each([
  ["test", 100, 600_000],
  ["long", 3_000, 3_600_000],
])(
  "every project is told how often a property runs in the mode %s, and when what hangs ends",
  async (mode, runs, limit) => {
    const { test } = await config({ command: "serve", mode });
    const projects = test?.projects as readonly Project[];
    expect(projects.length).toBeGreaterThan(3);
    for (const { test: told } of projects) {
      const { name, provide, testTimeout, hookTimeout } = told;
      expect([name, provide?.propertyRuns, testTimeout, hookTimeout]).toEqual([name, runs, limit, limit]);
      expect([name, provide?.isLong]).toEqual([name, mode === "long"]);
    }
  },
);
