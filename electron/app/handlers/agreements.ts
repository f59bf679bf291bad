import { ok } from '../../../shared/base/result.ts'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { agreements } from '../../../shared/contract/agreements.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import type { AppContext } from '../context.ts'
import { fileName } from '../fileName.ts'
import { openPlan } from '../planHistory.ts'

export function agreementHandlers(app: AppContext): Handlers<typeof agreements> {
  return {
    'agreements.toWord': async ({ planId }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      const { plan } = opened.value
      // Loaded for the first file only: what writes Word files is most of the program.
      const { renderWord } = await import('../../word/renderWord.ts')
      const bytes = await renderWord(composeAgreement(plan, app.now()))
      const base64 = Buffer.from(bytes).toString('base64')
      return ok({ fileName: fileName(`${plan.name} - ${plan.agreement.title}`, 'docx'), base64 })
    },
  }
}
