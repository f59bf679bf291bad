import { Button, Menu, Stack, Text, Title } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { addCommitment } from '../../../shared/plan/changes/commitments.ts'
import type { Commitment } from '../../../shared/plan/commitments.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import { CellTable } from '../../controls/CellTable.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { useTellRefusal } from '../../controls/useTellRefusal.ts'
import { metricNames, metricsOfSide } from '../../text/metricNames.ts'
import { sideNames, sideOptions } from '../../text/sideNames.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import type { EditPlan, Writing } from './editing.ts'
import classes from './PlanScreen.module.css'

const COLUMNS = [
  { heading: 'What is promised', width: 26 },
  { heading: 'Per', width: 11 },
  { heading: 'Minimum', width: 10, numeric: true },
  { heading: 'Target', width: 10, numeric: true },
  { heading: 'Stretch', width: 10, numeric: true },
  { heading: 'Answers for it', width: 14 },
  { heading: 'Read from', width: 14 },
  { heading: 'Remove', silent: true },
]

export const CommitmentsSection = memo(function CommitmentsSection({
  commitments,
  segments,
  writing,
  edit,
}: {
  readonly commitments: readonly Commitment[]
  readonly segments: readonly Segment[]
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const tell = useTellRefusal()
  return (
    <Section
      title="Promises"
      words="What each side commits to, with the least that counts as kept, what is aimed for, and what would be excellent."
    >
      {sideOptions.map(({ value: side }) => {
        const own = commitments.filter((commitment) => commitment.side === side)
        return (
          <Stack key={side} gap="sm">
            <Title order={3} className={classes.side ?? ''} data-side={side}>
              {sideNames[side]} promises
            </Title>
            {own.length === 0 ? (
              <Text c="dimmed">Nothing yet.</Text>
            ) : (
              <CellTable label={`Promises of ${side}`} columns={COLUMNS}>
                {own.map((commitment) => (
                  <CommitmentRow
                    key={commitment.id}
                    {...{ commitment, segments, writing, edit }}
                    index={commitments.indexOf(commitment)}
                  />
                ))}
              </CellTable>
            )}
            <div {...placeOf('commitments', side)}>
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button variant="default" w="fit-content">
                    Add a promise of {side}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {metricsOfSide[side].map((kind) => (
                    <Menu.Item
                      key={kind}
                      onClick={() =>
                        tell(edit(`Add a promise of ${side}`, (draft) => addCommitment(draft, side, kind)))
                      }
                    >
                      {metricNames[kind]}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </div>
          </Stack>
        )
      })}
    </Section>
  )
})
