import { lstatSync, readFileSync } from "node:fs";

/** Whether a file holds these bytes. A file of another size is not read. */
export function fileEquals(file: string, bytes: Buffer): boolean {
  return lstatSync(file).size === bytes.length && readFileSync(file).equals(bytes);
}
