import type { SectionId } from '../plan/agreementSettings.ts'

/** The line that tells version and status. */
export const STATUS_LABEL = 'Status'
/** The line that tells in short what has changed since the version before. */
export const CHANGES_LABEL = 'Changes'

/** Labels of lines that tell which version it is: they differ between any two, and say nothing that is agreed. */
export const TELLING_LABELS: ReadonlySet<string> = new Set([STATUS_LABEL, CHANGES_LABEL])

/** Whether the section only tells what has changed since the version before, and is itself no part of what is compared. */
export function tellsOfChanges(id: SectionId): boolean {
  return id === 'changes'
}
