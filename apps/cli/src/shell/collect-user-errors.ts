import { UserError } from "./user-error.js";

/** Does all of this work, and throws one error with the issues of every part that failed. */
export async function collectUserErrors<T extends readonly unknown[]>(
  work: readonly [...{ [K in keyof T]: () => T[K] | Promise<T[K]> }],
): Promise<T> {
  const settled = await Promise.allSettled(work.map(async (one) => one()));
  const reasons = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  const [bug] = reasons.filter((reason) => !(reason instanceof UserError));
  if (bug !== undefined) throw bug;
  if (reasons.length > 0) throw new UserError(...reasons.flatMap((reason) => (reason as UserError).issues));
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as T;
}
