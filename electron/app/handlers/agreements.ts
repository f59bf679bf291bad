import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { ok } from '../../../shared/base/result.ts'
import type { agreements } from '../../../shared/contract/agreements.ts'
import type { Reply } from '../../../shared/contract/errors.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { act, listVersions, openVersion, propose } from '../agreementVersions.ts'
import type { AppContext } from '../context.ts'
import { cancelled } from '../callErrors.ts'
import { fileName } from '../fileName.ts'
import { renderWordApart } from '../jobs/renderWordApart.ts'
import { openPlan } from '../planHistory.ts'

export function agreementHandlers(app: AppContext): Handlers<typeof agreements> {
  const tellOf = <T>(planId: PlanId, done: Reply<T>): Reply<T> => {
    if (done.ok) app.emit({ kind: 'agreement-changed', planId })
    return done
  }
  return {
    'agreements.toWord': async ({ planId, version }, { signal }) => {
      const found = version === null ? draftOf(app, planId) : versionOf(app, planId, version)
      if (!found.ok) return found
      const bytes = await renderWordApart(found.value.tree, signal)
      if (bytes === null) return cancelled
      const base64 = Buffer.from(bytes).toString('base64')
      return ok({ fileName: fileName(found.value.name, 'docx'), base64 })
    },
    'agreements.versions': ({ planId }) => {
      const records = listVersions(app.connection(), planId)
      return records.ok ? ok({ records: records.value }) : records
    },
    'agreements.version': ({ planId, number }) => openVersion(app.connection(), planId, number),
    'agreements.propose': (given) =>
      tellOf(given.planId, propose(app.connection(), { ...given, now: app.now() })),
    'agreements.act': (given) => tellOf(given.planId, act(app.connection(), { ...given, now: app.now() })),
  }
}

interface ToWrite {
  readonly tree: AgreementDocument
  readonly name: string
}

function draftOf(app: AppContext, planId: PlanId): Reply<ToWrite> {
  const opened = openPlan(app.connection(), planId)
  if (!opened.ok) return opened
  const { plan } = opened.value
  return ok({ tree: composeAgreement(plan, app.now()), name: `${plan.name} - ${plan.agreement.title}` })
}

function versionOf(app: AppContext, planId: PlanId, number: number): Reply<ToWrite> {
  const opened = openVersion(app.connection(), planId, number)
  if (!opened.ok) return opened
  const { tree, plan } = opened.value
  return ok({ tree, name: `${plan.name} - ${tree.title} - ${tree.version}` })
}
