import { UNNAMED } from "@claimwire/release/cite";
import type { PackageData } from "../release/release-info.js";

// A placeholder: the build writes the module that the published package has.
export const data: PackageData = {
  release: { version: "0.0.0", released: "", digest: "", dataset: "", counts: {} },
  times: {},
  site: {},
  citation: UNNAMED,
  hanForms: {},
};
