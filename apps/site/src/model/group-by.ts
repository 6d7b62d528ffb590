/** Members by what a function says of each; groups and members stay in the order in which they are given. */
export function groupBy<M>(members: Iterable<M>, nameOf: (member: M) => string): [string, M[]][] {
  return groupByEach(members, (member) => [nameOf(member)]);
}

/** As `groupBy`, of members that each may be in several groups, or in none. */
export function groupByEach<M>(
  members: Iterable<M>,
  namesOf: (member: M) => readonly string[],
): [string, M[]][] {
  const groups = new Map<string, M[]>();
  for (const member of members) {
    for (const name of new Set(namesOf(member))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [member]);
      else group.push(member);
    }
  }
  return [...groups];
}
