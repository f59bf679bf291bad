import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import type { SignoffAct, VersionRecord } from '../../shared/agreement/signoff/version.ts'
import type { Verdict } from '../../shared/agreement/verdict.ts'
import { dayIn, Moment } from '../../shared/base/moment.ts'
import type { Day } from '../../shared/base/month.ts'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { base64Of } from './base64.ts'
import { useAppEvents, useClient } from './client.ts'
import { useSettledPlanSession } from './planSession.tsx'

/** What was frozen with a version; it never changes. */
export interface FrozenVersion {
  readonly tree: AgreementDocument
  readonly plan: Plan
}

const versionsKey = (planId: PlanId) => ['versions', planId] as const

/** Every version of the open plan's agreement, by rising number; undefined while the answer is on its way. */
export function useVersions(): Reply<readonly VersionRecord[]> | undefined {
  const client = useClient()
  const queries = useQueryClient()
  const { id: planId } = useSettledPlanSession()
  useAppEvents((event) => {
    if (event.kind === 'agreement-changed' && event.planId === planId) {
      void queries.invalidateQueries({ queryKey: versionsKey(planId) })
    }
  })
  return useQuery({
    queryKey: versionsKey(planId),
    queryFn: async (): Promise<Reply<readonly VersionRecord[]>> => {
      const reply = await client['agreements.versions']({ planId })
      return reply.ok ? ok(reply.value.records) : reply
    },
  }).data
}

/** What was frozen with a version of the open plan; undefined while the answer is on its way, and where none is asked for. */
export function useFrozenVersion(number: number | null): Reply<FrozenVersion> | undefined {
  const client = useClient()
  const { id: planId } = useSettledPlanSession()
  return useQuery({
    queryKey: ['frozen', planId, number],
    queryFn: () => client['agreements.version']({ planId, number: number ?? 0 }),
    enabled: number !== null,
    structuralSharing: false,
  }).data
}

/** Freezes the agreement of the open plan, as it was looked at, as its next version. */
export function usePropose(): (given: {
  readonly revision: number
  readonly proposedBy: string
  readonly note: string
}) => Promise<Reply<VersionRecord>> {
  const client = useClient()
  const { id: planId } = useSettledPlanSession()
  const readAgain = useReadAgain(planId)
  return (given) => readAgain(client['agreements.propose']({ planId, ...given }))
}

/** Signs, declines, withdraws or ends; there is no way back from any of it. */
export function useAct(number: number): (act: SignoffAct) => Promise<Reply<VersionRecord>> {
  const client = useClient()
  const { id: planId } = useSettledPlanSession()
  const readAgain = useReadAgain(planId)
  return (act) => readAgain(client['agreements.act']({ planId, number, act }))
}

/**
 * Asks of a Word file what it is: a version of any plan of the library, a draft of this one, or something else.
 * @param planId of the open plan; null where none is
 */
export function useVerify(planId: PlanId | null): (bytes: Uint8Array) => Promise<Reply<Verdict>> {
  const client = useClient()
  return (bytes) => client['agreements.verify']({ base64: base64Of(bytes), planId })
}

/** Reads the versions again before an answer is told, so that whoever hears of it finds it in them. */
function useReadAgain(planId: PlanId): <T>(asked: Promise<Reply<T>>) => Promise<Reply<T>> {
  const queries = useQueryClient()
  return async (asked) => {
    const reply = await asked
    await queries.invalidateQueries({ queryKey: versionsKey(planId) })
    return reply
  }
}

const LOOK_AGAIN_MS = 60_000

/** The day on the wall of the open plan's calendar. A window may stay open over midnight. */
export function useToday(): Day {
  const { plan } = useSettledPlanSession()
  const [now, setNow] = useState(currentMoment)
  useEffect(() => {
    const timer = setInterval(() => setNow(currentMoment()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return dayIn(now, plan.calendar.timeZone)
}

/** As the clock of this computer has it. */
export function currentMoment(): Moment {
  return Moment.parse(new Date().toISOString())
}
