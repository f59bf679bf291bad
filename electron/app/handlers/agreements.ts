import { ok } from '../../../shared/base/result.ts'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { agreements } from '../../../shared/contract/agreements.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import type { AppContext } from '../context.ts'
import { cancelled } from '../callErrors.ts'
import { fileName } from '../fileName.ts'
import { renderWordApart } from '../jobs/renderWordApart.ts'
import { openPlan } from '../planHistory.ts'

export function agreementHandlers(app: AppContext): Handlers<typeof agreements> {
  return {
    'agreements.toWord': async ({ planId }, { signal }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      const { plan } = opened.value
      const bytes = await renderWordApart(composeAgreement(plan, app.now()), signal)
      if (bytes === null) return cancelled
      const base64 = Buffer.from(bytes).toString('base64')
      return ok({ fileName: fileName(`${plan.name} - ${plan.agreement.title}`, 'docx'), base64 })
    },
  }
}
