import { expect, it } from "vitest";
import { parseRecord } from "../parse/parse-record.js";

function codesOf(title: string): string[] {
  const person = { type: "person", name: "A. Person", publicRole: { title, when: "2018" } };
  return parseRecord("entities/a", person).findings.map(({ code, path }) => `${code} ${path.join("/")}`);
}

it.each([
  "Victim",
  "victims",
  "Camp survivor",
  "Former detainee",
  "Witness in the trial",
  "Eyewitness",
  "Wife of a detainee",
  "Relative of the founder",
  "Activist and camp survivor",
  "Resident, interviewed in 2018",
  "Asylum seeker",
  "Mother (of two)",
])("refuses %j, which is no public role", (title) => {
  expect(codesOf(title)).toEqual(["PERSON_ROLE publicRole/title"]);
});

it.each([
  "Founder and chairman",
  "Top official in Xinjiang",
  "Researcher at Oxford",
  "Director of the Victims' Fund",
  "Minister for Victims and Survivors",
  "Victims' lawyer",
  "Head (Witness Protection)",
  "Family spokesperson",
  "Chairwoman",
])("takes %j for one", (title) => {
  expect(codesOf(title)).toEqual([]);
});
