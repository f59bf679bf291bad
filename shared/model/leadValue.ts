/**
 * What one lead is worth at each stage: V(k) = deal value · Π of the rates from there on.
 *
 * @param dealValue in the plan's currency
 * @param rates from each stage to the next, 0 to 1
 * @returns one value a stage, the last being the deal value itself
 */
export function leadValues(dealValue: number, rates: readonly number[]): number[] {
  const values = [...rates, 1]
  let value = dealValue
  for (let stage = rates.length; stage >= 0; stage--) values[stage] = value *= values[stage] ?? 0
  return values
}
