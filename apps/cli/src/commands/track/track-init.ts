import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ReleaseRule, TRACK_CONFIG_FILE, trackIssue } from "@claimwire/track";
import { Command } from "@commander-js/extra-typings";
import { askCode } from "../../questions/ask-code.js";
import { UserError } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";
import { type Found, proposeSettings, textOf } from "./propose-settings.js";
import { openSubject } from "./track-subject.js";

export const trackInit: Verb = defineVerb(
  new Command()
    .argument("<repository>", "The path or the address of a git repository.")
    .option("--yes", "Take what is proposed, and ask nothing."),
  async (context, { yes = false }, repository) => {
    const file = join(context.root, TRACK_CONFIG_FILE);
    if (existsSync(file)) {
      const message = `${TRACK_CONFIG_FILE} is there already.`;
      throw new UserError(
        trackIssue(
          "TRACK_CONFIG_THERE",
          TRACK_CONFIG_FILE,
          message,
          "Edit it, or remove it and run this again.",
        ),
      );
    }
    const shown = context.progress("track init");
    shown.update("fetching the repository");
    const subject = await openSubject(context.root, repository);
    try {
      const found = await proposeSettings(subject, (doing) => shown.update(doing));
      shown.done();
      const releases = await chooseReleases(found, context, yes);
      const text = textOf(found, subject, releases, found.quiet);
      writeFileSync(file, text, { flag: "wx" });
      return {
        result: {
          file: TRACK_CONFIG_FILE,
          text,
          reasons: found.proposal.reasons,
          entriesAMonth: found.rates,
          oneOf: found.oneOf,
          newest: found.newest.map(({ title }) => title),
        },
        text: describe(found, releases),
      };
    } finally {
      subject.source.close();
    }
  },
  (folder) => folder,
);

const MEANINGS: Readonly<Record<ReleaseRule, string>> = {
  tag: "a release at each tag",
  day: "the commits of a day, in UTC",
  week: "the commits of a week",
  commit: "each commit",
};

async function chooseReleases(
  { rates, releases }: Found,
  { interactive, terminal }: Context,
  yes: boolean,
): Promise<ReleaseRule> {
  if (yes || !interactive) return releases;
  const codes = Object.fromEntries(
    Object.entries(rates).map(([rule, rate]) => [
      rule,
      `${MEANINGS[rule as ReleaseRule]}: ${Math.round(rate)} entries a month`,
    ]),
  ) as Record<ReleaseRule, string>;
  return askCode({ message: "What is a release made of?", codes, standard: releases }, terminal);
}

function describe(
  { proposal, others, otherKinds, quiet, quietReason, rates, releasesReason, oneOf, newest }: Found,
  releases: ReleaseRule,
): string {
  const { reasons, kind, records, format } = proposal;
  const shown = Object.entries(rates)
    .map(([rule, rate]) => `${rule} ${Math.round(rate)}`)
    .join(", ");
  const lines = [
    `${TRACK_CONFIG_FILE} is written: ${records} ${kind}.`,
    "",
    `files     ${reasons.files}`,
    `format    ${format}; ${reasons.each}`,
    `id        ${reasons.id}`,
    `listKeys  ${reasons.listKeys}`,
    `quiet     ${quiet.length === 0 ? "none: " : ""}${quietReason}`,
    `title     ${reasons.title}`,
    `retracted ${reasons.retracted}`,
    `streams   ${reasons.streams}`,
    `releases  ${releases}; ${releasesReason}. Entries a month: ${shown}`,
    ...(oneOf === 1 ? [] : [`tried     by one of ${oneOf} files, as all together are many bytes`]),
    ...(others.length === 0
      ? []
      : [
          `not taken ${others.map(({ patterns }) => patterns[0]).join(", ")}${otherKinds.length === 0 ? "" : `; ${otherKinds.map(({ kind }) => kind).join(" and ")} stand in the settings as comments`}`,
        ]),
    "",
    newest.length === 0 ? "No entry in the newest part of the history." : "The newest entries would read:",
    ...newest.map(({ title, published }) => `  ${published.slice(0, 10)}  ${title}`),
    "",
    "Next:  claimwire track",
  ];
  return `${lines.join("\n")}\n`;
}
