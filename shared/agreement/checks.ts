import type { Finding } from '../model/figures.ts'
import { appearanceFindings } from './checks/appearanceFindings.ts'
import { clauseFindings } from './checks/clauseFindings.ts'
import { commitmentFindings } from './checks/commitmentFindings.ts'
import { definitionFindings } from './checks/definitionFindings.ts'
import { evidenceFindings } from './checks/evidenceFindings.ts'
import { expectedFindings } from './checks/expectedFindings.ts'
import { firstTouchFindings } from './checks/firstTouchFindings.ts'
import { formalFindings } from './checks/formalFindings.ts'
import { historyFindings } from './checks/historyFindings.ts'
import { levelFindings } from './checks/levelFindings.ts'
import { needFindings } from './checks/needFindings.ts'
import { ownClauseFindings } from './checks/ownClauseFindings.ts'
import { personaFindings } from './checks/personaFindings.ts'
import { symmetryFindings } from './checks/symmetryFindings.ts'
import { termsFindings } from './checks/termsFindings.ts'
import type { SectionContext } from './context.ts'

/**
 * What the agreement lacks and where it does not fit, the model's findings among it, gravest first. Blocking findings
 * stop a final version; a draft can be exported with all of them.
 */
export function checkAgreement(context: SectionContext): Finding[] {
  const all = [
    ...commitmentFindings(context),
    ...context.figures.findings,
    ...needFindings(context),
    ...expectedFindings(context),
    ...firstTouchFindings(context),
    ...levelFindings(context),
    ...formalFindings(context),
    ...symmetryFindings(context),
    ...termsFindings(context),
    ...appearanceFindings(context),
    ...definitionFindings(context),
    ...personaFindings(context),
    ...evidenceFindings(context),
    ...historyFindings(context),
    ...clauseFindings(context),
    ...ownClauseFindings(context),
  ]
  return all.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}

const GRAVITY: Readonly<Record<Finding['severity'], number>> = { blocking: 0, warning: 1, note: 2 }
