/**
 * Reads a property. A call that is marked as pure, unlike reading one, lets a bundler leave out what a program does not
 * use, the data among it.
 */
export function pick<T, K extends keyof T>(from: T, name: K): T[K] {
  return from[name];
}
