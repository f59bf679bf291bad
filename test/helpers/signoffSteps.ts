import type { AppClient } from '../../shared/contract/contract.ts'
import { Day } from '../../shared/base/month.ts'
import type { PersonId, PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { valueOf } from './replies.ts'
import { signablePlan } from './signablePlan.ts'

const DAY_MS = 86_400_000

/** The day that lies so many days after today, by universal time. */
export function dayFromNow(days: number): Day {
  return Day.parse(new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10))
}

/** A plan that can be proposed, and whose term has begun. */
export function runningPlan(): Plan {
  const plan = signablePlan()
  return {
    ...plan,
    agreement: {
      ...plan.agreement,
      start: dayFromNow(-10),
      end: dayFromNow(300),
      reviews: [dayFromNow(60)],
    },
  }
}

type Signing = Pick<AppClient, 'agreements.propose' | 'agreements.act' | 'agreements.versions' | 'plans.get'>

/** Proposes the plan as it is stored, in the name of Ann Ost. */
export async function proposeNow(client: Signing, planId: PlanId, note = ''): Promise<void> {
  const opened = await client['plans.get']({ id: planId })
  const { revision } = valueOf(opened)
  valueOf(await client['agreements.propose']({ planId, revision, proposedBy: 'Ann Ost', note }))
}

/** Signs the last version by typing a name. */
export async function signNow(
  client: Signing,
  planId: PlanId,
  ...people: readonly PersonId[]
): Promise<void> {
  for (const personId of people) {
    const { records } = valueOf(await client['agreements.versions']({ planId }))
    const { number, fingerprint } = records.at(-1)!.version
    const mark = { kind: 'typed' as const, name: 'A. Signature' }
    const act = { kind: 'signed' as const, personId, reservation: '', mark, fingerprint }
    valueOf(await client['agreements.act']({ planId, number, act }))
  }
}
