/**
 * Freezes a value of JSON and all that is in it, so that no program can change what another one in the same process
 * reads. Returns it.
 */
export function freeze<T>(value: T): T {
  // What is frozen already was frozen here, with all that is in it; so are texts and numbers, from the start.
  if (Object.isFrozen(value)) return value;
  // JSON inherits no fields, and a list of its values would take as long as all else.
  for (const name in value) freeze(value[name]);
  return Object.freeze(value);
}
