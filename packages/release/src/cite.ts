/**
 * Citations of records, without the rest of this package, so that the npm package holds no more than it needs.
 *
 * @module
 */

export { citeRecord, type FindSource } from "./cite/cite-record.js";
export { type CslItem, DATASET_AUTHOR, DATASET_TITLE } from "./cite/csl-item.js";
export { quoteTitle, renderBibtex, renderTextCitation } from "./cite/render-citation.js";
