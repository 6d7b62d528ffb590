/**
 * Variables of git that are the user's settings. All others are left out: a hook or a surrounding tool sets them
 * (GIT_DIR, GIT_INDEX_FILE, …), and they would lead git to another repository than the folder's.
 */
export const KEPT_VARIABLES: readonly string[] = [
  "GIT_CEILING_DIRECTORIES",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_SYSTEM",
];

/** The environment in which git finds the folder's own repository. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || KEPT_VARIABLES.includes(name)),
  );
}

/**
 * Settings for every call, whatever the user's are: objects as they were committed (not as replaced later), nothing
 * fetched from elsewhere where a partial clone lacks an object, no order of files that another project wants, and the
 * first commit like any other.
 */
export const SETTINGS: readonly string[] = [
  "core.useReplaceRefs=false",
  "protocol.allow=never",
  "diff.orderFile=/dev/null",
  "log.showRoot=true",
];
