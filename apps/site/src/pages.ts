import type { PageMaker } from "./page.js";
import { aboutPages } from "./pages/about.js";
import { asOfPages } from "./pages/as-of.js";
import { claimPages } from "./pages/claim.js";
import { claimsPages } from "./pages/claims.js";
import { comparePages } from "./pages/compare.js";
import { developersPages } from "./pages/developers.js";
import { entitiesPages } from "./pages/entities.js";
import { entityPages } from "./pages/entity.js";
import { feedPages } from "./pages/feed.js";
import { followUpsPages } from "./pages/follow-ups.js";
import { formerPages } from "./pages/former.js";
import { guidePages } from "./pages/guide.js";
import { homePages } from "./pages/home.js";
import { namesPages } from "./pages/names.js";
import { notFoundPages } from "./pages/not-found.js";
import { pastListsPages } from "./pages/past-lists.js";
import { placesPages } from "./pages/places.js";
import { releasePages } from "./pages/release.js";
import { releasesPages } from "./pages/releases.js";
import { searchPages } from "./pages/search.js";
import { sourcePages } from "./pages/source.js";
import { sourcesPages } from "./pages/sources.js";
import { subscribePages } from "./pages/subscribe.js";
import { topicPages } from "./pages/topic.js";
import { topicsPages } from "./pages/topics.js";

/** Every page of the site. A new page is a file in `pages/` that makes it, and a line here. */
export const PAGES: readonly PageMaker[] = [
  homePages,
  claimsPages,
  claimPages,
  sourcesPages,
  sourcePages,
  followUpsPages,
  entitiesPages,
  entityPages,
  placesPages,
  topicsPages,
  topicPages,
  formerPages,
  releasesPages,
  releasePages,
  asOfPages,
  pastListsPages,
  comparePages,
  subscribePages,
  feedPages,
  searchPages,
  namesPages,
  developersPages,
  guidePages,
  aboutPages,
  notFoundPages,
];
