/** A value that is yet to be made, and what from. */
class Unmade<S> {
  readonly source: S;

  constructor(source: S) {
    this.source = source;
  }
}

/**
 * A map in which some values are made when they are first asked for, so that reading a large dataset costs only what
 * is looked at. It behaves as any Map to whoever uses its methods; `structuredClone` would find what is yet unmade.
 */
export class LazyMap<K, V, S> extends Map<K, V> {
  readonly #make: (source: S) => V;

  /** Made empty; `make` gives a value from what `setLazily` took. */
  constructor(make: (source: S) => V) {
    super();
    this.#make = make;
  }

  /** Takes the key's place in the order now; its value comes later. */
  setLazily(key: K, source: S): this {
    return super.set(key, new Unmade(source) as V);
  }

  override get(key: K): V | undefined {
    const value: unknown = super.get(key);
    if (!(value instanceof Unmade)) return value as V | undefined;
    const made = this.#make(value.source as S);
    super.set(key, made);
    return made;
  }

  override *entries(): MapIterator<[K, V]> {
    for (const key of super.keys()) yield [key, this.get(key) as V];
  }

  override *values(): MapIterator<V> {
    for (const key of super.keys()) yield this.get(key) as V;
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void, self?: unknown): void {
    for (const [key, value] of this) visit.call(self, value, key, this);
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
