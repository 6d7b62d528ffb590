/**
 * A map in which some values are made when they are first asked for, so that reading a large dataset costs only what
 * is looked at. It behaves as any Map to whoever uses its methods; `structuredClone` would find such values undefined.
 */
export class LazyMap<K, V> extends Map<K, V> {
  // Not there yet while the constructor of Map runs; LazyMap is only ever made empty.
  readonly #makers = new Map<K, () => V>();

  /** Takes the key's place in the order now; its value comes later. */
  setLazily(key: K, make: () => V): this {
    super.set(key, undefined as V);
    this.#makers.set(key, make);
    return this;
  }

  override get(key: K): V | undefined {
    const make = this.#makers.size === 0 ? undefined : this.#makers.get(key);
    if (make !== undefined) this.set(key, make());
    return super.get(key);
  }

  override set(key: K, value: V): this {
    if (this.#makers.size > 0) this.#makers.delete(key);
    return super.set(key, value);
  }

  override delete(key: K): boolean {
    this.#makers.delete(key);
    return super.delete(key);
  }

  override clear(): void {
    this.#makers.clear();
    super.clear();
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
