import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";

/** A connection was refused by us, because of the address to which the name of a host leads. */
export class AddressRefused extends Error {
  readonly code = "ADDRESS_REFUSED";

  constructor(host: string, address: string) {
    super(`${host}${host === address ? "" : ` is ${address}, which`} is no public address`);
    this.name = "AddressRefused";
  }
}

/** Finds the addresses of a host, as `dns.lookup` does when asked for all of them. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const resolveBySystem: Resolve = (host, done) => lookup(host, { all: true }, done);

/**
 * A look-up for connections that refuses a host as soon as one of its addresses is not allowed. The connection goes to the
 * very addresses that were checked, so a name that leads elsewhere the next moment gains nothing.
 */
export function guardLookup(
  isAllowed: (address: string) => boolean,
  resolve: Resolve = resolveBySystem,
): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      const refused = addresses?.find(({ address }) => !isAllowed(address));
      const [first] = addresses ?? [];
      if (error !== null) done(error, "");
      else if (refused !== undefined) done(new AddressRefused(host, refused.address), "");
      else if (first === undefined) done(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "");
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
