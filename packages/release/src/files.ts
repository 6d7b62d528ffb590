/** Where a why-note's file is, from the root of the project. */
export function noteFile(name: string): string {
  return `.changeset/${name}.md`;
}

/** Where a record's file is, unless it stands in a folder below its kind's. */
export function recordFile(key: string): string {
  return `data/${key}.yaml`;
}
