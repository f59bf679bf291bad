import { sha256Of } from '../../renderer/api/sha256.ts'
import { checkAgreement } from '../../shared/agreement/checks.ts'
import { agreementContext, composeFrom } from '../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { canonicalText } from '../../shared/agreement/fingerprint.ts'
import { mayHappen, standings } from '../../shared/agreement/signoff/standing.ts'
import { lastSigned } from '../../shared/agreement/signoff/toldStanding.ts'
import { AgreementVersion, SignoffEvent, type VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { dayIn, Moment } from '../../shared/base/moment.ts'
import { fail, ok } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { CallError, ErrorCode } from '../../shared/contract/errors.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { chancesAtOnce } from '../../shared/agreement/chancesAtOnce.ts'

interface Frozen {
  record: VersionRecord
  readonly tree: AgreementDocument
  readonly plan: Plan
}

type Agreements = Pick<
  AppClient,
  'agreements.versions' | 'agreements.version' | 'agreements.propose' | 'agreements.act'
>

/** Versions of agreements in memory, with the rules of the store. */
export function createFakeAgreements({
  planOf,
  emit,
}: {
  readonly planOf: (id: PlanId) => { readonly plan: Plan; readonly revision: number } | undefined
  readonly emit: (event: AppEvent) => void
}): Agreements {
  const byPlan = new Map<PlanId, Frozen[]>()
  const versionsOf = (id: string): Frozen[] => byPlan.get(PlanId.parse(id)) ?? []

  return {
    'agreements.versions': ({ planId }) =>
      Promise.resolve(ok({ records: versionsOf(planId).map(({ record }) => record) })),
    'agreements.version': ({ planId, number }) => {
      const found = versionsOf(planId)[number - 1]
      return Promise.resolve(found ? ok(found) : refused('not-found', ''))
    },
    'agreements.propose': async ({ planId, revision, proposedBy, note }) => {
      const id = PlanId.parse(planId)
      const opened = planOf(id)
      if (!opened) return refused('not-found', '')
      const { plan } = opened
      if (opened.revision !== revision) return refused('stale-edit', 'Look at the agreement again.')
      const versions = versionsOf(id)
      const proposedAt = now()
      const zone = plan.calendar.timeZone
      const states = standings(
        versions.map(({ record }) => record),
        dayIn(proposedAt, zone),
      )
      if (states.some(({ state }) => state === 'proposed')) return refused('not-signable', 'One waits.')
      const number = versions.length + 1
      const signed = lastSigned(
        versions.map(({ record }) => record),
        proposedAt,
      )
      const previous = signed === null ? undefined : versions[signed.version.number - 1]?.tree
      const context = agreementContext(
        plan,
        proposedAt,
        { kind: 'version', number },
        { chances: chancesAtOnce(plan), ...(previous && { previous }) },
      )
      if (checkAgreement(context).some(({ severity }) => severity === 'blocking')) {
        return refused('not-exportable', 'Something stands against it.')
      }
      const tree = composeFrom(context)
      const version = AgreementVersion.parse({
        number,
        fingerprint: await sha256Of(new TextEncoder().encode(canonicalText(tree))),
        proposedAt,
        zone,
        proposedBy,
        note,
        planRevision: revision,
        start: plan.agreement.start,
        end: plan.agreement.end,
        signatories: plan.people
          .filter(({ signs }) => signs)
          .map(({ id: personId, name, title, side }) => ({ personId, name, title, side })),
      })
      const record: VersionRecord = { version, events: [] }
      byPlan.set(id, [...versions, { record, tree, plan }])
      emit({ kind: 'agreement-changed', planId: id })
      return ok(record)
    },
    'agreements.act': ({ planId, number, act }) => {
      const id = PlanId.parse(planId)
      const versions = versionsOf(id)
      const found = versions[number - 1]
      if (!found) return Promise.resolve(refused('not-found', ''))
      const { record } = found
      const at = now()
      const event = SignoffEvent.parse({ ...act, at })
      const all = standings(
        versions.map((version) => version.record),
        dayIn(at, record.version.zone),
      )
      const allowed = mayHappen(record, all[number - 1]!, event)
      if (!allowed.ok) return Promise.resolve(refused('not-signable', allowed.error))
      found.record = { ...record, events: [...record.events, event] }
      emit({ kind: 'agreement-changed', planId: id })
      return Promise.resolve(ok(found.record))
    },
  }
}

function refused(code: ErrorCode, message: string): { readonly ok: false; readonly error: CallError } {
  return fail({ code, message })
}

function now(): Moment {
  return Moment.parse(new Date().toISOString())
}
