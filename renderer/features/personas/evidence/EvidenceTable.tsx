import { Button, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { takeIntoProfile, takesIn } from '../../../../shared/plan/changes/customerProfile.ts'
import {
  chanceOrigin,
  closeRateOrigin,
  countedLeads,
  liftOrigin,
} from '../../../../shared/model/explain/leadOrigins.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { AttributeCondition } from '../../../../shared/plan/leadTraits.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { RangeOfRate } from '../../../controls/RangeOfRate.tsx'
import { useNotify } from '../../../controls/notices.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../PersonasScreen.module.css'
import { couldBeChance } from './chanceOfDifference.ts'
import { liftText } from './evidenceChart.ts'
import type { EvidenceLine } from './evidenceLines.ts'

const USE = 'Use in the profile'
const IS_USED = 'In the profile'

/** What each value of an attribute says, and the way to take it over into the profile. */
export function EvidenceTable({
  attribute,
  lines,
  overall,
  format,
}: {
  readonly attribute: string
  readonly lines: readonly EvidenceLine[]
  /** Of all past leads. */
  readonly overall: CloseRate
  readonly format: Format
}): ReactNode {
  const { plan, edit } = usePlanSession()
  const { personas } = plan
  const tell = useTellRefusal()
  const notify = useNotify()
  const use = (name: string, condition: AttributeCondition): void => {
    const edited = edit(`Use ${attribute} “${name}” in the ideal customer`, (draft) =>
      takeIntoProfile(draft, name, condition),
    )
    tell(edited)
    if (edited.ok) notify({ kind: 'done', text: `“${attribute}: ${name}” is in the ideal customer.` })
  }
  const isUsed = (condition: AttributeCondition): boolean =>
    personas.profile.attributes.some((other) => other.condition && takesIn(other.condition, condition))
  return (
    <OriginGroup>
      <Table aria-label={`What ${attribute} says`} className={classes.evidence ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{attribute}</Table.Th>
            <Table.Th scope="col" ta="end">
              Leads
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Customers
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Share
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Against all
            </Table.Th>
            <Table.Th scope="col">The difference</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => {
            const { name, condition, rate, lift, chance } = line
            return (
              <Table.Tr key={name}>
                <Table.Th
                  scope="row"
                  fw={400}
                  {...(condition ? {} : { c: 'dimmed' })}
                  className={classes.wrap ?? ''}
                >
                  {name}
                </Table.Th>
                <Table.Td ta="end">
                  <Origin told={() => countedLeads(`${attribute}, ${name}: leads`, rate.leads)}>
                    {format.count(rate.leads)}
                  </Origin>
                </Table.Td>
                <Table.Td ta="end">
                  <Origin told={() => countedLeads(`${attribute}, ${name}: leads that were won`, rate.won)}>
                    {format.count(rate.won)}
                  </Origin>
                </Table.Td>
                <Table.Td ta="end">
                  <Origin told={() => closeRateOrigin(`${attribute}, ${name}: share that was won`, rate)}>
                    {format.share(rate.share)}
                  </Origin>
                  <Text size="xs" c="dimmed">
                    <RangeOfRate {...{ rate, format }} />
                  </Text>
                </Table.Td>
                <Table.Td ta="end">
                  {lift !== null && (
                    <Origin told={() => liftOrigin(lift, rate, overall)}>{liftText(lift, format)}</Origin>
                  )}
                </Table.Td>
                <Table.Td
                  title={`Chance alone brings a difference as large as this in ${format.share(chance)} of cases.`}
                >
                  <Origin told={() => chanceOrigin(chance, rate, overall)}>{couldBeChance(chance)}</Origin>
                  {rate.few && (
                    <Text size="xs" c="dimmed">
                      few leads or customers
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {condition && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      className={classes.use ?? ''}
                      disabled={isUsed(condition)}
                      aria-label={`${isUsed(condition) ? IS_USED : USE}: ${name}`}
                      onClick={() => use(name, condition)}
                    >
                      {isUsed(condition) ? IS_USED : USE}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </OriginGroup>
  )
}
