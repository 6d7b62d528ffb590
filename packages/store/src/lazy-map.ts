/** Stands for a value that is yet to be made. */
export abstract class Unmade<V> {
  abstract make(): V;
}

/**
 * A map in which some values are made when they are first asked for, so that reading a large dataset costs only what
 * is looked at. It behaves as any Map to whoever uses its methods; `structuredClone` would find what is yet unmade.
 */
export class LazyMap<K, V> extends Map<K, V> {
  /** Takes the key's place in the order now; its value comes later. */
  setLazily(key: K, unmade: Unmade<V>): this {
    return super.set(key, unmade as V);
  }

  override get(key: K): V | undefined {
    const value: unknown = super.get(key);
    if (!(value instanceof Unmade)) return value as V | undefined;
    const made: V = value.make();
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
