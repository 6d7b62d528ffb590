import type { PartData } from "../collections/part-data.js";
import type { Source } from "../record-types.js";

// A placeholder: the build writes the module that the published package has.
export const data: PartData<Source> = { records: [], stubs: [], withheld: [] };
