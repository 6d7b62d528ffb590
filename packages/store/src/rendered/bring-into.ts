import {
  checkWritable,
  clearWay,
  type Destination,
  placeFiles,
  removeFiles,
  removeFolders,
} from "../publish/place-files.js";

/**
 * Puts staged files in place and takes away what is not among `files`. `onFirst` is called before the first change,
 * and never when there is none.
 */
export async function bringInto(
  destination: Destination,
  files: ReadonlyMap<string, unknown>,
  staged: ReadonlyMap<string, { readonly file: string }>,
  aside: string,
  onFirst: () => void,
): Promise<void> {
  const { folder, tree } = destination;
  const stale = [...tree.files, ...tree.others].filter((path) => !files.has(path));
  const changed = [...staged.keys()];
  checkWritable(destination, [...changed, ...stale]);
  if (changed.length + stale.length > 0) onFirst();
  const cleared = clearWay(destination, changed, aside);
  await placeFiles(folder, changed, staged, () => {});
  await removeFiles(folder, stale, () => {});
  if (stale.length + cleared.length > 0) removeFolders(destination, files.keys());
}
