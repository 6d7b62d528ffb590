import { findRoot, recover } from "@claimwire/store";
import type { Printer } from "./printer.js";
import { stopOnErrors, userError } from "./user-error.js";

/** Finds the top of the checkout that a folder is in, and finishes or undoes what was interrupted there. */
export async function openCheckout(folder: string, printer: Printer): Promise<string> {
  const root = findRoot(folder);
  if (root === undefined) {
    const message = "There is no claimwire.config.json in this folder or above it.";
    throw userError("CHECKOUT_MISSING", folder, message, "Run it inside a checkout of Claimwire.");
  }
  const { outcome, label = "a command", issues } = await recover(root);
  stopOnErrors(issues);
  if (outcome === "finished") printer.note(`Finished what was interrupted: ${label}.`);
  if (outcome === "undone")
    printer.note(`Undid what was interrupted: ${label}. Nothing of it remains; run it again.`);
  return root;
}
