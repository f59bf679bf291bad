import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { durationWords } from '../../../../shared/agreement/durations.ts'
import type { ResponseEffect } from '../../../../shared/model/topics/responseEffectOf.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'

/** The rate after the hand-off by the time to the first touch, a row a segment. */
export function EffectTable({
  plan: { stages, segments, handoffStageId },
  effect: { minutes, segments: rows },
  format,
}: Pick<Model, 'plan' | 'format'> & {
  readonly effect: Extract<ResponseEffect, { readonly kind: 'curve' }>
}): ReactNode {
  const handoff = stages.findIndex(({ id }) => id === handoffStageId)
  const step = `${stages[handoff]?.name ?? ''} → ${stages[handoff + 1]?.name ?? ''}`
  return (
    <div>
      <Text size="sm">
        Rate {step}, if the plan’s rate stands for a touch at the first of these times. The model itself goes
        on with the plan’s rate.
      </Text>
      <OriginGroup>
        <Table className={classes.table ?? ''} aria-label="Rates by time to first touch">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">First touch after</Table.Th>
              {minutes.map((time) => (
                <Table.Th key={time} scope="col" ta="end">
                  {durationWords(time, 'calendar', format)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ segmentId, rates }) => (
              <Table.Tr key={segmentId}>
                <Table.Th scope="row" fw={400}>
                  {segments.find(({ id }) => id === segmentId)?.name}
                </Table.Th>
                {rates.map((rate, index) => (
                  <Table.Td key={minutes[index]} ta="end">
                    <Origin
                      figure="response.rate"
                      at={{ segmentId, ...(minutes[index] !== undefined && { minutes: minutes[index] }) }}
                    >
                      {format.share(rate)}
                    </Origin>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
    </div>
  )
}
