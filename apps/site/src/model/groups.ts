/** Lists of members by key, in the order in which they were added. */
export class Groups<K, V> {
  readonly #lists = new Map<K, V[]>();

  add(key: K, member: V): void {
    const list = this.#lists.get(key);
    if (list) list.push(member);
    else this.#lists.set(key, [member]);
  }

  /** The members of a key; none for a key that was never added to. */
  get(key: K): readonly V[] {
    return this.#lists.get(key) ?? [];
  }
}
