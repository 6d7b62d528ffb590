/** Thrown inside this package when a change does not fit what it is applied to; `replay` turns it into an issue. */
export class ApplyError extends Error {
  override readonly name = "ApplyError";
}
