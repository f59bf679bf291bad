import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { SIDE_NAMES } from '../promises/placedCommitment.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say } from '../words.ts'

/** Who does what, and what each side has set out to do in the term. */
export function responsibilitiesSection(context: SectionContext): DraftSection {
  return {
    id: 'responsibilities',
    title: 'Responsibilities',
    blocks: [
      clause(
        'responsibilities',
        say`${refer('responsibilities-table', 'The table')} shows for each activity who does it (responsible), who answers for it (accountable), who is asked beforehand (consulted) and who is told afterwards (informed).`,
      ),
      ...responsibilityTable(context),
      ...initiativeBlocks(context),
    ],
  }
}

function responsibilityTable(context: SectionContext): DraftBlock[] {
  const { responsibilities } = context.plan.terms
  return tableBlock(
    'responsibilities-table',
    {
      title: 'Who does what',
      description: 'For each activity: who is responsible, accountable, consulted and informed.',
    },
    [
      ['Activity', 0.28],
      ['Responsible', 0.18],
      ['Accountable', 0.18],
      ['Consulted', 0.18],
      ['Informed', 0.18],
    ],
    responsibilities.length === 0
      ? USUAL_RESPONSIBILITIES.map((row) => row.map(plain))
      : responsibilities.map((entry, index) => {
          const path = `plan.terms.responsibilities.${index}` as const
          return [
            lineCell(entry.activity, `${path}.activity`, context),
            lineCell(entry.responsible, `${path}.responsible`, context),
            lineCell(entry.accountable, `${path}.accountable`, context),
            lineCell(entry.consulted, `${path}.consulted`, context),
            lineCell(entry.informed, `${path}.informed`, context),
          ]
        }),
  )
}

function initiativeBlocks(context: SectionContext): DraftBlock[] {
  const { initiatives } = context.plan.terms
  if (initiatives.length === 0) return []
  return [
    clause(
      'initiatives',
      say`In this term the sides plan the initiatives in ${refer('initiatives-table', 'the table of initiatives')}. Their expected effects are not commitments.`,
    ),
    ...tableBlock(
      'initiatives-table',
      {
        title: 'Initiatives of the term',
        description: 'For each initiative: side, who is accountable, and expected effect.',
      },
      [
        ['Initiative', 0.34],
        ['Side', 0.13],
        ['Accountable', 0.2],
        ['Expected effect', 0.33],
      ],
      initiatives.map(({ name, side, owner, effect }, index) => {
        const path = `plan.terms.initiatives.${index}` as const
        return [
          lineCell(name, `${path}.name`, context),
          plain(SIDE_NAMES[side]),
          lineCell(owner, `${path}.owner`, context),
          lineCell(effect, `${path}.effect`, context),
        ]
      }),
    ),
  ]
}

const USUAL_RESPONSIBILITIES = [
  [
    'Keep definitions and required fields up to date',
    'Coordinators of both sides',
    'Owner of the agreement',
    'Owners of both sides',
    'Both teams',
  ],
  ['Hand leads over', 'Marketing team', 'Owner of marketing', 'Coordinator of sales', 'Owner of sales'],
  ['Route leads', 'Coordinator of sales', 'Owner of sales', 'Coordinator of marketing', 'Reps'],
  ['Work and decide leads', 'Reps', 'Owner of sales', 'Coordinator of marketing', 'Owner of marketing'],
  [
    'Stay in touch with leads that are not ready',
    'Marketing team',
    'Owner of marketing',
    'Reps',
    'Owner of sales',
  ],
  ['Report', 'Coordinators of both sides', 'Owner of the agreement', 'Owners of both sides', 'Sponsors'],
  ['Change the agreement', 'Owners of both sides', 'Sponsors', 'Coordinators of both sides', 'Both teams'],
] as const
