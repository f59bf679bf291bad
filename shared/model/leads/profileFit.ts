import type { AttributeCondition } from '../../plan/leadTraits.ts'
import type { CustomerProfile } from '../../plan/personas.ts'
import { fisherExact } from '../numerics/fisherExact.ts'
import { closeRate, type CloseRate } from './closeRate.ts'
import { meetsCondition } from './meetsCondition.ts'
import type { PastLead } from './pastLeads.ts'

/** How leads that meet a profile close, beside those that do not. */
export interface ProfileFit {
  readonly meeting: CloseRate
  readonly others: CloseRate
  /** Chance of a difference as large as this, were there none in truth (two-sided Fisher test). */
  readonly chance: number
}

/**
 * Holds a profile against outcomes: a lead meets it when it passes every test that the profile names and no disqualifier.
 * @returns null where the profile names no test
 */
export function profileFit(profile: CustomerProfile, leads: readonly PastLead[]): ProfileFit | null {
  const wanted = conditionsOf(profile.attributes)
  const unwanted = conditionsOf(profile.disqualifiers)
  if (wanted.length + unwanted.length === 0) return null
  const counts = { meeting: { leads: 0, won: 0 }, others: { leads: 0, won: 0 } }
  for (const { traits, won } of leads) {
    const { attributes } = traits
    const meets =
      wanted.every((condition) => meetsCondition(condition, attributes)) &&
      !unwanted.some((condition) => meetsCondition(condition, attributes))
    const group = meets ? counts.meeting : counts.others
    group.leads += 1
    if (won) group.won += 1
  }
  const { meeting, others } = counts
  return {
    meeting: closeRate(meeting.leads, meeting.won),
    others: closeRate(others.leads, others.won),
    chance: fisherExact({
      wonHere: meeting.won,
      lostHere: meeting.leads - meeting.won,
      wonElsewhere: others.won,
      lostElsewhere: others.leads - others.won,
    }),
  }
}

function conditionsOf(
  items: readonly { readonly condition: AttributeCondition | null }[],
): AttributeCondition[] {
  return items.flatMap(({ condition }) => condition ?? [])
}
