import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "build/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/install-package.ts"],
    // A compiler, a browser and a registry start in these tests, on machines that do other things as well.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
