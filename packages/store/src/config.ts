import { z } from "zod";

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hash } = new URL(text);
  return username === "" && password === "" && hash === "";
}

function isBaseUrl(text: string): boolean {
  return isWebAddress(text) && new URL(text).search === "";
}

/**
 * Writes an address with ASCII characters alone, as feeds and hubs need it (RFC 3986); one that has no others stays
 * letter for letter.
 */
function encodeAddress(text: string): string {
  return /^[\x21-\x7e]*$/.test(text) ? text : new URL(text).href;
}

const BASE_URL = "An absolute http or https address is wanted, without user name, query and fragment.";
const HUB = "An absolute http or https address is wanted, without user name and fragment.";

export const baseUrlSchema: z.ZodType<string> = z
  .string()
  .refine(isBaseUrl, { error: BASE_URL, abort: true })
  .transform(encodeAddress);

const hubSchema: z.ZodType<string> = z
  .string()
  .refine(isWebAddress, { error: HUB, abort: true })
  .transform(encodeAddress);

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
    hub: hubSchema.optional(),
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
    /** The WebSub hub that is told of changed feeds: an absolute http(s) address, which may have a query. */
    readonly hub?: string;
  };
}
