import robotsParserModule from "robots-parser";

// A CommonJS module that is the function itself; its types say that the function is its `default`.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** The name by which a `robots.txt` can speak of us. */
export const ROBOT_NAME = "Claimwire";

/** What a host asks of programs that visit it (RFC 9309). */
export interface RobotsRules {
  isAllowed(url: URL): boolean;
  /** The pause that it asks for between two requests, in milliseconds; 0 when it asks for none. */
  readonly pause: number;
}

/** What holds when a host has no `robots.txt`. */
export const NO_RULES: RobotsRules = { isAllowed: () => true, pause: 0 };

// Longer pauses would hold a run up for days; whoever asks for one is visited at this pace.
const LONGEST_PAUSE = 30_000;

/** Reads the text of a `robots.txt`; what is no rule in it is passed over. */
export function parseRobots(address: URL, text: string): RobotsRules {
  const rules = robotsParser(address.href, text);
  const delay = rules.getCrawlDelay(ROBOT_NAME) ?? 0;
  return {
    isAllowed: (url) => rules.isAllowed(url.href, ROBOT_NAME) !== false,
    pause: Math.min(Math.max(delay, 0) * 1000, LONGEST_PAUSE),
  };
}
