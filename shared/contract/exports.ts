import { z } from 'zod'
import { PlanId, ScenarioId } from '../plan/ids.ts'
import { query } from './procedure.ts'

/** Files beside the Word file. */
export const exports = {
  /** The model of a scenario, null for the baseline, as an Excel workbook with live formulas. */
  'exports.workbook': query(
    z.strictObject({ planId: PlanId, scenarioId: ScenarioId.nullable() }),
    z.strictObject({ fileName: z.string(), base64: z.base64() }),
  ),
  /** The days of the agreement as an iCalendar file. */
  'exports.calendar': query(
    z.strictObject({ planId: PlanId }),
    z.strictObject({ fileName: z.string(), text: z.string() }),
  ),
}
