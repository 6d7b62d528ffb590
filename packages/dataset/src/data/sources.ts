import type { PartData } from "../part-data.js";
import type { Source } from "../record-types.js";

// Holds the place of the generated module in the published package.
export const data: PartData<Source> = { records: [], stubs: [], withheld: [] };
