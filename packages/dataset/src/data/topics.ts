import type { PartData } from "../collections/part-data.js";
import type { Topic } from "../record-types.js";

// A placeholder: the build writes the module that the published package has.
export const data: PartData<Topic> = { records: [], stubs: [], withheld: [] };
