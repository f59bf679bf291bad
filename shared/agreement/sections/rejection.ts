import type { RejectReason } from '../../plan/definitions.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { SIDE_NAMES } from '../promises/placedCommitment.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, listed, missing, plain, refer, say, see, sentences } from '../words.ts'

/** Why sales may give a lead back, what becomes of it then, and how both sides stay in touch with leads that are not ready. */
export function rejectionSection(context: SectionContext): DraftSection {
  return {
    id: 'rejection',
    title: 'Reject, recycle, nurture',
    blocks: [
      ...reasonBlocks(context),
      clause('recycles', recycleWords(context)),
      clause(
        'reject-answer',
        say`Within three business days marketing reviews each lead that comes back: it takes it over, completes what is missing, or disputes the reason. A lead whose reason is disputed counts as rejected until the dispute is settled${see('arbitration')}.`,
      ),
      ...nurtureBlocks(context),
      ...inFull(context, () => [
        clause(
          'reject-report',
          say`Each month sales reports how many leads it has rejected and closed, by reason. At the next monthly meeting marketing says what it changes as a result.`,
        ),
      ]),
      clause(
        'opt-out',
        say`A lead that asks not to be contacted is marked at once by whoever learns of it first, and neither side contacts it again.`,
      ),
    ],
  }
}

function reasonBlocks(context: SectionContext): DraftBlock[] {
  const { rejectReasons } = context.plan.definitions
  if (rejectReasons.length === 0) {
    return [
      clause('reject-reasons', missing('For which reasons sales may give a lead back is not agreed yet.')),
    ]
  }
  return [
    clause(
      'reject-reasons',
      say`Sales may give a lead back for one of the reasons in ${refer('reasons-table', 'the table')}, with the evidence named there. Without a reason and its evidence the lead counts as accepted.`,
    ),
    ...(context.plan.agreement.size === 'full' ? reasonTable(context) : shortReasonTable(context)),
  ]
}

const REASONS_TITLE = 'Reasons to give a lead back, and what follows'

function reasonTable(context: SectionContext): DraftBlock[] {
  return tableBlock(
    'reasons-table',
    {
      title: REASONS_TITLE,
      description:
        'For each reason: what it means, the evidence, what becomes of the lead, and how long it rests.',
    },
    [
      ['Reason', 0.17],
      ['Meaning', 0.27],
      ['Evidence', 0.25],
      ['What follows', 0.19],
      ['Rests for', 0.12, 'end'],
    ],
    context.plan.definitions.rejectReasons.map((reason, index) => [
      lineCell(reason.code, `plan.definitions.rejectReasons.${index}.code`, context),
      lineCell(reason.meaning, `plan.definitions.rejectReasons.${index}.meaning`, context),
      lineCell(reason.evidence, `plan.definitions.rejectReasons.${index}.evidence`, context),
      treatmentWords(reason, context),
      restWords(reason, index, context),
    ]),
  )
}

function shortReasonTable(context: SectionContext): DraftBlock[] {
  return tableBlock(
    'reasons-table',
    {
      title: REASONS_TITLE,
      description: 'For each reason: the evidence, what becomes of the lead, and how long it rests.',
    },
    [
      ['Reason', 0.23],
      ['Evidence', 0.35],
      ['What follows', 0.29],
      ['Rests for', 0.13, 'end'],
    ],
    context.plan.definitions.rejectReasons.map((reason, index) => [
      lineCell(reason.code, `plan.definitions.rejectReasons.${index}.code`, context),
      lineCell(reason.evidence, `plan.definitions.rejectReasons.${index}.evidence`, context),
      treatmentWords(reason, context),
      restWords(reason, index, context),
    ]),
  )
}

function restWords({ coolOffDays }: RejectReason, index: number, { fields }: SectionContext): Words {
  return coolOffDays === null
    ? plain('–')
    : say`${fields.counted(coolOffDays, 'day', 'days', `plan.definitions.rejectReasons.${index}.coolOffDays`)}`
}

function treatmentWords(
  { treatment, nurtureTrackId }: RejectReason,
  { plan, fields }: SectionContext,
): Words {
  const words = plain(TREATMENT_WORDS[treatment])
  const index = plan.definitions.nurtureTracks.findIndex(({ id }) => id === nurtureTrackId)
  const track = plan.definitions.nurtureTracks[index]
  if (track === undefined) return words
  return say`${words}: ${fields.text(track.name, `plan.definitions.nurtureTracks.${index}.name`)}`
}

const TREATMENT_WORDS: Readonly<Record<RejectReason['treatment'], string>> = {
  recycle: 'Recycled',
  nurture: 'Nurtured',
  disqualify: 'Disqualified',
  'complete-data': 'Back to complete the data',
}

function recycleWords({ plan, fields }: SectionContext): Words {
  const { mostRecycles } = plan.definitions
  if (mostRecycles === 0) {
    return say`A lead that was given back is not handed over again.`
  }
  return sentences(
    say`After its rest a lead may be handed over again once it meets the entry rule anew; it then counts again.`,
    mostRecycles === null
      ? say`After the second rejection the owners of both sides decide whether it may come a third time.`
      : say`It may come back ${timesWords(mostRecycles, { fields })}; after that it is closed.`,
  )
}

/** Such as "once", "twice" or "at most 3 times". */
function timesWords(times: number, { fields }: Pick<SectionContext, 'fields'>): Words {
  const source = 'plan.definitions.mostRecycles' as const
  if (times === 1) return say`${fields.text('once', source)}`
  if (times === 2) return say`${fields.text('twice', source)}`
  return say`at most ${fields.count(times, source)} times`
}

function nurtureBlocks(context: SectionContext): DraftBlock[] {
  const { nurtureTracks } = context.plan.definitions
  if (nurtureTracks.length === 0) {
    return [
      clause(
        'nurture',
        say`Marketing stays in touch with leads that are not ready, at least once a month. Sales does so with those that it has spoken to and that named a date to ask again.`,
      ),
    ]
  }
  if (context.plan.agreement.size !== 'full') {
    const tracks = nurtureTracks.map(({ name, leads }, index) => {
      const path = `plan.definitions.nurtureTracks.${index}` as const
      const track = context.fields.text(name, `${path}.name`)
      return leads.trim() === ''
        ? say`${track}`
        : say`${track} (${context.fields.text(leads, `${path}.leads`)})`
    })
    return [
      clause(
        'nurture',
        say`Both sides stay in touch with leads that are not ready, each by its own tracks: ${listed(tracks, '; ')}.`,
      ),
    ]
  }
  return [
    clause(
      'nurture',
      say`Both sides stay in touch with leads that are not ready, each with those of its tracks in ${refer('nurture-table', 'the table')}.`,
    ),
    ...tableBlock(
      'nurture-table',
      {
        title: 'How both sides stay in touch with leads that are not ready',
        description:
          'For each track: who looks after it, which leads it is for, what they get, and what brings them back.',
      },
      [
        ['Track', 0.14],
        ['Side', 0.12],
        ['For', 0.23],
        ['What they get', 0.29],
        ['Comes back by', 0.22],
      ],
      nurtureTracks.map((track, index) => {
        const path = `plan.definitions.nurtureTracks.${index}` as const
        return [
          lineCell(track.name, `${path}.name`, context),
          plain(SIDE_NAMES[track.owner]),
          lineCell(track.leads, `${path}.leads`, context),
          lineCell(track.contents, `${path}.contents`, context),
          lineCell(track.reEntry, `${path}.reEntry`, context),
        ]
      }),
    ),
  ]
}
