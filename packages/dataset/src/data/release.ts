import type { ReleaseData } from "../release-info.js";

// Holds the place of the generated module in the published package.
export const data: ReleaseData = {
  release: { version: "0.0.0", released: "", digest: "", dataset: "", counts: {} },
  times: {},
};
