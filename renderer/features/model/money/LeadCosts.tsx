import { Table, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Money, SegmentMoney } from '../../../../shared/model/topics/moneyOf.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { Section } from '../../../controls/Section.tsx'
import { GoTo } from '../GoTo.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { MoneyValue } from './MoneyValue.tsx'

const FIGURES = [
  { figure: 'money.costPerLead', part: 'costPerLead', none: 'no lead' },
  { figure: 'money.costPerHandedOver', part: 'costPerHandedOver', none: 'no lead' },
  { figure: 'money.spendPerCustomer', part: 'spendPerCustomer', none: 'no customer' },
] as const

/** What the leads of each segment cost marketing. */
export const LeadCosts = memo(function LeadCosts({
  plan: { segments, stages, handoffStageId },
  money,
  format,
}: Pick<Model, 'plan' | 'format'> & { readonly money: Money }): ReactNode {
  const handoff = stages.find(({ id }) => id === handoffStageId)?.name ?? ''
  if (segments.length === 0) {
    return (
      <Section title="What does a lead cost?">
        <Text>
          There is no kind of lead yet. <GoTo path={['segments']}>Add one</GoTo>
        </Text>
      </Section>
    )
  }
  const hasRecorded = money.segments.some(({ recordedCostPerLead }) => recordedCostPerLead !== null)
  return (
    <Section
      title="What does a lead cost?"
      words="What marketing spends on each kind of lead over the horizon, for each lead that it brings."
    >
      <OriginGroup>
        <Table className={classes.table ?? ''} aria-label="Costs of leads">
          <Table.Thead>
            <Table.Tr>
              {['Kind of lead', 'Spend', 'Each lead', `Each ${handoff}`, 'Each customer'].map(
                (heading, index) => (
                  <Table.Th key={heading} scope="col" ta={index === 0 ? 'start' : 'end'}>
                    {heading}
                  </Table.Th>
                ),
              )}
              {hasRecorded && (
                <Table.Th scope="col" ta="end">
                  Each lead in history
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {money.segments.map((own) => (
              <Table.Tr key={own.segmentId}>
                <Table.Th scope="row" fw={400}>
                  {segments.find(({ id }) => id === own.segmentId)?.name}
                </Table.Th>
                <CostCells {...{ own, format }} />
                {hasRecorded && (
                  <Table.Td ta="end">
                    {own.recordedCostPerLead === null ? (
                      '–'
                    ) : (
                      <Origin figure="money.recordedCostPerLead" at={{ segmentId: own.segmentId }}>
                        {format.money(own.recordedCostPerLead)}
                      </Origin>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
    </Section>
  )
})

function CostCells({ own, format }: Pick<Model, 'format'> & { readonly own: SegmentMoney }): ReactNode {
  const { segmentId, spend } = own
  if (spend === null) {
    return (
      <>
        <Table.Td ta="end">
          <GoTo path={['baseline', 'segments', segmentId, 'spend']}>Say it</GoTo>
        </Table.Td>
        {FIGURES.map(({ figure }) => (
          <Table.Td key={figure} ta="end">
            –
          </Table.Td>
        ))}
      </>
    )
  }
  return (
    <>
      <Table.Td ta="end">
        <Origin figure="money.spend" at={{ segmentId }}>
          {format.money(spend)}
        </Origin>
      </Table.Td>
      {FIGURES.map(({ figure, part, none }) => (
        <Table.Td key={figure} ta="end">
          <MoneyValue
            {...{ figure, none }}
            at={{ segmentId }}
            value={own[part]}
            write={(value) => format.money(value)}
          />
        </Table.Td>
      ))}
    </>
  )
}
