import type { Finding } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import { needsBusinessHours } from '../terms.ts'

/** Words that the agreement uses without saying what they mean, or that it uses for two things. */
export function definitionFindings(context: SectionContext): Finding[] {
  return [
    ...undefinedStages(context),
    ...doubled('stages', context),
    ...doubled('segments', context),
    ...openingHours(context),
  ]
}

function undefinedStages({ plan }: SectionContext): Finding[] {
  return plan.stages.flatMap(({ name, definition }, index): Finding[] =>
    definition.trim() !== ''
      ? []
      : [
          {
            code: 'term-undefined',
            severity: 'blocking',
            message: `The stage “${name}” is used and not defined. Say what it means, or the two sides will count differently.`,
            path: ['stages', index, 'definition'],
          },
        ],
  )
}

const NOUNS = { stages: 'stage', segments: 'segment' } as const

function doubled(list: 'stages' | 'segments', { plan }: SectionContext): Finding[] {
  const seen = new Set<string>()
  return plan[list].flatMap(({ name }, index): Finding[] => {
    const key = name.trim().toLowerCase()
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [
      {
        code: 'term-twice',
        severity: 'blocking',
        message: `“${name}” names more than one ${NOUNS[list]}. Give each its own name.`,
        path: [list, index, 'name'],
      },
    ]
  })
}

function openingHours(context: SectionContext): Finding[] {
  if (!needsBusinessHours(context) || context.plan.calendar.windows.length > 0) return []
  return [
    {
      code: 'clock-undefined',
      severity: 'blocking',
      message:
        'A commitment counts business hours, but no opening hours are set. Set them in the working calendar.',
      path: ['calendar', 'windows'],
    },
  ]
}
