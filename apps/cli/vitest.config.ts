import { defineConfig } from "vitest/config";

// Tests run git and the changesets tool for real; a busy machine may need its time for that.
export default defineConfig({ test: { testTimeout: 60_000 } });
