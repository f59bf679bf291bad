import type { Format } from '../../base/format.ts'
import type { Stage } from '../../plan/funnel.ts'
import { knownIn } from '../../plan/leadTraits.ts'
import type { Lead } from '../lead.ts'
import type { LeadMapping } from '../mapping/mapping.ts'
import { leadCount, type Observation } from './observation.ts'

/**
 * Behaviours that leads showed after their hand-off. A file has one day of each, mostly the last: whether a lead did it before
 * as well cannot be known, and scoring looks at leads as they were on the day of the hand-off.
 */
export function observeBehaviours(
  leads: readonly Lead[],
  handoff: Stage,
  { behaviours }: LeadMapping,
  format: Format,
): Observation[] {
  const handedOver = leads.flatMap(({ reached, traits }) => {
    const day = reached[handoff.id]
    return day === undefined ? [] : [{ day, traits }]
  })
  return Object.keys(behaviours).flatMap((name): Observation[] => {
    const known = handedOver.flatMap(({ day, traits }) => {
      const did = knownIn(traits.behaviours, name)
      return did === undefined ? [] : [did > day]
    })
    const later = known.filter(Boolean).length
    if (later === 0) return []
    return [
      {
        code: 'behaviour-after-handoff',
        severity: 'note',
        message: `${leadCount(later, format)} of ${format.count(known.length)} did “${name}” after their day of ${handoff.name}. The file has one day for it, so that scoring counts them as not having done it before. A column with the last day before ${handoff.name} would tell.`,
      },
    ]
  })
}
