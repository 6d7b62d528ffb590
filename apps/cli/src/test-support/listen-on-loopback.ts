import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Ends a server at once: open requests get no answer, new ones no connection. */
export function endServer(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** Lets a server listen on an address of this machine until the test ends. Returns its port. */
export async function listenOnLoopback(server: Server, address = "127.0.0.1", onPort = 0): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(onPort, address, resolve));
  onTestFinished(() => endServer(server));
  return (server.address() as AddressInfo).port;
}
