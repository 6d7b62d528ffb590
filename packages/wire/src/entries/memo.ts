/** Values that are made once for each id. */
export class Memo<V> {
  readonly #made = new Map<string, V>();
  readonly #make: (id: string) => V;

  constructor(make: (id: string) => V) {
    this.#make = make;
  }

  get(id: string): V {
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const value = this.#make(id);
    this.#made.set(id, value);
    return value;
  }
}
