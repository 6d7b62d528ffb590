import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { aRegistry, type Registry } from "./a-registry.js";
import { listenOnLoopback } from "./listen-on-loopback.js";
import { releasedCheckout, type TempCheckout } from "./temp-checkout.js";

/** Builds what stands for packages and site: the newest release, and nothing more. */
const BUILD = `
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
const { baseUrl } = JSON.parse(readFileSync("claimwire.config.json", "utf8"));
const [newest] = readdirSync("data/releases").map((name) => name.slice(0, -5)).sort().reverse();
for (const folder of ["public/api/v1", "public/feeds", "packages/dataset/dist"]) mkdirSync(folder, { recursive: true });
writeFileSync("public/api/v1/index.json", JSON.stringify({ newest }));
writeFileSync("public/feeds/all.json", JSON.stringify({ feed_url: baseUrl + "/feeds/all.json" }));
writeFileSync("packages/dataset/dist/data.json", JSON.stringify({ release: { version: newest } }));
`;

/** A checkout with an origin, a registry and a host, all on this machine. */
export interface World {
  readonly checkout: TempCheckout;
  readonly registry: Registry;
  /** The link that the host serves. */
  readonly served: string;
}

/** A checkout with an origin, a registry, and a host that serves a folder; all on this machine. */
export async function aWorld(options: Parameters<typeof releasedCheckout>[0] = {}): Promise<World> {
  const registry = await aRegistry();
  const checkout = releasedCheckout(options);
  const served = checkout.path(".git/served");
  const host = createServer((request, response) => {
    const file = join(served, request.url ?? "");
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  const port = await listenOnLoopback(host);
  const settings = {
    title: "Example",
    description: "An example.",
    language: "en",
    baseUrl: `http://127.0.0.1:${port}`,
    repository: "https://git.example/example/claims",
    contact: "corrections@claimwire.example",
    publisher: "The Example Newsroom",
    package: { name: "@claimwire/dataset", folder: "packages/dataset" },
    feeds: { tagAuthority: "claimwire.example,2026" },
    land: { build: ["node build.js"], folder: served },
  };
  checkout.write("claimwire.config.json", JSON.stringify(settings, null, 2));
  checkout.write("build.js", BUILD);
  checkout.write("packages/dataset/README.md", "# The example\n");
  checkout.write("package.json", checkout.read("package.json").replace("{", '{\n  "type": "module",'));
  const token = `${registry.address.slice("http:".length)}:_authToken=none`;
  for (const folder of ["", "packages/dataset/"]) {
    checkout.write(`${folder}.npmrc`, `registry=${registry.address}\n${token}\n`);
  }
  checkout.commit("Set it up");
  checkout.git("branch", "--quiet", "-M", "main");
  checkout.git("init", "--quiet", "--bare", ".git/origin.git");
  checkout.git("remote", "add", "origin", checkout.path(".git/origin.git"));
  checkout.git("push", "--quiet", "--set-upstream", "origin", "main");
  return { checkout, registry, served };
}
