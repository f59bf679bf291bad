import { sum } from '../../base/sum.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import { leadsByMonth, type LeadsOfMonth } from '../leadsByMonth.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, listed, note, plain, refer, say, see, sentences } from '../words.ts'
import { hasHandRaisers } from './precedence.ts'

/** As many kinds as can stand beside each other with their total. */
const KINDS_MOST = 6

/** A kind of marketing's leads: how many of them are planned to be handed over in each month, and what one is worth. */
interface Kind {
  readonly index: number
  readonly name: string
  readonly months: readonly number[]
  readonly value: number
}

/** The leads that marketing plans to hand over: by month and, in the full agreement, by kind; what they are worth; and their mix. */
export function leadMixBlocks(context: SectionContext): DraftBlock[] {
  const kinds = kindsOf(context)
  if (sum(kinds.flatMap(({ months }) => months)) === 0) return []
  return [
    clause(
      'lead-months',
      say`${refer('lead-months-table', 'The table')} shows the leads that the plan expects marketing to hand over in each month.`,
    ),
    ...(context.plan.agreement.size === 'full' ? tableByKind(kinds, context) : tableByMonth(context)),
    ...valueClause(kinds, context),
    ...highIntentClause(kinds, context),
  ]
}

const TITLE = 'Leads planned from marketing, by month'

/** The months of a term of more than half a year stand in two halves beside each other. */
function tableByMonth({ figures, fields }: SectionContext): DraftBlock[] {
  const months = leadsByMonth(figures)
  const halves = months.length > 6 ? 2 : 1
  const height = Math.ceil(months.length / halves)
  const cells = (month: LeadsOfMonth | undefined): Words[] =>
    month === undefined
      ? [[], [], []]
      : [
          say`${fields.month(month.month, 'plan.horizon')}`,
          say`${fields.count(month.planned, 'figures.handoff.marketing')}`,
          say`${fields.count(month.workable, 'figures.workable')}`,
        ]
  return tableBlock(
    'lead-months-table',
    { title: TITLE, description: 'For each month: leads from marketing, and the leads that sales can work.' },
    Array.from({ length: halves }, () => [
      ['Month', 0.32 / halves] as const,
      ['From marketing', 0.34 / halves, 'end'] as const,
      ['Sales can work', 0.34 / halves, 'end'] as const,
    ]).flat(),
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: halves }, (_half, half) => cells(months[row + half * height])).flat(),
    ),
  )
}

/** Of many kinds, those with the fewest leads are counted together. */
function tableByKind(kinds: readonly Kind[], { figures, fields }: SectionContext): DraftBlock[] {
  const bySize = kinds.toSorted((a, b) => sum(b.months) - sum(a.months))
  const shown = (kinds.length > KINDS_MOST ? bySize.slice(0, KINDS_MOST - 1) : bySize).toSorted(
    (a, b) => a.index - b.index,
  )
  const months = leadsByMonth(figures)
  const share = 0.82 / (shown.length + (shown.length < kinds.length ? 2 : 1))
  const column = (heading: string) => [heading, share, 'end'] as const
  const rowOf = (month: Words, counts: readonly number[], all: number): Words[] => {
    const others = all - sum(counts)
    return [
      month,
      ...counts.map((count) => say`${fields.count(count, 'figures.handoff.marketing')}`),
      ...(shown.length < kinds.length ? [say`${fields.count(others, 'figures.handoff.marketing')}`] : []),
      say`${fields.count(all, 'figures.handoff.marketing')}`,
    ]
  }
  const counted = months.map(({ planned }, index) =>
    wholeParts(shown, kinds, (of) => of[index] ?? 0, planned),
  )
  // As every other part of the agreement counts the term: not as the sum of months that are rounded each by itself.
  const term = Math.round(sum(figures.handoff.marketing))
  const table = tableBlock(
    'lead-months-table',
    {
      title: 'Leads planned from marketing, by month and kind',
      description: 'For each month: leads of each of marketing’s kinds, and all of them.',
    },
    [
      ['Month', 0.18],
      ...shown.map(({ name }) => column(name)),
      ...(shown.length < kinds.length ? [column('Others')] : []),
      column('All'),
    ],
    [
      ...months.map(({ month, planned }, index) =>
        rowOf(say`${fields.month(month, 'plan.horizon')}`, counted[index] ?? [], planned),
      ),
      rowOf(plain('Term'), wholeParts(shown, kinds, sum, term), term),
    ],
  )
  const isSum = sum(months.map(({ planned }) => planned)) === term
  return isSum
    ? table
    : [
        ...table,
        note(
          say`Each figure is rounded by itself, so that months may sum to slightly more or less than the term.`,
        ),
      ]
}

