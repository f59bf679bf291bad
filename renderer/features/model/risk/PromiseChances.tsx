import { Table, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { metricUnit, type Metric } from '../../../../shared/plan/commitments.ts'
import type { CommitmentChance, HurdleChance } from '../../../../shared/model/simulation/simulated.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import type { CommitmentId } from '../../../../shared/plan/ids.ts'
import { Section } from '../../../controls/Section.tsx'
import { chanceWords, frequencyWords } from '../../../../shared/base/chanceWords.ts'
import { promiseWords } from '../promises.ts'
import type { Model } from '../useModel.ts'
import classes from './Risk.module.css'

const HURDLES: readonly { readonly hurdle: HurdleChance['hurdle']; readonly heading: string }[] = [
  { hurdle: 'minimum', heading: 'Minimum' },
  { hurdle: 'target', heading: 'Target' },
  { hurdle: 'stretch', heading: 'Stretch' },
]

/** How surely each promise that the model can tell of is kept, by what trials show. */
export const PromiseChances = memo(function PromiseChances({
  plan,
  format,
  chances,
}: Pick<Model, 'plan' | 'format'> & { readonly chances: readonly CommitmentChance[] | null }): ReactNode {
  const about = plan.commitments.flatMap((commitment) => {
    const chance = chances?.find(({ commitmentId }) => commitmentId === commitment.id)
    return chance ? [{ commitment, chance }] : []
  })
  return (
    <Section
      title="How surely is each promise kept?"
      words="In how many periods each hurdle is met; small, the chance to meet it in every period of the horizon."
    >
      {chances === null && <Text c="dimmed">Being worked out …</Text>}
      {chances !== null && about.length === 0 && (
        <Text c="dimmed">No promise is about leads or a first touch that the model can follow yet.</Text>
      )}
      {about.length > 0 && (
        <OriginGroup>
          <Table className={classes.chances ?? ''} aria-label="Chances of the promises">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Promise</Table.Th>
                {HURDLES.map(({ hurdle, heading }) => (
                  <Table.Th key={hurdle} scope="col" ta="end">
                    {heading}
                  </Table.Th>
                ))}
                <Table.Th scope="col" ta="end">
                  The model suggests
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {about.map(({ commitment, chance }) => (
                <Table.Tr key={commitment.id}>
                  <Table.Th scope="row" fw={400}>
                    {promiseWords(commitment, plan, format)}
                  </Table.Th>
                  {HURDLES.map(({ hurdle }) => {
                    const met = chance.hurdles.find((one) => one.hurdle === hurdle)
                    return (
                      <Table.Td key={hurdle} ta="end">
                        {met ? <HurdleCell {...met} commitmentId={commitment.id} /> : '–'}
                      </Table.Td>
                    )
                  })}
                  <Table.Td ta="end">
                    {HURDLES.map(({ hurdle }, index) => (
                      <span key={hurdle}>
                        {index > 0 && ' / '}
                        <Origin figure="trials.suggested" at={{ commitmentId: commitment.id, hurdle }}>
                          {hurdleText(chance.suggested[hurdle], commitment.metric, format)}
                        </Origin>
                      </span>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </OriginGroup>
      )}
    </Section>
  )
})

function hurdleText(value: number, metric: Metric, format: Format): string {
  switch (metricUnit(metric)) {
    case 'leads':
      return format.count(value)
    case 'money':
      return format.moneyShort(value)
    case 'share':
      return format.share(value)
  }
}

function HurdleCell({
  commitmentId,
  hurdle,
  inOne,
  inEvery,
}: HurdleChance & { readonly commitmentId: CommitmentId }): ReactNode {
  const at = { commitmentId, hurdle }
  return (
    <>
      <Origin figure="trials.promiseChance" at={at}>
        {frequencyWords(inOne.value)}
      </Origin>
      <span className={classes.small}>
        <Origin figure="trials.promiseEvery" at={at}>
          {chanceWords(inEvery.value)}
        </Origin>
      </span>
    </>
  )
}
