import { Moment } from '../../../shared/base/moment.ts'
import { ok } from '../../../shared/base/result.ts'
import type { exports } from '../../../shared/contract/exports.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import { reviewCalendar } from '../../calendar/reviewCalendar.ts'
import { writeWorkbook } from '../../workbook/writeWorkbook.ts'
import { failure } from '../callErrors.ts'
import type { AppContext } from '../context.ts'
import { fileName } from '../fileName.ts'
import { openPlan } from '../planHistory.ts'

export function exportHandlers(app: AppContext): Handlers<typeof exports> {
  return {
    'exports.workbook': async ({ planId, scenarioId }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      const { plan } = opened.value
      const scenario = plan.scenarios.find(({ id }) => id === scenarioId)
      if (scenarioId !== null && scenario === undefined) return noSuchScenario
      const bytes = await writeWorkbook(plan, scenarioId, Moment.parse(app.now()))
      const base64 = Buffer.from(bytes).toString('base64')
      return ok({ fileName: fileName(`${plan.name} - ${scenario?.name ?? 'Baseline'}`, 'xlsx'), base64 })
    },
    'exports.calendar': ({ planId }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      const { plan } = opened.value
      const text = reviewCalendar(planId, plan, Moment.parse(app.now()))
      return ok({ fileName: fileName(`${plan.name} - days`, 'ics'), text })
    },
  }
}

const noSuchScenario = failure('not-found', 'This plan has no such scenario. Choose one from the list.')
