import { defineConfig } from "vitest/config";
import { aliasesOfSources, extendClaim } from "./tests/declared-field/extend-claim.js";

export default defineConfig({
  test: {
    projects: [
      "packages/*",
      "apps/*",
      // These run whole commands in copies of the checkout.
      {
        test: {
          name: "workspace",
          include: ["tests/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      // Claims with two fields more, in every package and app.
      {
        plugins: [extendClaim()],
        resolve: { alias: aliasesOfSources() },
        test: { name: "declared-field", include: ["tests/declared-field/*.test.ts"], testTimeout: 60_000 },
      },
    ],
    reporters: ["default", "./scripts/closing-line.js"],
  },
});
