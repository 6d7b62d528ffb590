/** Legal forms of firms at the end of a folded name. */
export const LEGAL_FORMS: RegExp =
  /(?: (?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|bv|pte|股 份 有 限 公 司|股 份|有 限 责 任 公 司|有 限 公 司|公 司|集 团))+$/u;

/** A folded name without the legal form at its end: `zhejiang dahua technology co ltd`, `大 华 股 份`. */
export function withoutLegalForm(folded: string): string {
  return folded.replace(LEGAL_FORMS, "");
}
