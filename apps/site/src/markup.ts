import type { SafeHtml } from "@claimwire/feeds";
import type { Site } from "./site.js";

/** What a component returns: markup, text, or nothing (null). */
export type Markup = SafeHtml | string | number | boolean | null | undefined | Markup[];

/** Props of a component that shows a part of the site. */
export type Props<P = object> = Readonly<P & { site: Site }>;

/** Props of a component that wraps others. */
export type WithChildren<P = object> = Readonly<P & { children?: Markup }>;
