import * as z from "zod";
import { ACCESSES, AVAILABILITIES, SOURCE_TYPES } from "./codes.js";
import { SPEAKERS } from "./entity.js";
import { field } from "./field.js";
import {
  checked,
  code,
  date,
  day,
  keyedList,
  language,
  object,
  orderedList,
  referenceTo,
  text,
  title,
  webLink,
} from "./fields.js";

const availability = object("Availability", {
  state: field(code("AvailabilityState", AVAILABILITIES), "Whether the document can be had at its address."),
  checked: field(day().optional(), "The day on which the state was found; changes only with the state."),
  saidBy: field(
    referenceTo("sources").optional(),
    "The source that says so, when we did not look ourselves.",
    { streams: false },
  ),
  note: field(text(300).optional(), "What a reader should know about it."),
});

const copy = object("Copy", {
  url: field(webLink(), "Address of an archive's or another host's copy."),
  captured: field(date().optional(), "When the copy was made."),
  part: field(text(120).optional(), "Which part it holds, when not the whole."),
});

const citation = object("Citation", {
  source: field(referenceTo("sources"), "The source that is cited."),
  claims: field(
    keyedList(referenceTo("claims"), []).optional(),
    "The claims of it that are cited, where known.",
  ),
  via: field(referenceTo("sources").optional(), "The page whose list shows the citation.", {
    streams: false,
  }),
});

/** A published document. The order of fields is their order in files. */
export const sourceSchema = checked(
  z.strictObject({
    type: field(code("SourceType", SOURCE_TYPES), "What kind of document it is.", {
      shown: "own",
      ask: "What kind of document is it?",
    }),
    title: field(title(300), "Its title as printed; one that we supply stands in [brackets].", {
      shown: "own",
      told: -1,
      ask: "What is its title, as printed? One of your own stands in [brackets].",
    }),
    publisher: field(referenceTo("entities"), "Who published it.", {
      shown: "own",
      ask: { question: "Who published it?", types: SPEAKERS },
    }),
    authors: field(orderedList(text(120)).optional(), "Its byline, in its order.", { shown: "own" }),
    published: field(date().optional(), "When it was published (EDTF).", {
      shown: "own",
      title: "publication date",
      ask: "When was it published (2018, 2018-10, 2018-10-22)?",
    }),
    language: field(language().optional(), "The language it is written in (BCP 47).", {
      shown: "own",
      fact: false,
      ask: "In which language (en, zh-Hans)?",
    }),
    url: field(webLink().optional(), "Its address, as seen; none when no address was seen.", {
      shown: "own",
      label: "Address",
      fact: "link",
      ask: "At which address did you see it? Leave it empty if you saw none.",
    }),
    access: field(code("Access", ACCESSES).optional(), "Who can read it.", {
      shown: "own",
      told: 1,
      fact: "link",
    }),
    availability: field(availability, "Whether it can still be had.", {
      shown: "own",
      label: "Link",
      fact: "link",
    }),
    copies: field(keyedList(copy, ["url"]).optional(), "Archives and other hosts.", {
      shown: "own",
      label: "Copy",
      fact: "link",
    }),
    printsReply: field(
      keyedList(referenceTo("entities"), []).optional(),
      "Those whose answer the document prints.",
      {
        label: "Prints a reply of",
        title: "whose reply it prints",
        fact: false,
        streams: false,
        told: 1,
        ask: {
          question: "Whose answer does it print?",
          none: "Nobody's",
          next: "Whose else?",
          types: SPEAKERS,
        },
      },
    ),
    cites: field(keyedList(citation, ["source"], 500).optional(), "The sources that it refers to.", {
      shown: "own",
      title: "citation",
      told: 1,
    }),
    addressSeenIn: field(text(300).optional(), "Where the address was seen.", {
      shown: "own",
      fact: false,
      told: 1,
      ask: "Where did you see the address?",
    }),
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
