import type { Format } from '../../../shared/base/format.ts'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { WINDOW_KINDS, windowText, type EntryWindow } from '../../../shared/leads/entryWindows.ts'
import type { PreparedImport } from '../../../shared/leads/prepareImport.ts'

export type WindowKind = EntryWindow['kind']

export const WINDOW_CHOICES = WINDOW_KINDS.join(' | ')

/** The window that `--window` names; null for a word that names none. */
export function windowKindOf(word: string): WindowKind | null {
  return WINDOW_KINDS.find((kind) => kind === word) ?? null
}

/**
 * The months that `--adopt` takes the leads a month from: the chosen ones, or those that the app proposes too.
 * @returns null where the files hold no whole month, or a sentence where they do not offer the chosen one
 */
export function chooseWindow(
  { entry }: Pick<PreparedImport, 'entry'>,
  kind: WindowKind | null,
  format: Format,
): Result<EntryWindow | null, string> {
  const windows = entry?.windows ?? []
  if (kind === null) return ok(windows[0] ?? null)
  const window = windows.find((one) => one.kind === kind)
  if (window) return ok(window)
  return fail(
    windows.length === 0
      ? `--window ${kind}: there is nothing to choose, as the files hold no whole month of leads.`
      : `These files do not offer --window ${kind}. They offer ${offered(windows, format)}.`,
  )
}

/** Which months the baseline's leads a month come from, and what else there is to choose. */
export function windowMessages(
  { entry }: Pick<PreparedImport, 'entry'>,
  window: EntryWindow | null,
  format: Format,
): string[] {
  if (!entry) return []
  if (!window) {
    return [
      'The files hold no whole month of leads, so the leads a month are the mean of the last 12 months recorded.',
    ]
  }
  const others = entry.windows.filter(({ kind }) => kind !== window.kind)
  return [
    `Leads a month: mean of the full months. ${windowText(window, format)}.`,
    ...(others.length === 0 ? [] : [`To choose otherwise: ${offered(others, format)}.`]),
  ]
}

function offered(windows: readonly EntryWindow[], format: Format): string {
  return windows.map((window) => `--window ${window.kind} (${windowText(window, format)})`).join(', ')
}
