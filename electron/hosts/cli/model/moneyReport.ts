import type { Format } from '../../../../shared/base/format.ts'
import { levelCheckOf } from '../../../../shared/model/topics/levelCheckOf.ts'
import { moneyOf, type Money, type MoneyFigure } from '../../../../shared/model/topics/moneyOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { textTable } from '../textTable.ts'
import type { ModelRequest } from './request.ts'
import { section } from './section.ts'

/** What leads and customers cost and bring, and whether the figures of a slide fit the rates. */
export function moneyReport(
  { plan, scenarioId }: Pick<ModelRequest, 'plan' | 'scenarioId'>,
  format: Format,
): string {
  const money = moneyOf(plan, scenarioId)
  return [
    section('Money', spendTable(plan, money, format), customerLines(money, format)),
    section('Listed figures against the rates', levelTable({ plan, scenarioId }, format)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function spendTable({ segments }: Plan, money: Money, format: Format): string {
  if (money.marketingSpend === null) return ''
  const amount = (figure: MoneyFigure): string => (figure.kind === 'ratio' ? format.money(figure.value) : '–')
  return textTable(
    ['Segment', 'spend', 'a lead', 'in history', 'a lead handed over', 'a customer'],
    money.segments.map((segment, index) => [
      segments[index]?.name ?? '',
      segment.spend === null ? 'not said' : format.money(segment.spend),
      amount(segment.costPerLead),
      segment.recordedCostPerLead === null ? '–' : format.money(segment.recordedCostPerLead),
      amount(segment.costPerHandedOver),
      amount(segment.spendPerCustomer),
    ]),
  )
}

/** Nothing where no figure of customers can be computed. */
function customerLines(money: Money, format: Format): string {
  return [
    line('Cost of a customer (CAC):', money.customerAcquisitionCost, (value) => format.money(value)),
    line('What a customer brings (LTV):', money.lifetimeValue, (value) => format.money(value)),
    line('LTV ÷ CAC:', money.lifetimeValueToCost, (value) => format.number(value, 2)),
    line('Paid back after', money.paybackMonths, (value) => `${format.number(value, 1)} months`),
  ]
    .filter((text) => text !== '')
    .join('\n')
}

function line(label: string, figure: MoneyFigure, text: (value: number) => string): string {
  return figure.kind === 'ratio' ? `${label} ${text(figure.value)}.` : ''
}

function levelTable({ plan, scenarioId }: Pick<ModelRequest, 'plan' | 'scenarioId'>, format: Format): string {
  const check = levelCheckOf(plan, scenarioId)
  if (check.kind === 'incomplete') return ''
  const count = (value: number | null): string => (value === null ? '–' : format.number(value, 1))
  return textTable(
    ['Stage', 'listed', 'needed', 'too few by', 'rate to the next'],
    check.stages.map(({ listed, needed, short, rate }, index) => [
      plan.stages[index]?.name ?? '',
      count(listed),
      needed === null ? 'out of reach' : count(needed),
      count(short),
      rate === null ? '' : format.share(rate),
    ]),
  )
}
