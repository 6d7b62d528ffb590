import type { Vocabulary } from "@claimwire/schema";
import { A_VOCABULARY } from "../a-vocabulary.js";

/** A feed's configuration, for tests: an address with a path of its own, no hub. */
export const TEST_CONFIG: {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly baseUrl: string;
  readonly feeds: { readonly tagAuthority: string };
  readonly vocabulary: Vocabulary;
} = {
  title: "Example Wire",
  description: "Every change to an example.",
  language: "en",
  baseUrl: "https://wire.example/feeds-here",
  feeds: { tagAuthority: "claimwire.example,2026" },
  vocabulary: A_VOCABULARY,
};
