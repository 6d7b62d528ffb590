import { z } from "zod";

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return username === "" && password === "" && search === "" && hash === "";
}

const ADDRESS = "An absolute http or https address is wanted, without user name, query and fragment.";

export const baseUrlSchema: z.ZodString = z.string().refine(isWebAddress, ADDRESS);

/** A domain or mail address and the date on which it was ours (RFC 4151, section 2.1). */
const TAG_AUTHORITY =
  /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|[\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*),\d{4}(?:-\d{2}(?:-\d{2})?)?$/i;

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

const text = z.string().refine((value) => value.trim() !== "", "A text is wanted that says something.");

/** The shape of `claimwire.config.json`. */
export const configSchema: z.ZodType<WrittenConfig> = z.strictObject({
  title: text,
  description: text,
  language: z.string().refine(isLanguage, "A language tag is wanted (BCP 47), such as en."),
  baseUrl: baseUrlSchema.optional(),
  feeds: z.strictObject({
    tagAuthority: z
      .string()
      .regex(TAG_AUTHORITY, "An authority of tag URIs is wanted (RFC 4151), such as claimwire.example,2026."),
    hub: baseUrlSchema.optional(),
  }),
});

interface WrittenConfig {
  title: string;
  description: string;
  language: string;
  baseUrl?: string | undefined;
  feeds: { tagAuthority: string; hub?: string | undefined };
}

/** The settings of a checkout, complete. */
export interface Config {
  readonly title: string;
  readonly description: string;
  /** Language of pages and feeds (BCP 47). */
  readonly language: string;
  /** Where the output is published: an absolute http(s) address, which may have a path. */
  readonly baseUrl: string;
  readonly feeds: {
    /** Authority of the ids of entries (RFC 4151); never changed once anything is published. */
    readonly tagAuthority: string;
    /** The WebSub hub that is told of changed feeds. */
    readonly hub?: string;
  };
}
