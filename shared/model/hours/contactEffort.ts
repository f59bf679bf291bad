import { attemptOutcome } from '../attempts.ts'

/** How a lead is contacted, and what that takes. */
export interface Contact {
  /** Chance of contact at the first attempt, the second and so on, 0 to 1; the last one repeats. */
  readonly chances: readonly number[]
  /** Minutes that an attempt takes, above 0. */
  readonly minutesAnAttempt: number
  /** Minutes that a conversation takes beside, where the attempt succeeds. */
  readonly minutesAConversation: number
}

export interface ContactEffort {
  /** Minutes that a lead takes on average until it is reached or given up. */
  readonly minutes: number
  /** Share of leads that are reached, 0 to 1. */
  readonly reached: number
}

/**
 * What it takes to contact a lead with so many attempts at most.
 *
 * @param attempts K, whole, 0 or more
 */
export function contactEffort(contact: Contact, attempts: number): ContactEffort {
  const outcome = attemptOutcome(contact.chances, attempts)
  return {
    minutes: outcome.attempts * contact.minutesAnAttempt + outcome.reached * contact.minutesAConversation,
    reached: outcome.reached,
  }
}
