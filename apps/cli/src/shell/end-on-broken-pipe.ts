import type { OutputStream } from "./io.js";

/** Ends the process when a reader has enough (`claimwire log x | head -1`) and closes the pipe; that is no error. */
export function endOnBrokenPipe(stream: OutputStream): void {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? 0);
  });
}
