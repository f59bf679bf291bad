import { Text } from '@mantine/core'
import { Fragment, useState, type ReactNode } from 'react'
import { isTaken } from '../../../../shared/plan/changes/freshName.ts'
import { addStage } from '../../../../shared/plan/changes/stages.ts'
import type { StageId } from '../../../../shared/plan/ids.ts'
import { STAGES_MAX, STAGES_MIN } from '../../../../shared/plan/plan.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { Section } from '../../../controls/Section.tsx'
import { StageDetails } from './StageDetails.tsx'
import { StageRow } from './StageRow.tsx'

const COLUMNS = [
  { heading: 'Name', width: 20 },
  { heading: 'Owner', width: 14 },
  { heading: 'Hand-off', width: 9 },
  { heading: 'What it means', width: 43 },
  { heading: 'Actions', width: 14, silent: true },
]

/** The way of a lead through the funnel. */
export function StagesPart(): ReactNode {
  const { plan, edit } = usePlanSession()
  const { stages, handoffStageId } = plan
  const [opened, setOpened] = useState<StageId | null>(null)
  const addBefore = (index: number) =>
    edit(
      `Add a stage before “${stages[index]?.name ?? ''}”`,
      (draft) => void addStage(draft, index, 'New stage'),
    )
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
              count={stages.length}
              isHandoff={stage.id === handoffStageId}
              sharesName={isTaken(
                stage.name,
                stages.filter(({ id }) => id !== stage.id).map(({ name }) => name),
              )}
              keep={stages.length === STAGES_MIN ? `A funnel has at least ${STAGES_MIN} stages` : null}
              opened={opened === stage.id}
              onOpen={() => setOpened(opened === stage.id ? null : stage.id)}
              onAddBefore={index > 0 && stages.length < STAGES_MAX ? () => addBefore(index) : undefined}
            />
            {opened === stage.id && (
              <StageDetails
                {...{ stage, index, edit }}
                writing={plan.company}
                columns={COLUMNS.length}
                title={`Rules and examples of ${stage.name}`}
              />
            )}
          </Fragment>
        ))}
      </CellTable>
      {stages.length < STAGES_MAX && (
        <AddButton onAdd={() => addBefore(stages.length - 1)}>
          Add a stage before {stages.at(-1)?.name}
        </AddButton>
      )}
      <Text size="xs" c="dimmed" maw="var(--sla-words-width)">
        A stage that moves keeps its history and takes its rate along: as many leads come in and as many are
        won as before. A rate to another stage than before counts as typed until the history is adopted again.
        A stage that is taken out passes its rate on; only its own counts go.
      </Text>
    </Section>
  )
}
