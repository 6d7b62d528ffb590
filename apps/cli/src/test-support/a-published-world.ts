import type { JsonFeed } from "@claimwire/feeds";
import { aClaim, aDataset, aSource } from "@claimwire/testing";
import { compileProgram } from "@claimwire/testing/compile-program";
import { childNamed, childrenNamed, readXml } from "@claimwire/testing/feeds";
import { type Answer, aHub, type TestHub } from "./a-hub.js";
import { aWorld, type World } from "./a-world.js";

const RENDER = new URL("./render-public.ts", import.meta.url);

/** What landing needs from its surroundings, beside the settings. */
export const LAND_ENV = {
  SOURCE_DATE_EPOCH: "1780000000",
  CLAIMWIRE_WEBHOOK_DESK: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
};

/** A world whose landing writes real feeds, and tells a hub and a desk that takes webhooks. */
export interface PublishedWorld extends World {
  readonly baseUrl: string;
  readonly hub: TestHub;
  readonly desk: TestHub;
}

interface Options {
  /** Where npm publishes to; left out, the registry of the world. */
  readonly npmrc?: string;
  /** The command of the host that takes the set; left out, a link is switched. */
  readonly upload?: (world: World) => string;
  readonly hub?: Answer;
  readonly desk?: Answer;
}

export async function aPublishedWorld(options: Options = {}): Promise<PublishedWorld> {
  const records = aDataset({
    "claims/other": aClaim({ statement: "The Example Wire quotes the county: nobody won anything there." }),
    "sources/spare": aSource({ title: "Spare" }),
  });
  const world = await aWorld({ records });
  const { checkout } = world;
  const [hub, desk] = [await aHub(options.hub), await aHub(options.desk)];
  const settings = JSON.parse(checkout.read("claimwire.config.json"));
  settings.feeds.hub = hub.url;
  settings.webhooks = [{ address: desk.url, secret: "CLAIMWIRE_WEBHOOK_DESK" }];
  settings.land.build.push(`"${process.execPath}" "${compileProgram(RENDER)}"`);
  if (options.upload !== undefined) {
    delete settings.land.folder;
    settings.land.upload = options.upload(world);
  }
  checkout.write("claimwire.config.json", JSON.stringify(settings, null, 2));
  for (const folder of options.npmrc === undefined ? [] : ["", "packages/dataset/"])
    checkout.write(`${folder}.npmrc`, options.npmrc ?? "");
  checkout.commit("Publish feeds");
  checkout.git("push", "--quiet");
  return { ...world, baseUrl: settings.baseUrl, hub, desk };
}

/** The ids of the entries that a reader of all changes finds: the same in each format, in the same order. */
export async function pollFeeds({ baseUrl }: PublishedWorld): Promise<string[]> {
  const get = async (file: string): Promise<string> => (await fetch(`${baseUrl}/feeds/${file}`)).text();
  const json = (JSON.parse(await get("all.json")) as JsonFeed).items.map(({ id }) => id);
  const atom = childrenNamed(readXml(await get("all.atom")), "entry").map(
    (entry) => childNamed(entry, "id").text,
  );
  const rss = childrenNamed(childNamed(readXml(await get("all.xml")), "channel"), "item").map(
    (item) => childNamed(item, "guid").text,
  );
  if (json.join() !== atom.join() || json.join() !== rss.join())
    throw new Error("The formats have different entries.");
  return json;
}

/** The ids of the webhooks that the desk got, each as often as it did. */
export function webhooksTo({ desk }: PublishedWorld): string[] {
  return desk.requests.map(({ headers }) => String(headers["webhook-id"]));
}

/** The names of entries, which are the ids of their webhooks, from the ids that feeds give them. */
export function namesOf(ids: readonly string[]): string[] {
  return ids.map((id) => id.replace(/^tag:[^:]*:/, "")).sort();
}
