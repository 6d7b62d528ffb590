import type { Measure, OtherUnit, Scheme } from "../ids.js";
import type { CodeText } from "../names/code-text.js";

/** The codes that the dataset has of its own. */
interface VocabularyData {
  readonly measures: { readonly [Code in Measure]: CodeText };
  readonly units: { readonly [Code in OtherUnit]: CodeText };
  readonly schemes: { readonly [Code in Scheme]: CodeText };
}

/**
 * A placeholder: the build writes the module that the published package has.
 *
 * @public The module of codes imports it, which the build writes, too.
 */
export const data: VocabularyData = {
  measures: {
    value: { label: "value", definition: "Value of a contract." },
    funding: { label: "funding", definition: "Money raised." },
    term: { label: "term", definition: "Length of an agreement." },
    projects: { label: "projects", definition: "Number of projects." },
    cameras: { label: "cameras", definition: "Number of cameras." },
  },
  units: {
    year: { label: "year", definition: "Years." },
    month: { label: "month", definition: "Months." },
    percent: { label: "per cent", definition: "Parts of a hundred." },
    count: { label: "count", definition: "A plain number." },
    km: { label: "kilometre", definition: "Kilometres." },
  },
  schemes: {},
};
