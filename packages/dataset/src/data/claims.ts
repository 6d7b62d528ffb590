import type { PartData } from "../collections/part-data.js";
import type { Claim } from "../record-types.js";

// A placeholder: the build writes the module that the published package has.
export const data: PartData<Claim> = { records: [], stubs: [], withheld: [] };
