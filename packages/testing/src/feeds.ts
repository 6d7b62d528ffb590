export { HOSTILE_TEXTS } from "./feeds/hostile-texts.js";
export { JSON_FEED_SCHEMA } from "./feeds/json-feed-schema.js";
export { schemaChecker } from "./feeds/json-schema.js";
export { brokenAtomRules, brokenRssRules } from "./feeds/profile.js";
export { childNamed, childrenNamed, readXml } from "./feeds/read-xml.js";
export { TEST_CONFIG } from "./feeds/test-config.js";
export { walkChain } from "./feeds/walk-chain.js";
