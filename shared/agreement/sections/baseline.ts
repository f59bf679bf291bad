import { addMonths } from '../../base/month.ts'
import { isFewCases } from '../../model/fewCases.ts'
import type { RateEstimate } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { sum } from '../../base/sum.ts'
import { inFull } from '../inFull.ts'
import { rateRange } from '../rateRange.ts'
import { pastWorkClause } from './pastWork.ts'
import { ratesFigure } from './ratesFigure.ts'
import { clause, listed, missing, note, plain, refer, say, see, sentences, strong } from '../words.ts'

/** What history says, how sure it is, and which rates the plan uses. */
export function baselineSection(context: SectionContext): DraftSection {
  const { plan } = context
  if (plan.segments.length === 0) {
    return {
      id: 'baseline',
      title: 'Baseline',
      blocks: [clause('history', missing('No segment is set yet, so there is nothing to look back on.'))],
    }
  }
  const hasHistory = plan.history.months > 0
  return {
    id: 'baseline',
    title: 'Baseline',
    blocks: [
      clause('history', historyWords(context)),
      clause('rates-used', usedWords(hasHistory)),
      ...smallSampleClause(context),
      ...contradictionClause(context),
      ...(hasHistory ? inFull(context, () => [countTable(context)]) : []),
      context.plan.agreement.size === 'full' ? rateTable(context) : shortRateTable(context),
      ...(hasHistory ? tableNote(context) : []),
      ...(hasHistory ? inFull(context, () => ratesFigure(context)) : []),
      ...inFull(context, () => serviceClauses(context)),
    ],
  }
}

/** What stands in the table, and what the marks in it mean, where it has any. */
function tableNote({ plan, figures }: SectionContext): DraftBlock[] {
  const estimates = plan.segments
    .flatMap(({ id }) => figures.rates[id] ?? [])
    .filter((estimate) => estimate.kind === 'estimate')
  const marks = sentences(
    estimates.some(isFewCases)
      ? say`A dagger (†) marks a rate that rests on fewer than thirty leads or fewer than five successes.`
      : null,
    estimates.some(({ borrowed }) => borrowed !== undefined)
      ? say`A double dagger (‡) marks one that also uses the other segments’ history, the more so the fewer leads of its own there are.`
      : null,
  )
  const columns =
    plan.agreement.size === 'full'
      ? say`${strong('Leads')} counts those that had time to take the step; recent leads count in part. ${strong('Range')}: the true rate lies inside it with a chance of eight in ten.`
      : plain('In brackets: the range in which history puts the rate, with a chance of eight in ten.')
  const words = sentences(columns, marks)
  return words.length === 0 ? [] : [note(words)]
}

/** What the counts of the history cannot say. */
function serviceClauses(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  const curve = plan.response?.curve ?? null
  return [
    pastWorkClause(context),
    clause(
      'benchmarks',
      curve === null || curve.source.trim() === ''
        ? say`No external benchmark is used.`
        : say`The effect of response time on conversion is taken from an external source: ${fields.text(curve.source, 'plan.response.curve.source')}. All other figures are the company’s own.`,
    ),
  ]
}

function historyWords({ plan, fields }: SectionContext): Words {
  const { history } = plan
  if (history.months === 0) {
    return missing(
      'The plan has no history. Its rates are estimates by both sides, to be compared with the first months as soon as these are known.',
    )
  }
  const last = addMonths(history.start, history.months - 1)
  const end = history.months === 1 ? [] : say` to ${fields.month(last, 'plan.history.months')}`
  const span = say`The baseline rests on ${fields.counted(history.months, 'month', 'months', 'plan.history.months')} of history, ${fields.month(history.start, 'plan.history.start')}${end}${see('history-counts')}.`
  const files = history.sources.map((source, index) => {
    const path = `plan.history.sources.${index}` as const
    return say`${fields.text(source.fileNames.join(' with '), `${path}.fileNames`)} (${fields.counted(source.rows, 'row', 'rows', `${path}.rows`)} taken in, ${fields.count(source.refused, `${path}.refused`)} refused)`
  })
  return sentences(span, files.length === 0 ? null : say`It was imported from ${listed(files)}.`)
}

function usedWords(hasHistory: boolean): Words {
  return hasHistory
    ? say`The plan uses the rates in ${refer('rates', 'the table of rates')}. Where they differ from history, both sides have agreed to expect the difference.`
    : say`The plan uses the rates in ${refer('rates', 'the table of rates')}.`
}

function smallSampleClause({ plan, figures, fields }: SectionContext): DraftBlock[] {
  const estimates = plan.segments.flatMap(({ id }) => figures.rates[id] ?? [])
  const few = estimates.filter((estimate) => estimate.kind === 'estimate' && isFewCases(estimate)).length
  if (few === 0) return []
  return [
    clause(
      'small-samples',
      say`${fields.count(few, 'figures.rates')} of the ${fields.counted(estimates.length, 'rate', 'rates', 'figures.rates')} from history ${plain(few === 1 ? 'rests' : 'rest')} on few cases. Both sides treat ${plain(few === 1 ? 'it as a working assumption and check it' : 'them as working assumptions and check them')} first at each review.`,
    ),
  ]
}

function contradictionClause({ plan, figures, fields }: SectionContext): DraftBlock[] {
  return plan.segments.flatMap((segment, segmentIndex) =>
    (figures.rates[segment.id] ?? []).flatMap((estimate, step) => {
      if (estimate.kind !== 'contradiction') return []
      const months = listed(estimate.months.map((month) => say`${fields.month(month, 'figures.rates')}`))
      const at = stepWords(step, { plan, fields })
      const where = months.length === 0 ? [] : say` Look at ${months}.`
      return [
        clause(
          `contradiction-${segment.id}-${step}`,
          say`The counts of ${fields.text(segment.name, `plan.segments.${segmentIndex}.name`)}, ${at}, cannot be right: more leads went on than there were.${where}`,
        ),
      ]
    }),
  )
}

