import { useCallback } from 'react'
import { fail, type Result } from '../../shared/base/result.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { PLAN_FILE_BYTES_MAX } from '../../shared/planFile/planFile.ts'
import { errorText } from '../text/errors.ts'
import { useApplication } from './client.ts'

/** Takes a plan file into the library; the failure is a sentence for the person who chose it. */
export function useOpenPlanFile(): (file: File) => Promise<Result<PlanId, string>> {
  const { client } = useApplication()
  return useCallback(
    async (file) => {
      if (file.size > PLAN_FILE_BYTES_MAX) {
        const most = PLAN_FILE_BYTES_MAX / 1024 / 1024
        return fail(`“${file.name}” is larger than ${most} MB. Save the plan without its lead rows.`)
      }
      let text: string
      try {
        text = await file.text()
      } catch {
        return fail(`“${file.name}” could not be read. It may have been moved or deleted.`)
      }
      const reply = await client['plans.fromFile']({ text })
      if (reply.ok) return { ok: true, value: reply.value.id }
      return fail(`“${file.name}” was not opened. ${errorText(reply.error)}`)
    },
    [client],
  )
}

/** Saves a plan as a file where the user says; the failure is a sentence. */
export function useSavePlanFile(): (
  id: PlanId,
  withLeads: boolean,
) => Promise<Result<'saved' | 'cancelled', string>> {
  const { client, saveFile } = useApplication()
  return useCallback(
    async (id, withLeads) => {
      const reply = await client['plans.toFile']({ id, withLeads })
      if (!reply.ok) return fail(errorText(reply.error))
      const { fileName, text } = reply.value
      return { ok: true, value: await saveFile(fileName, new TextEncoder().encode(text)) }
    },
    [client, saveFile],
  )
}
