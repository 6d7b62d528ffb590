/**
 * Citations of records, without the rest of this package, so that the npm package holds no more than it needs.
 *
 * @module
 */

export { citeDataset, citeRecord, type FindSource } from "./cite/cite-record.js";
export type { CslItem } from "./cite/csl-item.js";
export { type DatasetCitation, UNNAMED } from "./cite/dataset-citation.js";
export { isOwnTitle, quoteTitle, renderBibtex, renderTextCitation } from "./cite/render-citation.js";
