import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    propertyRuns: number;
  }
}

fc.configureGlobal({ numRuns: inject("propertyRuns") });
