import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { PlanLevelCheck } from '../../../../shared/model/topics/levelCheckOf.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import classes from '../Parts.module.css'

/** Stage by stage: what the listed figures need by the rates, what is listed, and what lacks. */
export function LevelTable({
  check: { stages: fits, dealValue },
  stages,
  format,
}: {
  readonly check: Extract<PlanLevelCheck, { readonly kind: 'levels' }>
  readonly stages: readonly Stage[]
  readonly format: Format
}): ReactNode {
  const contradicting = fits.filter(({ short }) => short !== null && short >= 0.5)
  return (
    <>
      <OriginGroup>
        <Table className={classes.table ?? ''} aria-label="Listed figures against the rates">
          <Table.Thead>
            <Table.Tr>
              {['Stage', 'Rate to the next', 'Needed', 'Listed', 'Too few'].map((heading, index) => (
                <Table.Th key={heading} scope="col" ta={index === 0 ? 'start' : 'end'}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fits.map(({ stageId, rate, needed, listed, short }, stage) => (
              <Table.Tr key={stageId}>
                <Table.Th scope="row" fw={400}>
                  {stages[stage]?.name}
                </Table.Th>
                <Table.Td ta="end">
                  {rate === null ? (
                    '–'
                  ) : (
                    <Origin figure="levelCheck.rate" at={{ stage }}>
                      {format.share(rate)}
                    </Origin>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {needed === null ? (
                    'no number is enough'
                  ) : (
                    <Origin figure="levelCheck.needed" at={{ stage }}>
                      {format.number(needed, 1)}
                    </Origin>
                  )}
                </Table.Td>
                <Table.Td ta="end">{listed === null ? '–' : format.number(listed, 1)}</Table.Td>
                <Table.Td ta="end">
                  {short !== null && short >= 0.5 ? (
                    <span className={classes.trouble}>
                      <Origin figure="levelCheck.short" at={{ stage }}>
                        {format.number(short, 1)}
                      </Origin>{' '}
                      too few
                    </span>
                  ) : short === null ? (
                    '–'
                  ) : (
                    '✓ enough'
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
      <Text size="sm" className={classes.words ?? ''}>
        {contradicting.length === 0
          ? 'Nothing that is listed contradicts the rates.'
          : `The list contradicts the rates at ${contradicting.map(({ stageId }) => stages.find(({ id }) => id === stageId)?.name ?? '').join(', ')}.`}{' '}
        Amounts count as deals of <Origin figure="levelCheck.dealValue">{format.money(dealValue)}</Origin>,
        all kinds of leads in their mix.
      </Text>
    </>
  )
}
