import { removePrograms } from "@claimwire/testing/compile-program";
import { afterAll } from "vitest";
import { removePrepared } from "../../apps/cli/src/test-support/temp-checkout.js";

afterAll(() => {
  removePrograms();
  removePrepared();
});
