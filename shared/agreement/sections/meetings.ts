import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { ownOr } from '../ownWords.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say } from '../words.ts'

/** When both sides meet, about what, and how a dispute is settled. */
export function meetingsSection(context: SectionContext): DraftSection {
  return {
    id: 'meetings',
    title: 'Meetings',
    blocks: [
      clause('meetings', say`Both sides meet as ${refer('meetings-table', 'the table of meetings')} shows.`),
      ...meetingTable(context),
      ...inFull(context, () => [
        clause(
          'minutes',
          say`The owner of the agreement sends the invitation, and the figures one business day ahead, and records on the same day what was decided, who does it and by when. Each meeting begins with the decisions of the last.`,
        ),
      ]),
      clause(
        'arbitration',
        ownOr(
          context.plan.terms.arbitration,
          'plan.terms.arbitration',
          say`A dispute about a lead or a figure is settled by the coordinators of both sides within two business days, based on this agreement and the records. Where they do not agree, the owners decide at their next meeting, and after them the sponsors. The decision becomes an example for the definition that was in dispute.`,
          context,
        ),
      ),
    ],
  }
}

function meetingTable(context: SectionContext): DraftBlock[] {
  const { meetings } = context.plan.terms
  return tableBlock(
    'meetings-table',
    {
      title: 'Meetings',
      description: 'For each meeting: when it is held, who takes part, and what is talked about.',
    },
    [
      ['Meeting', 0.18],
      ['When', 0.16],
      ['Who', 0.24],
      ['Agenda', 0.42],
    ],
    meetings.length === 0
      ? USUAL_MEETINGS.map((meeting) => meeting.map(plain))
      : meetings.map(({ name, when, who, agenda }, index) => {
          const path = `plan.terms.meetings.${index}` as const
          return [
            lineCell(name, `${path}.name`, context),
            lineCell(when, `${path}.when`, context),
            lineCell(who, `${path}.who`, context),
            lineCell(agenda, `${path}.agenda`, context),
          ]
        }),
  )
}

const USUAL_MEETINGS = [
  [
    'Working meeting',
    'Weekly, half an hour',
    'Owners and coordinators of both sides',
    'Leads handed over and worked; list of exceptions; leads in dispute; campaigns and absences to come.',
  ],
  [
    'Monthly meeting',
    'Monthly, after the report',
    'Owners; sponsors may join',
    'Each commitment against its hurdles; misses and their remedies; reasons for rejection; capacity of the next month.',
  ],
  [
    'Review',
    'On the review dates',
    'Owners and sponsors of both sides',
    'Rates and figures that no longer hold; definitions; what the next version changes.',
  ],
] as const
