import { createFormat } from '../base/format.ts'
import { evaluate } from '../model/evaluate.ts'
import { driversOf } from '../model/scenario.ts'
import type { Plan } from '../plan/plan.ts'
import { drawnAppearance, isUsual } from './appearance.ts'
import { composedOn } from './composedAt.ts'
import { composeSections } from './composeSections.ts'
import { createContext, type Issue, type Known, type SectionContext } from './context.ts'
import type { AgreementDocument } from './document.ts'
import { scenarioName } from './sections/front.ts'

const DRAFT: Issue = { kind: 'draft' }

/**
 * Writes the agreement of a plan: every section that the plan does not leave out, with the figures of the agreement's
 * scenario. The same plan and moment always give the same document. A plan that lacks something still gives one; it
 * says there what is missing.
 *
 * @param composedAt ISO time with its zone, such as 2027-01-05T14:02:00Z; shown, and used to tell past reviews
 * @param known what a simulation says, and the version before
 */
export function composeAgreement(
  plan: Plan,
  composedAt: string,
  issue: Issue = DRAFT,
  known: Known = {},
): AgreementDocument {
  return composeFrom(agreementContext(plan, composedAt, issue, known))
}

/** Everything that sections and checks are written from: the plan with the figures of the agreement's scenario. */
export function agreementContext(
  plan: Plan,
  composedAt: string,
  issue: Issue = DRAFT,
  known: Known = {},
): SectionContext {
  const { scenarioId } = plan.agreement
  return createContext({
    plan,
    figures: evaluate(plan, scenarioId),
    drivers: driversOf(plan, scenarioId),
    format: createFormat(plan.company.locale, plan.company.currency),
    composedAt,
    issue,
    ...known,
  })
}

/** As `composeAgreement`, for whoever needs the context for something else too. */
export function composeFrom(context: SectionContext): AgreementDocument {
  const { plan, format, composedAt, issue } = context
  const { company, agreement } = plan
  const appearance = drawnAppearance(agreement.appearance)
  return {
    title: agreement.title,
    company: company.name,
    unit: company.unit,
    status: issue.kind === 'draft' ? 'draft' : 'final',
    version:
      issue.kind === 'draft' ? `Draft of ${format.day(composedOn(context))}` : `Version ${issue.number}`,
    scenario: scenarioName(context),
    locale: company.locale,
    currency: company.currency,
    paper: agreement.paper,
    composedAt,
    ...(isUsual(appearance) ? {} : { appearance }),
    sections: composeSections(context),
  }
}
