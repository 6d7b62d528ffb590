/** The user broke off. The message says in which state that leaves things. */
export class Cancelled extends Error {
  constructor(state: string) {
    super(`You broke off. ${state}`);
    this.name = "Cancelled";
  }
}
