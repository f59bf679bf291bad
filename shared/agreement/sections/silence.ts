import type { Terms } from '../../plan/terms.ts'
import type { Words } from '../draft.ts'
import { say } from '../words.ts'

/** What it means when sales neither accepts a lead nor gives it back in time. */
export const SILENCE_WORDS: Readonly<Record<Terms['silence'], Words>> = {
  accepted: say`If sales does neither in that time, the lead counts as accepted, and all further clocks keep running.`,
  returned: say`If sales does neither in that time, the lead goes back to marketing. It counts as handed over for marketing and as not decided for sales.`,
  escalated: say`If sales does neither in that time, the owner of sales decides on the next business day. Until then the lead counts as not decided.`,
}
