import type { ReactNode } from 'react'
import { createFormat, type Format } from '../../../../shared/base/format.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { useEditDefinitions } from '../editing.ts'
import { useTraitedLeads } from '../tryout/useTraitedLeads.ts'
import { drawLeads } from './drawLeads.ts'

const DRAWN = 16

/** Takes past leads into the blind test, where there are any. */
export function DrawLeads(): ReactNode {
  const { definitions, handoffStageId, company } = usePlanSession().plan
  const { rows } = useTraitedLeads()
  const edit = useEditDefinitions()
  if (rows.length === 0) return null
  const format = createFormat(company.locale, company.currency)
  const taken = new Set(definitions.blindLabels.map(({ lead }) => lead))
  const drawn = drawLeads(rows, handoffStageId, DRAWN, taken)
  if (drawn.length === 0) return null
  return (
    <AddButton
      onAdd={() =>
        edit(`Draw ${drawn.length} past leads for the blind test`, (changed) => {
          changed.blindLabels.push(
            ...drawn.map((row) => ({
              lead: row.key,
              note: traitWords(row, format),
              marketing: null,
              sales: null,
            })),
          )
        })
      }
    >
      {`Draw ${drawn.length} past leads`}
    </AddButton>
  )
}

/** Who a lead is and what it did; nothing of how it ended. */
function traitWords({ traits }: LeadRow, format: Format): string {
  const attributes = Object.entries(traits.attributes).map(
    ([name, value]) => `${name}: ${typeof value === 'number' ? format.number(value, 2) : value}`,
  )
  const behaviours = Object.entries(traits.behaviours).map(([name, day]) => `${name} on ${format.day(day)}`)
  return [...attributes, ...behaviours].join(' · ')
}
