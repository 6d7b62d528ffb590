import type { SiteData } from "../site-data.js";

// A placeholder: the build writes the module that the published package has.
export const data: SiteData = {};
