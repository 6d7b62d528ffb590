import type { DatasetCitation } from "@claimwire/release/cite";
import { ID_PATTERN, type Vocabulary } from "@claimwire/schema";
import * as z from "zod";
import { isBaseUrl, isWebAddress, normaliseAddress } from "./address.js";
import { findAuthorityFlaw } from "./tag-authority.js";

const BASE_URL = "An absolute http or https address is wanted, without user name, query and fragment.";
const HUB = "An absolute http or https address is wanted, without user name and fragment.";

const PUBLISHED =
  "A file of the checkout is wanted that ends in .ndjson, such as data/published-entries.ndjson.";

// More would make a request larger than the 8 kB of a body that every server takes.
const MOST_TOPICS = 100;
const TOPICS = `A whole number from 1 to ${MOST_TOPICS} is wanted.`;

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

const CONTACT =
  "An address of mail or the web is wanted: corrections@example.org, https://example.org/contact.";

/** An address of mail without the `mailto:` with which it may be written, or that of a page. */
const contactSchema: z.ZodType<string> = z
  .string()
  .refine(isContact, CONTACT)
  .transform((value) => value.replace(/^mailto:/i, ""));

function isContact(value: string): boolean {
  return isWebAddress(value) || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value);
}

/** How `claimwire land` brings a release out. */
const landSchema = z.strictObject({
  /** Commands that build packages and site in a clone of the checkout, one after the other. */
  build: z.array(text).exactOptional(),
  /** A folder on this machine that a server serves: the finished set is switched in whole. */
  folder: text.exactOptional(),
  /** The command of a host that takes the set, whose folder is in `CLAIMWIRE_PUBLIC`. */
  upload: text.exactOptional(),
});

const KEY = /^(entities|topics)\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the first page of the site begins with; without it, it offers what has most claims. */
const homeSchema = z.strictObject({
  claims: z.array(z.string().regex(ID_PATTERN, "The id of a claim is wanted.")).exactOptional(),
  records: z
    .array(z.string().regex(KEY, "The key of an entity or a topic is wanted: entities/<id>."))
    .exactOptional(),
});

const topic = z.string().regex(ID_PATTERN, "The id of a topic is wanted.");

/** The topics by which the page of an entity sorts claims; what is left out has no section. */
const dossierSchema = z.strictObject({
  /** Sanctions and trade limits: what authorities listed, ordered or ruled. */
  acts: topic.exactOptional(),
  /** Projects, with their terms and contents. */
  projects: topic.exactOptional(),
  /** How far projects got: pauses, ends and exits. */
  progress: topic.exactOptional(),
});

const PACKAGE_NAME = "The name of an npm package is wanted: bridges-claims, @your-scope/bridges.";

/** The package that publishes the dataset; its version is the dataset's. */
export const packageSchema = z.strictObject({
  name: z.string().regex(/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, PACKAGE_NAME),
  /** Where its `package.json` is, from the root of the checkout. */
  folder: z
    .string()
    .regex(
      /^(\.|[\w-][\w.-]*(\/[\w-][\w.-]*)*)$/,
      "A folder of the checkout is wanted, such as packages/dataset.",
    )
    .default("."),
});

/** How the dataset is cited. */
const citationSchema = z.strictObject({ title: text, author: text });

/** What pages say of the dataset as a whole. */
const textsSchema = z.strictObject({
  /** The heading of the first page. */
  heading: text.exactOptional(),
  /** What stands below it. */
  lede: text.exactOptional(),
  /** The beginning of the page about the dataset. */
  about: text.exactOptional(),
});

const archiveSchema = z.array(z.string().refine(isWebAddress, { error: HUB }));

/** Where copies of lost sources are looked for. */
const archivesSchema = z.strictObject({
  /** Addresses of TimeMaps (RFC 7089), to which that of a source is appended. */
  timeMaps: archiveSchema.exactOptional(),
  /** Addresses of the Wayback availability API. */
  available: archiveSchema.exactOptional(),
});

const RECEIVER =
  "An absolute https address is wanted, without user name and fragment; http for this machine alone.";
const VARIABLE =
  "The name of a variable of the environment is wanted, such as CLAIMWIRE_WEBHOOK_DESK; never the secret itself.";

function isReceiver(value: string): boolean {
  if (!isWebAddress(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Who is told of entries by a webhook (Standard Webhooks 1.0). */
const webhookSchema = z.strictObject({
  address: z.string().refine(isReceiver, RECEIVER),
  /** The variable that holds the secret, which stands in no file. */
  secret: z.string().regex(/^[A-Z_][A-Z0-9_]*$/, VARIABLE),
  /** Left out, the stream of all entries. */
  streams: z.array(text).min(1, "A stream is wanted, or no list.").exactOptional(),
});

/** The shape of `claimwire.config.json`. */
export const configSchema = z.strictObject({
  title: text,
  description: text,
  language: z.string().refine(isLanguage, "A language tag is wanted (BCP 47), such as en."),
  package: packageSchema,
  citation: citationSchema.exactOptional(),
  texts: textsSchema.exactOptional(),
  baseUrl: baseUrlSchema.exactOptional(),
  repository: z.string().refine(isWebAddress, { error: HUB }).exactOptional(),
  contact: contactSchema.exactOptional(),
  publisher: text.exactOptional(),
  land: landSchema.exactOptional(),
  home: homeSchema.exactOptional(),
  dossier: dossierSchema.exactOptional(),
  archives: archivesSchema.exactOptional(),
  webhooks: z.array(webhookSchema).exactOptional(),
  feeds: z.strictObject({
    tagAuthority: z.string().superRefine((value, context) => {
      const message = findAuthorityFlaw(value);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    }),
    hub: hubSchema.exactOptional(),
    /** Where every published entry is kept; left out, beside the ledger. */
    publishedEntries: z
      .string()
      .regex(/^([\w-]+\/)*[\w-]+\.ndjson$/, PUBLISHED)
      .exactOptional(),
    topicsPerRequest: z.int(TOPICS).min(1, TOPICS).max(MOST_TOPICS, TOPICS).exactOptional(),
  }),
});

/** The package that publishes the dataset. */
export type DataPackage = z.output<typeof packageSchema>;

export type WrittenSettings = z.output<typeof configSchema>;

/**
 * The settings: those of the file, a base URL that may come from elsewhere, how the dataset is cited, and the codes that it
 * has of its own. Apps hand them to feeds and pages.
 */
export type Settings = WrittenSettings & {
  readonly baseUrl: string;
  readonly citation: DatasetCitation;
  readonly vocabulary: Vocabulary;
};