function countTable({ plan, fields }: SectionContext): DraftBlock {
  const stageShare = 0.76 / plan.stages.length
  return {
    kind: 'table',
    id: 'history-counts',
    title: 'Leads that entered each stage, over the whole history',
    description: 'For each segment: how many entered each stage in all recorded months together.',
    columns: [
      { heading: 'Segment', align: 'start', share: 0.24 },
      ...plan.stages.map((stage) => ({ heading: stage.name, align: 'end' as const, share: stageShare })),
    ],
    rows: plan.segments.map((segment, index) => [
      say`${fields.text(segment.name, `plan.segments.${index}.name`)}`,
      ...plan.stages.map((stage): Words => {
        const recorded = (plan.history.entries[segment.id]?.[stage.id] ?? []).filter(
          (count) => count !== null,
        )
        if (recorded.length === 0) return plain('not recorded')
        const source = `plan.history.entries.${segment.id}.${stage.id}` as const
        return say`${fields.count(sum(recorded), source)}`
      }),
    ]),
  }
}

function rateTable({ plan, figures, drivers, fields }: SectionContext): DraftBlock {
  return {
    kind: 'table',
    id: 'rates',
    title: 'Conversion rates: what history says and what the plan uses',
    description:
      'For each segment and each step: leads, how many went on, the rate with its range, and the rate that the plan uses.',
    columns: [
      { heading: 'Segment', align: 'start', share: 0.2 },
      { heading: 'Step', align: 'start', share: 0.24 },
      { heading: 'Leads', align: 'end', share: 0.09 },
      { heading: 'Went on', align: 'end', share: 0.1 },
      { heading: 'Rate', align: 'end', share: 0.1 },
      { heading: 'Range', align: 'end', share: 0.17 },
      { heading: 'Used', align: 'end', share: 0.1 },
    ],
    rows: plan.segments.flatMap((segment, index) =>
      plan.stages.slice(0, -1).map((stage, step) => {
        const [leads, wentOn, rate, range] = estimateCells(
          figures.rates[segment.id]?.[step] ?? { kind: 'no-trials' },
          fields,
        )
        const used = drivers.segments[segment.id]?.transitions[stage.id]?.rate.value ?? 0
        const path = `plan.baseline.segments.${segment.id}.transitions.${stage.id}.rate` as const
        return [
          say`${fields.text(segment.name, `plan.segments.${index}.name`)}`,
          stepWords(step, { plan, fields }),
          leads,
          wentOn,
          rate,
          range,
          say`${fields.share(used, path)}`,
        ]
      }),
    ),
  }
}

/** The rates that the plan uses, a row a segment. */
function shortRateTable({ plan, figures, drivers, fields }: SectionContext): DraftBlock {
  const leaving = plan.stages.slice(0, -1)
  const share = 0.76 / leaving.length
  return {
    kind: 'table',
    id: 'rates',
    title: 'Conversion rates that the plan uses, from each stage to the next',
    description:
      'For each segment: the share of leads that goes on from each stage to the next, with its range where history has one.',
    columns: [
      { heading: 'Segment', align: 'start', share: 0.24 },
      ...leaving.map((stage, step) => ({
        heading: `${stage.name} to ${plan.stages[step + 1]?.name ?? ''}`,
        align: 'end' as const,
        share,
      })),
    ],
    rows: plan.segments.map((segment, index) => [
      say`${fields.text(segment.name, `plan.segments.${index}.name`)}`,
      ...leaving.map((stage, step): Words => {
        const estimate = figures.rates[segment.id]?.[step]
        const used = drivers.segments[segment.id]?.transitions[stage.id]?.rate.value ?? 0
        const path = `plan.baseline.segments.${segment.id}.transitions.${stage.id}.rate` as const
        if (estimate?.kind !== 'estimate') return say`${fields.share(used, path)}`
        const { low, high } = rateRange(estimate)
        return say`${fields.share(used, path)}${plain(marksOf(estimate))} (${fields.share(low, 'figures.rates')} to ${fields.share(high, 'figures.rates')})`
      }),
    ]),
  }
}

/** Cells for leads, went on, rate and range. */
function estimateCells(
  estimate: RateEstimate,
  fields: SectionContext['fields'],
): readonly [Words, Words, Words, Words] {
  if (estimate.kind === 'no-trials') return [plain('none'), plain('–'), plain('–'), plain('–')]
  const leads = say`${fields.count(estimate.trials, 'figures.rates')}`
  const wentOn = say`${fields.count(estimate.successes, 'figures.rates')}`
  if (estimate.kind === 'contradiction') return [leads, wentOn, plain('not possible'), plain('–')]
  const { low, high } = rateRange(estimate)
  return [
    leads,
    wentOn,
    say`${fields.share(estimate.mean, 'figures.rates')}${plain(marksOf(estimate))}`,
    say`${fields.share(low, 'figures.rates')} to ${fields.share(high, 'figures.rates')}`,
  ]
}

function marksOf(estimate: Extract<RateEstimate, { kind: 'estimate' }>): string {
  return `${isFewCases(estimate) ? ' †' : ''}${estimate.borrowed ? ' ‡' : ''}`
}

function stepWords(step: number, { plan, fields }: Pick<SectionContext, 'plan' | 'fields'>): Words {
  const name = (index: number) => fields.text(plan.stages[index]?.name ?? '', `plan.stages.${index}.name`)
  return say`${name(step)} to ${name(step + 1)}`
}
