/** The user stopped the command. The message says in which state it left everything. */
export class Cancelled extends Error {
  constructor(state: string) {
    super(`Cancelled. ${state}`);
    this.name = "Cancelled";
  }
}
