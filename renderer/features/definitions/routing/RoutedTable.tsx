import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import classes from './Routing.module.css'
import {
  byRuleOrigin,
  byWeightOrigin,
  capOrigin,
  missedOrigin,
  ruleOrigin,
  takenOrigin,
} from './routedOrigin.ts'
import { FallenLeads } from './FallenLeads.tsx'
import type { RoutedMonths } from './routingTrial.ts'

/** Expected leads have parts; less than half of one is a rounding. */
const SOMEBODY = 0.5

export function RoutedTable({
  routing,
  routed,
  months,
  withRules,
  format,
}: {
  readonly routing: Routing
  readonly routed: RoutedMonths
  /** How many months they came in. */
  readonly months: number
  /** Whether the rules were tried, and not the weights alone. */
  readonly withRules: boolean
  readonly format: Format
}): ReactNode {
  const { takers, rules } = routing
  const { total, unrouted } = routed
  const tried = { routing, routed, months, isOfPast: withRules }
  const missed = unrouted >= SOMEBODY
  const mostOf = (cap: number): number => cap * months
  return (
    <>
      <Text component="output" className={missed ? (classes.missed ?? '') : ''}>
        {missed ? (
          <>
            Attention: <Origin told={() => missedOrigin(tried)}>{leadsWords(unrouted, format)}</Origin> of{' '}
            {format.count(total)} fall through: nobody has room for them.
          </>
        ) : (
          `All ${format.count(total)} leads are taken.`
        )}
      </Text>
      <OriginGroup>
        <div className={classes.tables}>
          <Table aria-label="Leads by taker" verticalSpacing={2} className={classes.numbers ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Taker</Table.Th>
                {withRules && (
                  <>
                    <Table.Th ta="end">By rule</Table.Th>
                    <Table.Th ta="end">By weight</Table.Th>
                  </>
                )}
                <Table.Th ta="end">Leads</Table.Th>
                <Table.Th ta="end">At most</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {takers.map(({ id, name, cap }, index) => {
                const { byRule = 0, byWeight = 0 } = routed.takers[index] ?? {}
                return (
                  <Table.Tr key={id}>
                    <Table.Td>{name}</Table.Td>
                    {withRules && (
                      <>
                        <Table.Td ta="end">
                          <Origin told={() => byRuleOrigin(tried, index)}>{format.count(byRule)}</Origin>
                        </Table.Td>
                        <Table.Td ta="end">
                          <Origin told={() => byWeightOrigin(tried, index)}>
                            {format.number(byWeight, 1)}
                          </Origin>
                        </Table.Td>
                      </>
                    )}
                    <Table.Td ta="end" fw={600}>
                      <Origin told={() => takenOrigin(tried, index)}>
                        {format.number(byRule + byWeight, 1)}
                      </Origin>
                    </Table.Td>
                    <Table.Td ta="end">
                      {cap === null ? (
                        '–'
                      ) : (
                        <>
                          <Origin told={() => capOrigin(tried, index)}>{format.count(mostOf(cap))}</Origin>
                          {byRule + byWeight >= mostOf(cap) && ', full'}
                        </>
                      )}
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
          {withRules && rules.length > 0 && (
            <Table aria-label="Leads by rule" verticalSpacing={2} className={classes.numbers ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Rule</Table.Th>
                  <Table.Th ta="end">Routed</Table.Th>
                  <Table.Th ta="end">No room left</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rules.map(({ name }, index) => {
                  const tally = routed.rules[index]
                  return (
                    // oxlint-disable-next-line react/no-array-index-key -- a rule has nothing else that stays
                    <Table.Tr key={index}>
                      <Table.Td>{name}</Table.Td>
                      {(['routed', 'passedOn'] as const).map((part) => (
                        <Table.Td key={part} ta="end">
                          <Origin told={() => ruleOrigin(tried, index, part)}>
                            {format.count(tally?.[part] ?? 0)}
                          </Origin>
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  )
                })}
              </Table.Tbody>
            </Table>
          )}
        </div>
      </OriginGroup>
      <FallenLeads routed={routed} format={format} />
    </>
  )
}

function leadsWords(leads: number, format: Format): string {
  const rounded = Math.round(leads)
  return rounded === 1 ? '1 lead' : `${format.count(rounded)} leads`
}
