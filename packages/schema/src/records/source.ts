import { z } from "zod";
import { ACCESSES, AVAILABILITIES, SOURCE_TYPES } from "./codes.js";
import { SPEAKERS } from "./entity.js";
import {
  checked,
  code,
  date,
  day,
  field,
  keyedList,
  language,
  link,
  named,
  orderedList,
  referenceTo,
  text,
  title,
} from "./fields.js";

const availability = named(
  "Availability",
  z.strictObject({
    state: field(code("AvailabilityState", AVAILABILITIES), {
      doc: "Whether the document can be had at its address.",
    }),
    checked: field(day().optional(), {
      doc: "The day on which the state was found; changes only with the state.",
    }),
    saidBy: field(referenceTo("sources").optional(), {
      doc: "The source that says so, when we did not look ourselves.",
      streams: false,
    }),
    note: field(text(300).optional(), { doc: "What a reader should know about it." }),
  }),
);

const copy = named(
  "Copy",
  z.strictObject({
    url: field(link(), { doc: "Address of an archive's or another host's copy." }),
    captured: field(date().optional(), { doc: "When the copy was made." }),
    part: field(text(120).optional(), { doc: "Which part it holds, when not the whole." }),
  }),
);

const citation = named(
  "Citation",
  z.strictObject({
    source: field(referenceTo("sources"), { doc: "The source that is cited." }),
    claims: field(keyedList(referenceTo("claims"), []).optional(), {
      doc: "The claims of it that are cited, where known.",
    }),
    via: field(referenceTo("sources").optional(), {
      doc: "The page whose list shows the citation.",
      streams: false,
    }),
  }),
);

/** A published document. The order of fields is their order in files. */
export const sourceSchema = checked(
  z.strictObject({
    type: field(code("SourceType", SOURCE_TYPES), {
      doc: "What kind of document it is.",
      label: "Type",
      ask: "What kind of document is it?",
    }),
    title: field(title(300), {
      doc: "Its title as printed; one that we supply stands in [brackets].",
      label: "Title",
      told: -1,
      ask: "What is its title, as printed? One of your own stands in [brackets].",
    }),
    publisher: field(referenceTo("entities"), {
      doc: "Who published it.",
      label: "Publisher",
      ask: { question: "Who published it?", types: SPEAKERS },
    }),
    authors: field(orderedList(text(120)).optional(), { doc: "Its byline, in its order.", label: "Authors" }),
    published: field(date().optional(), {
      doc: "When it was published (EDTF).",
      label: "Published",
      ask: "When was it published (2018, 2018-10, 2018-10-22)?",
    }),
    language: field(language().optional(), {
      doc: "The language it is written in (BCP 47).",
      label: "Language",
      ask: "In which language (en, zh-Hans)?",
    }),
    url: field(link().optional(), {
      doc: "Its address, as seen; none when no address was seen.",
      label: "Address",
      ask: "At which address did you see it? Leave it empty if you saw none.",
    }),
    access: field(code("Access", ACCESSES).optional(), {
      doc: "Who can read it.",
      label: "Access",
      told: 1,
    }),
    availability: field(availability, { doc: "Whether it can still be had.", label: "Link" }),
    copies: field(keyedList(copy, ["url"]).optional(), { doc: "Archives and other hosts.", label: "Copy" }),
    cites: field(keyedList(citation, ["source"]).optional(), {
      doc: "The sources that it refers to.",
      label: "Cites",
      told: 1,
    }),
    addressSeenIn: field(text(300).optional(), {
      doc: "Where the address was seen.",
      label: "Address seen in",
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
