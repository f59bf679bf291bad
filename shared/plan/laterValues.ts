import { z } from 'zod'
import { Month } from '../base/month.ts'

/** Values that a number of the plan takes later, each from its month on. */
export const laterValues = <N extends z.ZodType<number>>(number: N) =>
  z.array(z.strictObject({ from: Month, value: number })).max(36)
