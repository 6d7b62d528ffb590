import { z } from "zod";
import { ACCESSES, AVAILABILITIES, codesOf, SOURCE_TYPES } from "./codes.js";
import { checked, date, day, keyedList, language, link, orderedList, referenceTo, text } from "./fields.js";

const availability = z.strictObject({
  state: z.enum(codesOf(AVAILABILITIES)).describe("Whether the document can be had at its address."),
  checked: day().optional().describe("The day on which the state was found; changes only with the state."),
  saidBy: referenceTo("sources")
    .optional()
    .describe("The source that says so, when we did not look ourselves."),
  note: text(300).optional().describe("What a reader should know about it."),
});

const copy = z.strictObject({
  url: link().describe("Address of an archive's or another host's copy."),
  captured: date().optional().describe("When the copy was made."),
  part: text(120).optional().describe("Which part it holds, when not the whole."),
});

const citation = z.strictObject({
  source: referenceTo("sources").describe("The source that is cited."),
  claims: keyedList(referenceTo("claims"), [])
    .optional()
    .describe("The claims of it that are cited, where known."),
  via: referenceTo("sources").optional().describe("The page whose list shows the citation."),
});

/** A published document. The order of fields is their order in files. */
export const sourceSchema = checked(
  z.strictObject({
    type: z.enum(codesOf(SOURCE_TYPES)).describe("What kind of document it is."),
    title: text(300).describe("Its title as printed; one that we supply stands in [brackets]."),
    publisher: referenceTo("entities").describe("Who published it."),
    authors: orderedList(text(120)).optional().describe("Its byline, in its order."),
    published: date().optional().describe("When it was published (EDTF)."),
    language: language().optional().describe("The language it is written in (BCP 47)."),
    url: link().optional().describe("Its address, as seen; none when no address was seen."),
    access: z.enum(codesOf(ACCESSES)).optional().describe("Who can read it."),
    availability: availability.describe("Whether it can still be had."),
    copies: keyedList(copy, ["url"]).optional().describe("Archives and other hosts."),
    cites: keyedList(citation, ["source"]).optional().describe("The sources that it refers to."),
    addressSeenIn: text(300).optional().describe("Where the address was seen."),
  }),
  ({ url, availability: { state, saidBy } }) => {
    if (state === "unlocated" && url !== undefined) {
      return {
        code: "AVAILABILITY_URL",
        message: "The source is `unlocated` but has a url.",
        fix: "Say `unchecked`.",
      };
    }
    if (url !== undefined || state === "unlocated" || (state === "gone" && saidBy !== undefined))
      return undefined;
    const message = `The source is \`${state}\` but has no url.`;
    const fix = "Say `unlocated`; or `gone` with `saidBy`, the source that says so. Never guess an address.";
    return { code: "AVAILABILITY_URL", message, fix };
  },
);
