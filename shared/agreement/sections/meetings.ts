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
      clause('meetings', say`Both sides meet as ${refer('meetings-table', 'the table of meetings')} says.`),
      ...meetingTable(context),
      ...inFull(context, () => [
        clause(
          'minutes',
          say`The owner of the agreement invites, sends the figures a working day ahead, and notes on the same day what was decided, by whom it is done and until when. Each meeting begins with what was decided at the last.`,
        ),
      ]),
      clause(
        'arbitration',
        ownOr(
          context.plan.terms.arbitration,
          'plan.terms.arbitration',
          say`A dispute about a lead or a figure is settled by the contacts of both sides within two working days, by what this agreement says and what is recorded. Where they do not agree, the owners decide at their next meeting, and after them the sponsors. What is decided becomes an example for the definition that was in dispute.`,
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
    'Owners and contacts of both sides',
    'Leads handed over and worked; list of exceptions; leads in dispute; campaigns and absences to come.',
  ],
  [
    'Monthly meeting',
    'Monthly, after the report',
    'Owners, sponsors as they wish',
    'Each commitment against its hurdles; misses and how they are made good; reasons for rejection; capacity of the next month.',
  ],
  [
    'Review',
    'On the review dates',
    'Owners and sponsors of both sides',
    'Rates and figures that no longer hold; definitions; what the next version changes.',
  ],
] as const
