/** The package whose version is the dataset's. */
export const DATASET_PACKAGE = "@claimwire/dataset";
