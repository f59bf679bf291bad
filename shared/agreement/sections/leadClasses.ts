import type { LeadClass } from '../../plan/terms.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say } from '../words.ts'

/** How sales works each class of leads, where some are worked otherwise than the rest. */
export function classBlocks(context: SectionContext): DraftBlock[] {
  const { leadClasses } = context.plan.terms
  if (leadClasses.length === 0) return []
  return [
    clause(
      'lead-classes',
      say`Leads of the classes in ${refer('lead-classes-table', 'the table of classes')} are worked as shown there; where it says nothing, they are worked as all other leads. A lead that belongs to several classes is worked by the rules of the first.`,
    ),
    ...tableBlock(
      'lead-classes-table',
      {
        title: 'How sales works each class of leads',
        description:
          'For each class: its leads, time to the first touch with the share for which it is kept, attempts with their days, channels and spacing.',
      },
      [
        ['Class', 0.16],
        ['Leads', 0.2],
        ['First touch', 0.24],
        ['Attempts', 0.18],
        ['Channels', 0.22],
      ],
      leadClasses.map((leadClass, index) => classRow(leadClass, index, context)),
    ),
  ]
}

function classRow(leadClass: LeadClass, index: number, context: SectionContext): Words[] {
  const { plan } = context
  const path = `plan.terms.leadClasses.${index}` as const
  const segments = plan.segments
    .filter(({ id }) => leadClass.segmentIds.includes(id))
    .map(({ name }) => name)
    .join(', ')
  const channels = [leadClass.channels, leadClass.spacing].filter((text) => text.trim() !== '').join('; ')
  return [
    lineCell(leadClass.name, `${path}.name`, context),
    lineCell(segments, `${path}.segmentIds`, context),
    firstTouchWords(leadClass, index, context) ?? AS_OTHERS,
    attemptWords(leadClass, index, context) ?? AS_OTHERS,
    channels === '' ? AS_OTHERS : lineCell(channels, `${path}.channels`, context),
  ]
}

const AS_OTHERS = plain('as for all leads')

/** Such as "within 1 business hour, for 90 %"; null where the class has no time of its own. */
export function firstTouchWords(
  { firstTouchMinutes, clock, keptFor }: LeadClass,
  index: number,
  { fields }: SectionContext,
): Words | null {
  if (firstTouchMinutes === null) return null
  const path = `plan.terms.leadClasses.${index}` as const
  const time = fields.duration(firstTouchMinutes, clock, `${path}.firstTouchMinutes`)
  return keptFor === null
    ? say`within ${time}`
    : say`within ${time}, for ${fields.share(keptFor, `${path}.keptFor`)} of them`
}

/** Such as "6 within 10 days"; null where the class has no number of its own. */
export function attemptWords(
  { attempts, withinDays }: LeadClass,
  index: number,
  { fields }: SectionContext,
): Words | null {
  if (attempts === null) return null
  const path = `plan.terms.leadClasses.${index}` as const
  const count = fields.counted(attempts, 'attempt', 'attempts', `${path}.attempts`)
  return withinDays === null
    ? say`${count}`
    : say`${count} within ${fields.counted(withinDays, 'day', 'days', `${path}.withinDays`)}`
}
