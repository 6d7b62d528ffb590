import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    propertyRuns: number;
    isLong: boolean;
  }
}

fc.configureGlobal({ numRuns: inject("propertyRuns") });
