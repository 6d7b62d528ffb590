import { lstatSync, readFileSync } from "node:fs";

/** Whether a file holds these bytes; of another size, it is not even read. */
export function holds(file: string, bytes: Buffer, size: number = lstatSync(file).size): boolean {
  return size === bytes.length && readFileSync(file).equals(bytes);
}
