import { publishFeeds } from "./publish-feeds.js";

// A program: writes feeds and API of the checkout that it is started in.
publishFeeds({ root: "." });
