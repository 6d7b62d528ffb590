import type { Server } from "node:http";
import { type AddressInfo, createServer, type Server as NetServer } from "node:net";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "@claimwire/store";
import { cliIssue } from "../../issues.js";

/** Reads `PORT`: a whole number from 0 (any free port) to 65535; 4100 when it is not set. */
export function readPort(env: NodeJS.ProcessEnv): { readonly port: number } | { readonly issue: Issue } {
  const text = env.PORT;
  if (text === undefined || text === "") return { port: 4100 };
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return { port: Number(text) };
  const message = `PORT is "${text}"; allowed are whole numbers from 0 to 65535.`;
  return {
    issue: storeIssue("CONFIG_INVALID", "PORT", message, "Set another port:  PORT=4200 npm start"),
  };
}

/**
 * Starts to listen on the loopback addresses, IPv4 and IPv6 if the machine has it, so that `localhost` always reaches
 * the server. Returns an issue when the port is in use or forbidden.
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

function tryListen(
  server: NetServer,
  port: number,
  host: string,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen({ port, host }, () => {
      server.removeListener("error", resolve);
      resolve(undefined);
    });
  });
}

function portIssue(port: number, error: NodeJS.ErrnoException): Issue {
  const reason =
    error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be used (${error.code})`;
  const other = port === 65_535 ? 4100 : port + 1;
  const fix = `Stop that program, or choose another port:  PORT=${other} npm start`;
  return cliIssue("PORT_UNUSABLE", "PORT", `The port ${port} ${reason}.`, fix);
}

async function closeAll(servers: readonly NetServer[]): Promise<void> {
  const closed = servers.map((server) => new Promise<void>((resolve) => void server.close(() => resolve())));
  for (const server of servers) if ("closeAllConnections" in server) (server as Server).closeAllConnections();
  await Promise.all(closed);
}
