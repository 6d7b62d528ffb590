import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, createServer, type Server as NetServer } from "node:net";
import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";

/**
 * Starts to listen on the loopback addresses, IPv4 and IPv6 if the machine has it, so that `localhost` always reaches
 * the server. Returns an issue when the port is in use, forbidden or none.
 */
export async function listen(server: Server, port: number): Promise<Listening | { readonly issue: Issue }> {
  const error = await tryListen(server, port, "127.0.0.1");
  if (error) return { issue: portIssue(port, error) };
  const used = (server.address() as AddressInfo).port;
  const second = createServer((socket) => void server.emit("connection", socket));
  const hasSecond = (await tryListen(second, used, "::1")) === undefined;
  return { port: used, close: () => closeAll(hasSecond ? [server, second] : [server]) };
}

/** A listening server. `close` takes no new requests and ends the open ones. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

async function tryListen(
  server: NetServer,
  port: number,
  host: string,
): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await once(server.listen({ port, host }), "listening");
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function portIssue(port: number, error: NodeJS.ErrnoException): Issue {
  const reason =
    error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be used (${error.code})`;
  const other = port < 65_535 ? port + 1 : 4100;
  const fix = `Stop that program, or choose another port:  PORT=${other} npm start`;
  return cliIssue("PORT_UNUSABLE", "PORT", `The port ${port} ${reason}.`, fix);
}

async function closeAll(servers: readonly NetServer[]): Promise<void> {
  const closed = servers.map((server) => new Promise<void>((resolve) => void server.close(() => resolve())));
  for (const server of servers) if ("closeAllConnections" in server) (server as Server).closeAllConnections();
  await Promise.all(closed);
}
