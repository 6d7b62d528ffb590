import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { drawPictures } from "./draw-pictures.js";
import { picturedOn, socialPictures } from "./social-picture.js";

describe("the picture of a page for previews of links", () => {
  it.each([
    ["claims/a-claim/", "claim"],
    ["releases/1.0.0/entities/an-entity/", "entity"],
    ["releases/1.0.0/", "release"],
    ["compare/1.0.0...1.1.0/", "release"],
    ["claims/", "site"],
    ["", "site"],
  ])("is for %s that of a %s", (path, pictured) => {
    expect(picturedOn(path)).toBe(pictured);
  });

  it("is a PNG of the size that previews take, with the same bytes on each machine", async () => {
    const pictures = new Map([...socialPictures("A & B <wire>")].slice(0, 1));
    const [png] = [...(await drawPictures(pictures)).values()];
    const view = new DataView((png as Uint8Array).buffer, png?.byteOffset);
    expect([view.getUint32(0), view.getUint32(16), view.getUint32(20)]).toEqual([0x89504e47, 1200, 630]);
    const digest = createHash("sha256")
      .update(png as Uint8Array)
      .digest("hex");
    expect(digest).toMatchInlineSnapshot(
      `"ba419d5b1d71ab5084a3dafd0121a0ab8227170788454e59276afb9f1fc1dd0d"`,
    );
  });
});
