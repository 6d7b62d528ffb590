import type { ReleaseData } from "../release-info.js";

// A placeholder: the build writes the module that the published package has.
export const data: ReleaseData = {
  release: { version: "0.0.0", released: "", digest: "", dataset: "", counts: {} },
  times: {},
};
