import type { Format } from '../../../../shared/base/format.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { EvidenceRow } from '../../../../shared/model/leads/attributeEvidence.ts'
import type { AttributeCondition } from '../../../../shared/plan/leadTraits.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { textTable } from '../textTable.ts'
import { leadEvidenceOf, type LeadEvidence } from './leadEvidence.ts'
import type { LeadRate } from './leadRates.ts'
import { nameIn } from './nameIn.ts'
import type { ModelRequest } from './request.ts'
import { section } from './section.ts'

/** Thresholds that are worth a line, spread over all there are. */
const THRESHOLDS_MAX = 12

/** What the single leads of the file say: rates in the end, how long steps take, what goes with closing, how scoring does. */
export function leadsReport({ plan, leads }: ModelRequest, format: Format): string {
  const evidence = leadEvidenceOf(plan, leads)
  if (evidence === null) return ''
  const { count, young, daysToWin, fit, scoring } = evidence
  return section(
    'Imported leads',
    `${format.count(count)} leads` +
      (daysToWin === null
        ? ', none of them won.'
        : `; 9 in 10 wins take ${format.count(daysToWin)} days at most, ${format.count(young)} leads are younger and left out below the rates.`),
    ratesTable(plan, evidence.rates, format),
    ...fit.map(({ attribute, rows }) => fitTable(attribute, rows, format)),
    scoring === null ? '' : thresholdRows(scoring, format),
  )
}

function ratesTable(plan: Plan, rates: readonly LeadRate[], format: Format): string {
  const known = rates.filter(({ rate }) => rate.kind !== 'no-trials')
  return textTable(
    ['Segment', 'Step', 'goes on in the end', '9 in 10 between', 'mean days'],
    known.map(({ segmentId, from, to, rate, lag }) =>
      [nameIn(plan, segmentId), `${nameIn(plan, from)} → ${nameIn(plan, to)}`].concat(
        rateCells(rate, format),
        lag.kind === 'lag' ? format.number(lag.days, 1) : 'too young',
      ),
    ),
  )
}

function rateCells(rate: LeadRate['rate'], format: Format): readonly [string, string] {
  switch (rate.kind) {
    case 'estimate':
      return [format.share(rate.mean), `${format.share(rate.low)} – ${format.share(rate.high)}`]
    case 'no-trials':
      return ['no leads', '']
    case 'too-young':
      return ['too young', '']
    case 'contradiction':
      return ['contradicts', '']
  }
}

function fitTable(attribute: string, rows: readonly EvidenceRow[], format: Format): string {
  return textTable(
    [attribute, ...CLOSE_HEAD, 'lift', 'by chance'],
    rows.map(({ condition, closeRate, lift, chance }) => [
      valueText(condition, format),
      ...closeCells(closeRate, format),
      lift === null ? '–' : format.number(lift, 2),
      format.share(chance),
    ]),
  )
}

function valueText(condition: AttributeCondition | null, format: Format): string {
  if (condition === null) return 'not known'
  if (condition.kind === 'is') return condition.values.join(', ')
  const { atLeast, atMost } = condition
  if (atLeast === null) return `up to ${format.number(atMost ?? 0, 2)}`
  return atMost === null
    ? `${format.number(atLeast, 2)} or more`
    : `${format.number(atLeast, 2)} – ${format.number(atMost, 2)}`
}

function thresholdRows({ table, roc, matrix }: NonNullable<LeadEvidence['scoring']>, format: Format): string {
  const every = Math.max(1, Math.ceil(table.length / THRESHOLDS_MAX))
  const shown = table.filter((_, index) => index % every === 0)
  const cells = matrix?.cells.flat() ?? []
  return [
    textTable(
      ['Threshold', 'share that passes', ...CLOSE_HEAD, 'of all wins'],
      shown.map(({ threshold, passing, above, recall }) =>
        [format.count(threshold), format.share(passing)].concat(
          closeCells(above, format),
          recall === null ? '–' : format.share(recall),
        ),
      ),
    ),
    roc.kind === 'roc'
      ? `A lead that was won has the higher score ${format.share(roc.auc)} of the time.`
      : '',
    cells.length === 0 ? '' : `Leads in the cells of the matrix: ${cells.map(countText).join(', ')}.`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function countText({ closeRate }: { readonly closeRate: CloseRate }): string {
  return closeRate.kind === 'rate' ? `${closeRate.won} of ${closeRate.leads} won` : 'none'
}

const CLOSE_HEAD = ['leads', 'won', '9 in 10 between'] as const

function closeCells(rate: CloseRate, format: Format): readonly [string, string, string] {
  if (rate.kind === 'no-leads') return ['0', '–', '']
  return [
    format.count(rate.leads),
    `${format.share(rate.share)}${rate.few ? ' (few)' : ''}`,
    `${format.share(rate.low)} – ${format.share(rate.high)}`,
  ]
}
