/** A count and its noun: `1 change`, `2 changes`. `many` is the plural when it is not `one` with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
