/**
 * On the page for addresses that lead nowhere: a record as of a release that did not change it is the record as of the
 * one before that did, and a comparison with a release that was the newest once is one of any two.
 */
import { base, findPast } from "./dom/find-past.js";

const path = location.pathname.slice(base.length).replace(/\/?(index\.html)?$/, "");
const [, version, key] =
  /^releases\/([\d.]+)\/((?:claims|sources|entities|topics)\/[a-z0-9-]+)$/.exec(path) ?? [];
const [, from, to] = /^compare\/([\d.]+?)\.\.\.([\d.]+)$/.exec(path) ?? [];
if (from !== undefined && to !== undefined) {
  location.replace(`${base}compare/?${new URLSearchParams({ from, to })}`);
}
if (version !== undefined && key !== undefined) {
  const page = await findPast(version, key);
  if (page !== undefined) location.replace(page);
}
