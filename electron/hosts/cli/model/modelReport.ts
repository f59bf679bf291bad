import { createFormat } from '../../../../shared/base/format.ts'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import type { Simulated } from '../../../../shared/model/simulation/simulated.ts'
import { definitionReport } from './definitionReport.ts'
import { explanationReport } from './explanationReport.ts'
import { findingReport, funnelReport } from './funnelReport.ts'
import { historyReport } from './historyReport.ts'
import { leadsReport } from './leadsReport.ts'
import { moneyReport } from './moneyReport.ts'
import type { ModelRequest } from './request.ts'
import { salesReport } from './salesReport.ts'
import { serviceReport } from './serviceReport.ts'
import { simulationReport } from './simulationReport.ts'

/** The figures of a scenario as a page of text, in sections; those that the plan says nothing of are left out. */
export function modelReport(request: ModelRequest, simulated: Simulated | null): string {
  const { plan, scenarioId } = request
  const figures = evaluate(plan, scenarioId)
  const format = createFormat(plan.company.locale, plan.company.currency)
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId)?.name
  return [
    `${plan.name}, ${scenario === undefined ? 'baseline' : `scenario "${scenario}"`}`,
    funnelReport(request, figures, format),
    salesReport(request, figures, format),
    serviceReport(request, format),
    moneyReport(request, format),
    historyReport(plan, figures, format),
    leadsReport(request, format),
    definitionReport(plan, format),
    explanationReport(request, format),
    simulated === null ? '' : simulationReport(plan, simulated),
    findingReport(figures),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
