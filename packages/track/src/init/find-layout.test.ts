import { describe, expect, it } from "vitest";
import type { FileFormat } from "../formats/parse-file.js";
import { findLayout, type TextLayout } from "./find-layout.js";

const SUFFIXES = "// A list\n// of names\n\n// ac\nac\ncom.ac\n!www.ck\n*.ck\n";
const ZONES =
  "# Zones\n#\n#code\tplace\tTZ\t\t\tcomments\nAD\t+42\tEurope/Andorra\nAQ\t-77\tAntarctica/McMurdo\tSouth\n";

describe("findLayout finds", () => {
  it.each<[string, FileFormat, string, TextLayout]>([
    ["comments of another sign than # in lines", "lines", SUFFIXES, { comment: "//" }],
    ["nothing to say of lines with comments of the usual sign", "lines", "# a\n# b\n# c\nx\n", {}],
    ["no comment in lines that only begin with a sign", "lines", "!a\n!b\n!c\n!d\n", {}],
    [
      "the names of columns in the last comment before the rows",
      "tsv",
      ZONES,
      { comment: "#", columns: ["code", "place", "TZ", "comments"] },
    ],
    [
      "a first line of names below comments",
      "csv",
      "# x\n# y\n# z\nid,name\n1,a\n2,b\n3,c\n",
      { comment: "#" },
    ],
    [
      "that a table has no names when its first row is like the others",
      "csv",
      "1,Goroka,-6.08\n2,Madang,-5.20\n3,Lae,-6.57\n",
      { columns: ["column 1", "column 2", "column 3"] },
    ],
    ["names where a column is named after a year", "csv", "country,2019,2020\na,1,2\nb,3,4\nc,5,6\n", {}],
    ["a first name that begins with #", "csv", "#id,name\n1,a\n2,b\n", {}],
    ["nothing in formats that say it themselves", "json", "# a\n# b\n# c\n", {}],
  ])("%s", (_, format, text, layout) => {
    expect(findLayout(text, format)).toEqual(layout);
  });
});
