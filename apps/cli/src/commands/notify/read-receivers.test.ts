import { describe, expect, it } from "vitest";
import { readReceivers } from "./read-receivers.js";

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const STREAMS = ["all", "corrections", "claims/example-claim"];
const NAME = "CLAIMWIRE_WEBHOOK_DESK";

function read(secret: string | undefined, streams?: readonly string[]) {
  const settings = [{ address: "https://desk.example/hook", secret: NAME, ...(streams && { streams }) }];
  return readReceivers(settings, { [NAME]: secret }, STREAMS);
}

describe("readReceivers", () => {
  it("takes the secret from the environment, and all entries where no stream is named", () => {
    const { receivers, issues } = read(SECRET);
    expect(issues).toEqual([]);
    expect(receivers).toMatchObject([
      { address: "https://desk.example/hook", signers: [{}], streams: new Set(["all"]) },
    ]);
  });

  it("takes two secrets while one is replaced", () => {
    expect(read(` ${SECRET}  ${SECRET.replace("B", "C")}\n`).receivers[0]?.signers).toHaveLength(2);
  });

  it.each([
    ["no variable", undefined],
    ["an empty variable", " "],
    ["no prefix", SECRET.slice(6)],
    ["another prefix", SECRET.replace("whsec", "WHSEC")],
    ["too few bytes", `whsec_${Buffer.alloc(23).toString("base64")}`],
    ["too many bytes", `whsec_${Buffer.alloc(65).toString("base64")}`],
    ["no base64", "whsec_not%base64%at%all%but%long%enough"],
    ["one bad secret of two", `${SECRET} whsec_x`],
  ])("refuses %s, and shows no secret", (_what, secret) => {
    const { receivers, issues } = read(secret);
    expect(receivers).toEqual([]);
    expect(issues).toMatchObject([
      { code: "WEBHOOK_INVALID", at: { file: "claimwire.config.json", path: ["webhooks", 0, "secret"] } },
    ]);
    expect(issues[0]?.message).toContain(NAME);
    expect(JSON.stringify(issues)).not.toContain(SECRET.slice(6, 20));
  });

  it("refuses a stream that is not there, and names the closest", () => {
    const { issues } = read(SECRET, ["corrections", "correction"]);
    expect(issues).toMatchObject([
      {
        code: "WEBHOOK_INVALID",
        at: { path: ["webhooks", 0, "streams", 1] },
        message: 'There is no stream "correction". Closest: "corrections".',
      },
    ]);
  });
});
