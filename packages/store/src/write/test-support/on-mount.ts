import { spawnSync } from "node:child_process";

/** Whether this system grants a namespace of one's own, in which one may mount. */
export const CAN_MOUNT: boolean =
  spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

const SCRIPT = `
size=$1 path=$2 copy=$3
shift 3
mount -t tmpfs -o size=$size tmpfs "$path" || exit
"$@"
status=$?
cp -a "$path" "$copy"
exit $status
`;

/**
 * The beginning of a command line that runs the rest with an empty file system of some size (`64k`) mounted at `path`,
 * and copies what that then holds to `copy`.
 */
export function onMount(path: string, size: string, copy: string): readonly string[] {
  return ["unshare", "-Urm", "sh", "-c", SCRIPT, "sh", size, path, copy];
}
