export { aDataset, type RecordOverrides } from "./a-dataset.js";
export { aClaim, anEntity, aSource, aTopic } from "./a-record.js";
