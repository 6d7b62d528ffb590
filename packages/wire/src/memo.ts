/** Makes each value once and keeps it under its key. */
export class Memo<K extends string, V> {
  readonly #made = new Map<K, V>();
  readonly #make: (key: K) => V;

  constructor(make: (key: K) => V) {
    this.#make = make;
  }

  get(key: K): V {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const value = this.#make(key);
    this.#made.set(key, value);
    return value;
  }
}
