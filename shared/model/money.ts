/** A ratio that may have nothing to divide by. */
export type Ratio = { readonly kind: 'ratio'; readonly value: number } | { readonly kind: 'undefined' }

export interface MoneyInput {
  /** Marketing's spend and the cost of sales over the same months, in the plan's currency. */
  readonly marketingSpend: number
  readonly salesCost: number
  readonly entries: number
  readonly customers: number
  /** What a customer pays a month, in the plan's currency. */
  readonly monthlyValue: number
  /** Share of revenue that is left after the cost of serving, 0 to 1. */
  readonly margin: number
  /** Months that a customer stays. */
  readonly engagementMonths: number
}

export interface MoneyFigures {
  readonly costPerLead: Ratio
  readonly customerAcquisitionCost: Ratio
  readonly lifetimeValue: number
  readonly lifetimeValueToCost: Ratio
  /** Months until a customer has paid back what winning it cost. */
  readonly paybackMonths: Ratio
}

/** Cost per lead, CAC, LTV, LTV:CAC and payback; a figure without a divisor is undefined rather than infinite. */
export function moneyFigures(input: MoneyInput): MoneyFigures {
  const monthlyMargin = input.monthlyValue * input.margin
  const lifetimeValue = monthlyMargin * input.engagementMonths
  const cost = ratio(input.marketingSpend + input.salesCost, input.customers)
  return {
    costPerLead: ratio(input.marketingSpend, input.entries),
    customerAcquisitionCost: cost,
    lifetimeValue,
    lifetimeValueToCost: cost.kind === 'ratio' ? ratio(lifetimeValue, cost.value) : cost,
    paybackMonths: cost.kind === 'ratio' ? ratio(cost.value, monthlyMargin) : cost,
  }
}

/** One amount for each of another, such as cost for each lead; undefined also where there is so little of it that no number holds the ratio. */
export function ratio(part: number, whole: number): Ratio {
  const value = part / whole
  return whole > 0 && Number.isFinite(value) ? { kind: 'ratio', value } : { kind: 'undefined' }
}
