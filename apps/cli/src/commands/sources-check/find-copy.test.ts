import { aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { aWebServer } from "../../test-support/a-web-server.js";
import { WebClient } from "../../web/web-client.js";
import { WebVisitor } from "../../web/web-visitor.js";
import { listCaptures } from "./find-copy.js";

it.each([
  ["a day", "2018-10-22", "&timestamp=20181022"],
  ["a year", "2018", "&timestamp=20180101"],
  ["a season", "2018-23", "&timestamp=20180701"],
  ["an interval", "2017-05/2018", "&timestamp=20170501"],
  ["an interval whose start is unknown", "/2018", ""],
])("an archive is asked for copies near the first day of %s", async (_, published, timestamp) => {
  const { origin, asked } = await aWebServer({});
  const client = new WebClient({ agent: "Test", isAllowed: () => true, timeout: 20 });
  const visitor = new WebVisitor(client, { pause: 0, retries: 0 });
  const { signal } = new AbortController();
  const archives = { available: [`${origin}/available`] };
  await listCaptures(visitor, archives, "https://wire.example/a", aSource({ published }), signal);
  await client.close();
  expect(asked).toEqual([`/available?url=https%3A%2F%2Fwire.example%2Fa${timestamp}`]);
});
