import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is of the public internet: not of this machine, of a private network, of a link, shared, or
 * reserved (IANA's registries of special-purpose addresses). An IPv4 address that is written as IPv6 counts as what it is;
 * one that a gateway would translate (NAT64, 6to4, Teredo) does not count as public.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}
