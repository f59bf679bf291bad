import type { Finding } from '../model/figures.ts'
import { capacityFindings } from './checks/capacityFindings.ts'
import { commitmentFindings } from './checks/commitmentFindings.ts'
import { definitionFindings } from './checks/definitionFindings.ts'
import { evidenceFindings } from './checks/evidenceFindings.ts'
import { formalFindings } from './checks/formalFindings.ts'
import type { SectionContext } from './context.ts'

/**
 * What the agreement lacks or where its parts do not fit each other, gravest first. Blocking findings stop a final
 * version; a draft can be exported with all of them.
 */
export function checkAgreement(context: SectionContext): Finding[] {
  const all = [
    ...commitmentFindings(context),
    ...capacityFindings(context),
    ...formalFindings(context),
    ...definitionFindings(context),
    ...evidenceFindings(context),
  ]
  return all.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}

const GRAVITY: Readonly<Record<Finding['severity'], number>> = { blocking: 0, warning: 1, note: 2 }
