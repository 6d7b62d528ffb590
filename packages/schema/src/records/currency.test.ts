import { expect, it } from "vitest";
import { isCurrency } from "./currency.js";

it.each([
  ["a currency of ISO 4217", ["USD", "CNY", "EUR", "JPY", "HKD"], true],
  ["a former currency", ["DEM", "FRF", "SUR"], true],
  ["a name that people use for one", ["RMB", "YUAN", "Dollar", "$", "US$"], false],
  ["the offshore yuan, no currency and the code for tests", ["CNH", "XXX", "XTS"], false],
  ["another case", ["usd", "Usd"], false],
  ["nothing", ["", "ZZZ", "US", "USDX", "USD "], false],
])("%s", (_what, codes, wanted) => {
  // Twice: the second answer comes from memory.
  for (const code of [...codes, ...codes]) expect([code, isCurrency(code)]).toEqual([code, wanted]);
});
