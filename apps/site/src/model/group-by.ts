/** Members by what a function says of each; groups and members stay in the order in which they are given. */
export function groupBy<M>(members: Iterable<M>, nameOf: (member: M) => string): [string, M[]][] {
  const groups = new Map<string, M[]>();
  for (const member of members) {
    const name = nameOf(member);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [member]);
    else group.push(member);
  }
  return [...groups];
}
