import { createServer } from "node:http";
import { listenOnLoopback } from "./listen-on-loopback.js";

interface Packument {
  readonly name: string;
  readonly versions: Record<string, object>;
  readonly "dist-tags": Record<string, string>;
}

/** A registry on loopback, as far as npm asks one: it takes what is published to it and gives it back. */
export interface Registry {
  readonly address: string;
  /** What it holds: `@claimwire/dataset@1.0.0`, in the order of publication. */
  readonly published: readonly string[];
  manifestOf(name: string, version: string): Readonly<Record<string, unknown>> | undefined;
  /** The README of a version, as it stands in what was published. */
  readmeOf(name: string, version: string): string | undefined;
  /**
   * Does something when a package comes: before it is taken, which it is not then; when it is stored and not answered; when
   * it is answered. Returns what ends it.
   */
  interrupt(when: "before" | "stored" | "answered", what: () => void): () => void;
}

export async function aRegistry(): Promise<Registry> {
  const packages = new Map<string, Packument>();
  const published: string[] = [];
  const interruptions = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").slice(1).split("?")[0] ?? "");
    const known = packages.get(name);
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (request.method === "GET") {
      if (known === undefined) answer(404, { error: "not found" });
      else answer(200, known);
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const before = interruptions.get("before");
      if (before !== undefined) {
        before();
        response.destroy();
        return;
      }
      const { versions, "dist-tags": tags } = JSON.parse(Buffer.concat(chunks).toString()) as Packument;
      const [version = ""] = Object.keys(versions);
      if (known?.versions[version] !== undefined) return answer(409, { error: "version exists" });
      const all = { ...known?.versions, ...versions };
      packages.set(name, { name, versions: all, "dist-tags": { ...known?.["dist-tags"], ...tags } });
      published.push(`${name}@${version}`);
      interruptions.get("stored")?.();
      response.on("finish", () => interruptions.get("answered")?.());
      answer(201, { ok: true });
    });
  });
  const port = await listenOnLoopback(server);
  const manifestOf = (name: string, version: string): Readonly<Record<string, unknown>> | undefined =>
    packages.get(name)?.versions[version] as Readonly<Record<string, unknown>> | undefined;
  const interrupt: Registry["interrupt"] = (when, what) => {
    interruptions.clear();
    interruptions.set(when, what);
    return () => interruptions.clear();
  };
  const readmeOf = (name: string, version: string): string | undefined =>
    manifestOf(name, version)?.readme as string | undefined;
  return { address: `http://127.0.0.1:${port}/`, published, manifestOf, readmeOf, interrupt };
}
