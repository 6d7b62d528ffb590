import { z } from "zod";
import { isBaseUrl, isWebAddress, normaliseAddress } from "./address.js";
import { findAuthorityFlaw } from "./tag-authority.js";

const BASE_URL = "An absolute http or https address is wanted, without user name, query and fragment.";
const HUB = "An absolute http or https address is wanted, without user name and fragment.";

export const baseUrlSchema: z.ZodType<string> = z
  .string()
  .refine(isBaseUrl, { error: BASE_URL, abort: true })
  .transform(normaliseAddress);

const hubSchema: z.ZodType<string> = z
  .string()
  .refine(isWebAddress, { error: HUB, abort: true })
  .transform(normaliseAddress);

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
    tagAuthority: z.string().superRefine((value, context) => {
      const message = findAuthorityFlaw(value);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    }),
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
