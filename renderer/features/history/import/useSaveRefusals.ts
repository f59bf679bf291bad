import type { Refusal } from '../../../../shared/leads/refusal.ts'
import { refusalsToCsv } from '../../../../shared/leads/refusalsToCsv.ts'
import { useApplication } from '../../../api/client.ts'
import { useNotify } from '../../../controls/notices.tsx'

/** Saves refused rows with their reasons as a CSV file, where the user says. */
export function useSaveRefusals(): (refusals: readonly Refusal[]) => void {
  const { saveFile } = useApplication()
  const notify = useNotify()
  const save = async (refusals: readonly Refusal[]): Promise<void> => {
    // The mark lets Excel read the file as UTF-8.
    const bytes = new TextEncoder().encode(`\uFEFF${refusalsToCsv(refusals)}`)
    const saved = await saveFile('refused rows.csv', bytes)
    if (saved === 'saved') notify({ kind: 'done', text: 'The list of refused rows is saved.' })
  }
  return (refusals) => void save(refusals)
}
