/**
 * Collects rows of `name  ratio  limit` and prints them. `atMost` and `atLeast` are limits; a row without one is there
 * to compare with, or, with `asked`, names what was asked and cannot be met.
 */
export function makeReport() {
  const rows = [];
  const add = (name, found, { atMost, atLeast, asked } = {}) => {
    const met = (atMost === undefined || found <= atMost) && (atLeast === undefined || found >= atLeast);
    const limit = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : "";
    rows.push({ name, found, met, limit: asked === undefined ? limit : `(asked: ${asked})` });
  };
  /** Prints the rows, and has the process leave with 1 when a limit was missed. */
  const print = () => {
    const width = Math.max(...rows.map(({ name }) => name.length));
    for (const { name, found, limit, met } of rows) {
      console.log(
        `${name.padEnd(width)}  ${(Number.isInteger(found) ? String(found) : found.toFixed(3)).padStart(8)}  ${limit}${met ? "" : "  MISSED"}`,
      );
    }
    process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
  };
  return { add, print };
}
