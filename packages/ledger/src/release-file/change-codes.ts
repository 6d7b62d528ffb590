/** The signals and causes of a ledger; of those that are not given, any text is allowed. */
export interface ChangeCodes {
  readonly signals?: readonly string[];
  readonly causes?: readonly string[];
}
