/**
 * Variables of git that are the user's settings. All others are left out: a hook or a surrounding tool may set them
 * (GIT_DIR, GIT_INDEX_FILE, …), and git would then read another repository than the folder's.
 */
const KEPT_VARIABLES: readonly string[] = [
  "GIT_CEILING_DIRECTORIES",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_SYSTEM",
];

/** The environment in which git reads the folder's own repository. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || KEPT_VARIABLES.includes(name)),
  );
}

/**
 * Settings for every call, over those of the user: objects as they were committed (not as replaced later), no fetch
 * when a partial clone lacks an object, no configured order of files, and the first commit shown like any other.
 */
export const SETTINGS: readonly string[] = [
  "core.useReplaceRefs=false",
  "protocol.allow=never",
  "diff.orderFile=/dev/null",
  "log.showRoot=true",
];
