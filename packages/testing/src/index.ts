export { aDataset, type RecordOverrides } from "./a-dataset.js";
export { aClaim, anEntity, aSource, aTopic } from "./a-record.js";
export { A_VOCABULARY } from "./a-vocabulary.js";
