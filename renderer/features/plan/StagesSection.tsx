import { Table } from '@mantine/core'
import { Fragment, memo, useState, type ReactNode } from 'react'
import { addStage } from '../../../shared/plan/changes/stages.ts'
import type { Stage } from '../../../shared/plan/funnel.ts'
import type { StageId } from '../../../shared/plan/ids.ts'
import { STAGES_MAX, STAGES_MIN } from '../../../shared/plan/plan.ts'
import { CellTable } from '../../controls/CellTable.tsx'
import { Section } from '../../controls/Section.tsx'
import type { EditPlan, Writing } from './editing.ts'
import { StageDetails } from './StageDetails.tsx'
import { StageRow } from './StageRow.tsx'

const COLUMNS = [
  { heading: 'Name', width: 20 },
  { heading: 'Owner', width: 14 },
  { heading: 'Hand-off', width: 9 },
  { heading: 'What it means', width: 43 },
  { heading: 'Actions', width: 14, silent: true },
]

export const StagesSection = memo(function StagesSection({
  stages,
  handoffStageId,
  writing,
  edit,
}: {
  readonly stages: readonly Stage[]
  readonly handoffStageId: StageId
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const [opened, setOpened] = useState<StageId | null>(null)
  return (
    <Section
      title="Stages"
      words="The way of a lead, from the first stage to the customer. At the hand-off, marketing delivers and sales receives."
    >
      <CellTable label="Stages" columns={COLUMNS}>
        {stages.map((stage, index) => (
          <Fragment key={stage.id}>
            <StageRow
              {...{ stage, index, edit }}
              isHandoff={stage.id === handoffStageId}
              isLast={index === stages.length - 1}
              onlyAsManyAsNeeded={stages.length === STAGES_MIN}
              opened={opened === stage.id}
              onOpen={() => setOpened(opened === stage.id ? null : stage.id)}
              {...(index > 0 && stages.length < STAGES_MAX
                ? {
                    onAddBefore: () =>
                      edit(
                        `Add a stage before “${stage.name}”`,
                        (draft) => void addStage(draft, index, 'New stage'),
                      ),
                  }
                : {})}
            />
            {opened === stage.id && (
              <Table.Tr>
                <Table.Td colSpan={COLUMNS.length}>
                  <StageDetails {...{ stage, writing, edit }} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </CellTable>
    </Section>
  )
})
