/** Called after each step, so that a test can end the process there. */
export type OnStep = (step: string) => void | Promise<void>;
