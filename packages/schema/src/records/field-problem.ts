import type { ShapeCode } from "../issues/shape-codes.js";

/** What our own checks hand through zod to `parse-record`: the code of the issue, and how to mend it. */
export interface FieldProblem {
  readonly code: ShapeCode;
  readonly message: string;
  readonly fix?: string;
}
