/** How the dataset is cited. */
export interface DatasetCitation {
  /** A short name in plain letters, with which ids of citations begin. */
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** The package that publishes the dataset. */
  readonly package: string;
}

/** The citation of a dataset whose settings give none. */
export const UNNAMED: DatasetCitation = {
  name: "dataset",
  title: "Dataset",
  author: "Its maintainers",
  package: "dataset",
};
