import { createHash, randomBytes } from 'node:crypto'

/** Who may talk to the application: whoever swapped a ticket, each of which holds once. */
export interface Admission {
  /** Written where only the user can read it, so that a second start can prove to be the same user. */
  readonly starterSecret: string
  readonly isStarter: (secret: string) => boolean
  readonly newTicket: () => string
  /** A token for a ticket that was given out and not used yet, else null. */
  readonly swap: (ticket: string) => string | null
  readonly isAdmitted: (token: string) => boolean
}

export function createAdmission(): Admission {
  // Only fingerprints are kept and looked up, so the time that a look-up takes tells nothing about a secret.
  const tickets = new Set<string>()
  const tokens = new Set<string>()
  const starters = new Set<string>()
  return {
    starterSecret: remember(starters),
    isStarter: (secret) => starters.has(fingerprint(secret)),
    newTicket: () => remember(tickets),
    swap: (ticket) => (tickets.delete(fingerprint(ticket)) ? remember(tokens) : null),
    isAdmitted: (token) => tokens.has(fingerprint(token)),
  }
}

/** Makes 256 bits that nobody can guess, in letters that an address can carry, and keeps their fingerprint. */
function remember(set: Set<string>): string {
  const secret = randomBytes(32).toString('base64url')
  set.add(fingerprint(secret))
  return secret
}

function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}
