import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** What a component returns: markup, text, or nothing (null). */
export type Markup = JSX.Element | Child;

/** Props of a component that wraps others. */
export interface WithChildren {
  readonly children?: Child;
}
