import type { PartData } from "../collections/part-data.js";
import type { Entity } from "../record-types.js";

// A placeholder: the build writes the module that the published package has.
export const data: PartData<Entity> = { records: [], stubs: [], withheld: [] };