/** Whole leads of each kind that is shown, so that all kinds together are as many as the month or the term has. */
function wholeParts(
  shown: readonly Kind[],
  kinds: readonly Kind[],
  leadsOf: (months: readonly number[]) => number,
  planned: number,
): number[] {
  const isAll = shown.length === kinds.length
  const exact = sum(kinds.map(({ months }) => leadsOf(months)))
  const scale = exact === 0 ? 0 : planned / exact
  let reached = 0
  let counted = 0
  return shown.map(({ months }, place) => {
    reached += leadsOf(months) * scale
    const next = isAll && place === shown.length - 1 ? planned : Math.round(reached)
    const count = next - counted
    counted = next
    return count
  })
}

/** Nothing while no deal has a value. */
function valueClause(kinds: readonly Kind[], { figures, fields }: SectionContext): DraftBlock[] {
  const total = sum(kinds.map(({ months, value }) => sum(months) * value))
  if (total === 0) return []
  const each = kinds
    .filter(({ months }) => sum(months) > 0)
    .map(
      ({ index, name, value }) =>
        say`${fields.text(name, `plan.segments.${index}.name`)} ${fields.money(value, 'figures.leadValue')}`,
    )
  return [
    clause(
      'lead-value',
      sentences(
        say`In an average month these leads have a lead value of ${fields.money(total / Math.max(1, figures.months.length), 'figures.leadValue')} at the hand-off${see('lead-value-table')}.`,
        say`Lead value by segment: ${listed(each, '; ')}.`,
      ),
    ),
  ]
}

/**
 * The least share of leads of high intent, where leads that ask to be contacted stand apart: of the segment that marketing has
 * promised leads of on its own, or else of the one whose leads are worth most.
 */
function highIntentClause(kinds: readonly Kind[], context: SectionContext): DraftBlock[] {
  if (!hasHandRaisers(context)) return []
  const least = promisedShare(context) ?? plannedShare(kinds)
  if (least === null) return []
  const { plan, fields } = context
  const name = fields.text(plan.segments[least.index]?.name ?? '', `plan.segments.${least.index}.name`)
  return [
    clause(
      'high-intent',
      say`Leads of high intent are those of the segment ${name}. They are at least ${fields.share(least.share, 'plan.commitments')} of the leads that marketing hands over in a month. A month with a lower share is at risk even if the number of leads is met.`,
    ),
  ]
}

interface Least {
  readonly index: number
  readonly share: number
}

function promisedShare({ plan }: SectionContext): Least | null {
  for (const { metric, minimum, per } of plan.commitments) {
    if (metric.kind !== 'leads-handed-over' || metric.segmentId === null || minimum === null) continue
    const all = plan.commitments.find(
      (other) =>
        other.metric.kind === 'leads-handed-over' && other.metric.segmentId === null && other.per === per,
    )?.minimum
    const index = plan.segments.findIndex(({ id }) => id === metric.segmentId)
    if (all && minimum > 0 && minimum <= all) return { index, share: minimum / all }
  }
  return null
}

function plannedShare(kinds: readonly Kind[]): Least | null {
  const best = kinds.toSorted((a, b) => b.value - a.value)[0]
  if (best === undefined || kinds.length < 2) return null
  const all = sum(kinds.flatMap(({ months }) => months))
  const share = Math.floor((100 * sum(best.months)) / all) / 100
  return share === 0 ? null : { index: best.index, share }
}

function kindsOf({ plan, figures, stages }: SectionContext): Kind[] {
  return plan.segments.flatMap(({ id, name, marketingSourced }, index) =>
    marketingSourced
      ? [
          {
            index,
            name,
            months: figures.entries[id]?.[stages.handoffIndex] ?? [],
            value: figures.leadValue[id]?.[stages.handoffIndex] ?? 0,
          },
        ]
      : [],
  )
}
