/**
 * Freezes a value of JSON and all that is in it, so that no program can change what another one in the same process
 * reads. Returns it.
 */
export function freeze<T>(value: T): T {
  // What is frozen already was frozen here, with all that is in it.
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
}
