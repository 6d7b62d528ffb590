export const FINE = 0;
export const WRONG_INPUT = 1;
export const BUG = 70;
// As a shell counts a process that Ctrl-C ended: 128 and the signal's number.
export const INTERRUPTED = 130;
