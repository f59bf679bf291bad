import type { Finding } from '../../model/figures.ts'
import { missingTerms } from '../../plan/changes/definitions.ts'
import { namesOf } from '../../plan/termNames.ts'
import type { SectionContext } from '../context.ts'
import { needsBusinessHours } from '../terms.ts'

/** Words that the agreement uses without saying what they mean, or that it uses for two things. */
export function definitionFindings(context: SectionContext): Finding[] {
  return [
    ...undefinedStages(context),
    ...doubled('stages', context),
    ...doubled('segments', context),
    ...glossaryFindings(context),
    ...undefinedWords(context),
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

/** Terms of the glossary without a meaning, and those that are explained a second time. */
function glossaryFindings({ plan }: SectionContext): Finding[] {
  const taken = new Set(plan.stages.flatMap(({ name }) => namesOf(name)))
  return plan.definitions.glossary.flatMap(({ term, meaning }, index): Finding[] => {
    const names = namesOf(term)
    const isTaken = names.some((name) => taken.has(name))
    for (const name of names) taken.add(name)
    if (isTaken) {
      return [
        {
          code: 'term-twice',
          severity: 'warning',
          message: `“${term}” is explained twice: in the glossary, and there again or as a stage. Keep one of the two.`,
          path: ['definitions', 'glossary', index, 'term'],
        },
      ]
    }
    if (meaning.trim() !== '') return []
    return [
      {
        code: 'term-undefined',
        severity: 'blocking',
        message: `“${term}” stands in the glossary without a meaning. Say what it means, or take it out.`,
        path: ['definitions', 'glossary', index, 'meaning'],
      },
    ]
  })
}

/** Short names of stages that many use, in rules and definitions of a plan that has neither such a stage nor such a term. */
function undefinedWords({ plan }: SectionContext): Finding[] {
  const unexplained = new Set(
    missingTerms(plan).flatMap(({ term }) => /\(([A-Z]{2,})\)$/.exec(term)?.[1] ?? []),
  )
  return plan.stages.flatMap(({ name, definition, entryRule, exitRule }, index) =>
    [...new Set(`${definition} ${entryRule} ${exitRule}`.match(/\b[A-Z]{2,}\b/g) ?? [])]
      .filter((word) => unexplained.has(word))
      .map((word): Finding => ({
        code: 'term-undefined',
        severity: 'warning',
        message: `“${word}” is used in the stage “${name}” and explained nowhere. Add it to the glossary, or use the name of a stage.`,
        path: ['stages', index, 'definition'],
      })),
  )
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
