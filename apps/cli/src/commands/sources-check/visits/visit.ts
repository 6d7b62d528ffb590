/** A passage as a visit tells of it. */
export interface SeenPassage {
  /** The claim that rests on it. */
  readonly claim: string;
  /** The beginning of its fingerprint, which is enough to know it again. */
  readonly mark: string;
}

/** What a page at an address has of a source. */
export interface SeenContent {
  /** Whether the page bears the title of the source. */
  readonly hasTitle: boolean;
  /** The passages of the source that stand in the page. */
  readonly found: readonly SeenPassage[];
  /** Those that do not. */
  readonly missing: readonly SeenPassage[];
  /** Why the passages were not looked for: it is a PDF, it is too long, … */
  readonly unread?: string | undefined;
  /** Whether it is a file whose text we do not read, so that nothing in it can show whether it is the source. */
  readonly isFile: boolean;
}

/** What one visit of the address of a source saw. */
export type Visit =
  | {
      readonly saw: "page";
      readonly content: SeenContent;
      /** The address that permanent redirects (301, 308) give in place of the one that was visited. */
      readonly movedTo?: string | undefined;
      /** The address of the page, when redirects lead elsewhere. */
      readonly endedAt?: string | undefined;
    }
  /** The host says that the document is not there: 404 or 410. */
  | { readonly saw: "absence"; readonly reason: string }
  /** There is no such host. */
  | { readonly saw: "no-host"; readonly reason: string }
  /** Nothing that says whether the document is there; `answered` where the host said something. */
  | {
      readonly saw: "failure";
      readonly reason: string;
      readonly answered: boolean;
      readonly isBusy?: boolean;
    }
  /** We did not ask. */
  | { readonly saw: "refusal"; readonly reason: string };

/** Whether something in the page shows that it is the source. */
export function isRecognised({ hasTitle, found }: SeenContent): boolean {
  return hasTitle || found.length > 0;
}
