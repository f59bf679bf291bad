import { Table, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { FIGURE_WORDS, type FigureName } from '../../../../shared/model/explain/figureWords.ts'
import type { Money, MoneyFigure } from '../../../../shared/model/topics/moneyOf.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { Section } from '../../../controls/Section.tsx'
import { GoTo } from '../GoTo.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { MoneyValue } from './MoneyValue.tsx'

/** What a customer costs, what it brings, and how soon it has paid back. */
export const CustomerMoney = memo(function CustomerMoney({
  money,
  format,
}: Pick<Model, 'plan' | 'format'> & { readonly money: Money }): ReactNode {
  const rows: readonly {
    readonly figure: FigureName
    readonly value: MoneyFigure
    readonly write: (value: number) => string
  }[] = [
    {
      figure: 'money.customerAcquisitionCost',
      value: money.customerAcquisitionCost,
      write: (value) => format.money(value),
    },
    { figure: 'money.lifetimeValue', value: money.lifetimeValue, write: (value) => format.money(value) },
    {
      figure: 'money.lifetimeValueToCost',
      value: money.lifetimeValueToCost,
      write: (value) => `${format.number(value, 2)} : 1`,
    },
    {
      figure: 'money.paybackMonths',
      value: money.paybackMonths,
      write: (value) => `${format.number(value, 1)} months`,
    },
  ]
  return (
    <Section
      title="What does a customer cost, and what does it bring?"
      words="Over the whole horizon. Customers are those won in it, also from leads that came before."
    >
      <Table className={classes.table ?? ''} aria-label="Customers in money">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Figure</Table.Th>
            <Table.Th scope="col" ta="end">
              Value
            </Table.Th>
            <Table.Th scope="col">How it comes about</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ figure, value, write }) => (
            <Table.Tr key={figure}>
              <Table.Th scope="row" fw={400}>
                {FIGURE_WORDS[figure].label}
              </Table.Th>
              <Table.Td ta="end" {...(value.kind === 'incomplete' ? {} : { fw: 600 })}>
                <MoneyValue {...{ figure, value, write }} none="no customer to divide by" />
              </Table.Td>
              <Table.Td c="dimmed">{FIGURE_WORDS[figure].formula}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" className={classes.words ?? ''}>
        <Origin figure="customers">{format.count(money.customers)}</Origin> customers
        {money.marketingSpend !== null && (
          <>
            , <Origin figure="money.spend">{format.money(money.marketingSpend)}</Origin> of marketing’s money
          </>
        )}
        {money.salesCost !== null && (
          <>
            , <Origin figure="money.salesCost">{format.money(money.salesCost)}</Origin> of sales’
          </>
        )}
        . <GoTo path={['economics']}>Change what a customer pays and sales costs</GoTo>
      </Text>
    </Section>
  )
})
