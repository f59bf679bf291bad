import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { SIDE_NAMES } from '../promises/placedCommitment.ts'
import { tableBlock } from '../tableBlock.ts'
import { missing, paragraph, plain, say } from '../words.ts'

/** Who stands for each side, marketing first. */
export function peopleBlocks(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  if (plan.people.length === 0) return [paragraph(missing('Nobody is named for either side yet.'))]
  const sides: readonly Side[] = ['marketing', 'sales']
  const placed = plan.people.map((person, index) => ({ person, index }))
  return tableBlock(
    'people',
    {
      title: 'Who represents each side',
      description:
        'The people of both sides with their role in this agreement, job title and e-mail address.',
    },
    [
      ['Side', 0.12],
      ['Role', 0.13],
      ['Name', 0.19],
      ['Job title', 0.25],
      ['E-mail', 0.31],
    ],
    sides.flatMap((side) =>
      placed
        .filter(({ person }) => person.side === side)
        .map(({ person, index }) => {
          const path = `plan.people.${index}` as const
          return [
            plain(SIDE_NAMES[side]),
            say`${fields.text(ROLE_WORDS[person.part], `${path}.part`)}`,
            lineCell(person.name, `${path}.name`, context),
            lineCell(person.title, `${path}.title`, context),
            lineCell(person.email, `${path}.email`, context),
          ]
        }),
    ),
  )
}

const ROLE_WORDS = { sponsor: 'Sponsor', owner: 'Owner', contact: 'Coordinator', deputy: 'Deputy' } as const
