import { webAddress } from "@claimwire/feeds";
import type { Source } from "@claimwire/schema";

/** The address at which a source can be had; undefined when none was seen, or when the source is gone from it. */
export function addressOf({ url, availability }: Source): string | undefined {
  return url === undefined || availability.state === "gone" ? undefined : webAddress(url);
}
