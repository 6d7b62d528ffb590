/** Where somebody is reached: one of the two. */
export interface Contact {
  /** An address of mail. */
  readonly email?: string;
  /** The address of a page. */
  readonly page?: string;
}

/** Tells whether the contact of the settings is the address of a page or one of mail. */
export function readContact(contact: string): Contact {
  return /^https?:/i.test(contact) ? { page: contact } : { email: contact };
}
