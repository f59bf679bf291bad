import type { DriverInfo } from '../../../shared/model/driverList.ts'

export type ChanceAnswer =
  /** The first value with that chance, coming from the worse end of the range. */
  | { readonly kind: 'found'; readonly value: number }
  /** Every value of the range does. */
  | { readonly kind: 'always' }
  /** None does; the better end of the range, and the chance there. */
  | { readonly kind: 'never'; readonly nearest: { readonly value: number; readonly chance: number } }

/** Halvings of the range; a thousandth of it is finer than trials can tell. */
const HALVINGS = 10

/**
 * The value of a driver from which on a goal has a chance. A driver moves the chance one way only, since all values are
 * tried with the same luck.
 *
 * @param today the driver's value now; the range is widened to it
 * @param wanted 0 to 1
 */
export async function seekChance(
  { min, max, unit }: Pick<DriverInfo, 'min' | 'max' | 'unit'>,
  today: number,
  wanted: number,
  chanceAt: (value: number) => Promise<number>,
): Promise<ChanceAnswer> {
  const ends = [min, Math.max(max, today)] as const
  const atLow = await chanceAt(ends[0])
  const atHigh = await chanceAt(ends[1])
  if (atLow >= wanted && atHigh >= wanted) return { kind: 'always' }
  if (atLow < wanted && atHigh < wanted) {
    const [value, chance] = atHigh >= atLow ? [ends[1], atHigh] : [ends[0], atLow]
    return { kind: 'never', nearest: { value, chance } }
  }
  let [enough, tooLittle] = atHigh >= wanted ? [ends[1], ends[0]] : ends
  const isWhole = unit === 'reps'
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (enough + tooLittle) / 2
    const tried = isWhole ? Math.round(middle) : middle
    if (tried === enough || tried === tooLittle) break
    if ((await chanceAt(tried)) >= wanted) enough = tried
    else tooLittle = tried
  }
  return { kind: 'found', value: enough }
}
