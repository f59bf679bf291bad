import { Table, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { whyNotModelled } from '../../../../shared/model/inTime.ts'
import type { Commitment } from '../../../../shared/plan/commitments.ts'
import type { CommitmentChance, HurdleChance } from '../../../../shared/model/simulation/simulated.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import type { CommitmentId } from '../../../../shared/plan/ids.ts'
import { Section } from '../../../controls/Section.tsx'
import { chanceWords, frequencyWords } from '../../../../shared/base/chanceWords.ts'
import { GoTo } from '../GoTo.tsx'
import { inShort } from '../inShort.ts'
import { leastPeriod, promiseText, promiseWords } from '../promises.ts'
import type { Model } from '../useModel.ts'
import classes from './Risk.module.css'

const HURDLES: readonly { readonly hurdle: HurdleChance['hurdle']; readonly heading: string }[] = [
  { hurdle: 'minimum', heading: 'Minimum' },
  { hurdle: 'target', heading: 'Target' },
  { hurdle: 'stretch', heading: 'Stretch' },
]

/** How surely each promise is kept, by what trials show; of those that the model does not follow, why. */
export const PromiseChances = memo(function PromiseChances({
  plan,
  format,
  chances,
}: Pick<Model, 'plan' | 'format'> & { readonly chances: readonly CommitmentChance[] | null }): ReactNode {
  const { commitments } = plan
  return (
    <Section
      title="How surely is each promise kept?"
      words="In how many periods each hurdle is met; small, the chance to meet it in every period of the horizon."
    >
      {commitments.length === 0 ? (
        <Text c="dimmed">
          Nothing is promised yet. <GoTo path={['commitments']}>Say what each side promises</GoTo>
        </Text>
      ) : (
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
              {commitments.map((commitment) => (
                <Table.Tr key={commitment.id}>
                  <Table.Th scope="row" fw={400}>
                    {promiseWords(commitment, plan, format)}
                  </Table.Th>
                  <ChanceCells
                    {...{ commitment, plan, format }}
                    chance={chances?.find(({ commitmentId }) => commitmentId === commitment.id) ?? null}
                  />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </OriginGroup>
      )}
    </Section>
  )
})

/** The chances of one promise; why there are none where the model does not tell of it. */
function ChanceCells({
  commitment,
  plan,
  format,
  chance,
}: Pick<Model, 'plan' | 'format'> & {
  readonly commitment: Commitment
  /** Null while it is being worked out. */
  readonly chance: CommitmentChance | null
}): ReactNode {
  const unmodelled = whyNotModelled(commitment, plan)
  if (unmodelled !== null) {
    return (
      <Table.Td colSpan={HURDLES.length + 1} c="dimmed">
        {unmodelled}
      </Table.Td>
    )
  }
  if (chance === null) {
    return (
      <Table.Td colSpan={HURDLES.length + 1} c="dimmed">
        Being worked out …
      </Table.Td>
    )
  }
  return (
    <>
      {HURDLES.map(({ hurdle }) => {
        const met = chance.hurdles.find((one) => one.hurdle === hurdle)
        return (
          <Table.Td key={hurdle} ta="end">
            {met ? <HurdleCell {...{ met, format }} commitmentId={commitment.id} /> : '–'}
          </Table.Td>
        )
      })}
      <Table.Td ta="end">
        {HURDLES.map(({ hurdle }, index) => (
          <span key={hurdle}>
            {index > 0 && ' / '}
            <Origin figure="trials.suggested" at={{ commitmentId: commitment.id, hurdle }}>
              {promiseText(chance.suggested[hurdle], commitment.metric, format)}
            </Origin>
          </span>
        ))}
      </Table.Td>
    </>
  )
}

function HurdleCell({
  commitmentId,
  met,
  format,
}: Pick<Model, 'format'> & { readonly commitmentId: CommitmentId; readonly met: HurdleChance }): ReactNode {
  const { hurdle, inOne, inEvery } = met
  const at = { commitmentId, hurdle }
  const least = leastPeriod(met, format)
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
      {least !== null && (
        <span className={classes.small}>
          {unbroken(least.period)},{' '}
          <Origin figure="trials.promiseLeast" at={at}>
            {inShort(least.chance)}
          </Origin>
        </span>
      )}
    </>
  )
}

/** Where there is little room, the line breaks between the month and its chance and nowhere else. */
function unbroken(period: string): string {
  return period.replaceAll(' ', '\u00a0')
}
