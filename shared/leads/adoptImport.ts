import type { Draft } from 'immer'
import { adoptEntries } from '../model/adoptEntries.ts'
import { adoptHistory } from '../model/adoptHistory.ts'
import type { Plan } from '../plan/plan.ts'
import type { EntryWindow } from './entryWindows.ts'
import type { PreparedImport } from './prepareImport.ts'
import { adoptLags } from './putLeadsIntoPlan.ts'

/**
 * Recipe, after `putLeadsIntoPlan`: sets the baseline's rates, lags and entries from the history with the import in it.
 * @param window the months that the leads a month are the mean of; null for the last 12 recorded
 */
export function adoptImport(
  draft: Draft<Plan>,
  prepared: Pick<PreparedImport, 'measured' | 'segments' | 'entry'>,
  window: EntryWindow | null,
): void {
  adoptLags(draft, prepared)
  adoptHistory(draft)
  const { entry, segments } = prepared
  if (!entry || !window) return
  adoptEntries(
    draft,
    segments.map(({ id }) => id),
    { stageId: entry.stageId, ...window },
  )
}
