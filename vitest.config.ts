import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      "packages/*",
      "apps/*",
      // These run whole commands in copies of the checkout.
      {
        test: {
          name: "workspace",
          include: ["tests/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
    reporters: ["default", "./scripts/closing-line.js"],
  },
});
