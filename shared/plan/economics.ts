import { z } from 'zod'
import { StageId } from './ids.ts'

const amount = z.number().min(0, 'This cannot be below 0.').max(1e12).nullable()

/** What customers bring and sales costs, for CAC, lifetime value and payback. Null is what nobody has said yet. */
export const Economics = z.strictObject({
  /** What a customer pays a month, in the plan's currency. */
  monthlyValue: amount,
  /** Share of revenue that is left after the cost of serving, 0 to 1. */
  grossMargin: z
    .number()
    .min(0, 'A margin lies between 0 and 1.')
    .max(1, 'A margin lies between 0 and 1.')
    .nullable(),
  /** Months that a customer stays. */
  engagementMonths: z.number().min(0, 'This cannot be below 0 months.').max(1200).nullable(),
  /** What sales costs a month, in the plan's currency. */
  salesCostAMonth: amount,
})
export type Economics = z.infer<typeof Economics>

export const NO_ECONOMICS: Economics = {
  monthlyValue: null,
  grossMargin: null,
  engagementMonths: null,
  salesCostAMonth: null,
}

const StageFigure = z.number().min(0, 'This cannot be below 0.').max(1e12)

/** Figures of an older plan or a slide, of one steady period: do they fit each other by this plan's rates? */
export const ListedFigures = z.strictObject({
  /** Value of opportunities that shall be opened, in the plan's currency; null where none is listed. */
  pipeline: StageFigure.nullable(),
  /** Value of deals that shall be won, in the plan's currency; null where none is listed. */
  revenue: StageFigure.nullable(),
  /** Entries by stage. */
  entries: z.record(StageId, StageFigure),
})
export type ListedFigures = z.infer<typeof ListedFigures>

export const NO_LISTED_FIGURES: ListedFigures = { pipeline: null, revenue: null, entries: {} }
