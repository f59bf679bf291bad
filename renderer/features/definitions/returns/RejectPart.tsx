import { Fragment, useState, type ReactNode } from 'react'
import { addRejectReason } from '../../../../shared/plan/changes/definitions.ts'
import type { RejectReasonId } from '../../../../shared/plan/ids.ts'
import { USUAL_REASONS } from '../../../../shared/plan/usualReasons.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import classes from '../DefinitionsScreen.module.css'
import { useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { RejectDetails } from './RejectDetails.tsx'
import { RejectRow } from './RejectRow.tsx'

const COLUMNS = [
  { heading: 'Reason', width: 24 },
  { heading: 'When it holds', width: 41 },
  { heading: 'What happens then', width: 24 },
  { heading: 'Actions', width: 11, silent: true },
]

/** Why sales may give a lead back, and what becomes of it. */
export function RejectPart(): ReactNode {
  const { definitions, company } = usePlanSession().plan
  const { rejectReasons, nurtureTracks, mostRecycles } = definitions
  const edit = useEditDefinitions()
  const [opened, setOpened] = useState<RejectReasonId | null>(null)
  const missing = USUAL_REASONS.filter(
    ({ code }) => !rejectReasons.some((reason) => reason.code.toLowerCase() === code.toLowerCase()),
  )
  const buttons = (
    <>
      {missing.length > 0 && (
        <AddButton
          onAdd={() =>
            edit(`Add ${missing.length} usual reasons`, (changed) => {
              for (const reason of missing) addRejectReason(changed, reason)
            })
          }
        >
          Add the usual reasons
        </AddButton>
      )}
      <AddButton onAdd={() => edit('Add a reason', (changed) => addRejectReason(changed))}>
        Add a reason
      </AddButton>
    </>
  )
  const setRecycles = (most: number | null) =>
    edit('Change the most recycles', (changed) => {
      changed.mostRecycles = most
    })
  return (
    <div {...placeOf('definitions', 'rejectReasons')}>
      <Section
        title="Returned leads"
        words="For which reasons sales may give a lead back, how that is proven, and what becomes of the lead."
      >
        {rejectReasons.length === 0 ? (
          <Empty words="Without agreed reasons a returned lead is an argument. With them it is a number: marketing sees what to change, and no lead is lost on the way back.">
            {buttons}
          </Empty>
        ) : (
          <>
            <CellTable label="Reasons" columns={COLUMNS}>
              {rejectReasons.map((reason, index) => (
                <Fragment key={reason.id}>
                  <RejectRow
                    {...{ reason, index }}
                    opened={opened === reason.id}
                    onOpen={() => setOpened(opened === reason.id ? null : reason.id)}
                  />
                  {opened === reason.id && (
                    <RejectDetails
                      {...{ reason }}
                      tracks={nurtureTracks}
                      writing={company}
                      columns={COLUMNS.length}
                    />
                  )}
                </Fragment>
              ))}
            </CellTable>
            <div className={classes.fields}>{buttons}</div>
            <div className={classes.fields} {...placeOf('definitions', 'mostRecycles')}>
              <NumberField
                label="A lead comes back at most"
                placeholder="Not said"
                unit="count"
                counts="times"
                min={0}
                max={50}
                whole
                w="var(--sla-field-width)"
                locale={company.locale}
                value={mostRecycles}
                onCommit={setRecycles}
                onClear={() => setRecycles(null)}
              />
            </div>
          </>
        )}
      </Section>
    </div>
  )
}
