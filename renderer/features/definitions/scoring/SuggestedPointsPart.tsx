import { Button, Group, Table, Text } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { closeRateOrigin, countedLeads } from '../../../../shared/model/explain/leadOrigins.ts'
import { POINTS_THAT_DOUBLE_THE_ODDS } from '../../../../shared/model/leads/suggestPoints.ts'
import type { TriedSuggestion } from '../../../../shared/model/leads/tryScoring.ts'
import type { Scoring } from '../../../../shared/plan/scoring.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { Section } from '../../../controls/Section.tsx'
import { changeAt } from '../editing.ts'
import type { Tryout } from '../tryout/createTryout.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import { askForPoints } from '../tryout/useTryout.ts'
import classes from './Scoring.module.css'
import { useEditScoring } from './scoringEditing.ts'
import { aucOrigin, suggestedOrigin } from './scoringOrigins.ts'

/** Points as the outcomes of past leads suggest them, beside those in use. */
export const SuggestedPointsPart = memo(function SuggestedPointsPart({
  tryout,
  tried,
  scoring,
  format,
}: {
  readonly tryout: Tryout
  readonly tried: Tried
  readonly scoring: Scoring
  readonly format: Format
}): ReactNode {
  const edit = useEditScoring()
  const [asked, setAsked] = useState<{ rules: Scoring['rules']; answer: TriedSuggestion | null } | null>(null)
  const suggest = async (): Promise<void> => {
    setAsked({ rules: scoring.rules, answer: null })
    const answer = await askForPoints(tryout, scoring)
    setAsked({ rules: scoring.rules, answer })
  }
  const answer = asked?.answer ?? null
  const rows =
    answer?.suggested.kind === 'points'
      ? answer.suggested.rules.flatMap((suggested, index) => {
          const earlier = asked?.rules[index]
          const now = scoring.rules[index]
          // A rule that asks for something else by now was not looked at.
          return earlier && now && earlier.criterion === now.criterion ? [{ ...suggested, index, now }] : []
        })
      : []
  // Of a rule that no lead meets the outcomes say nothing: its points stay.
  const isMet = ({ closeRate }: (typeof rows)[number]): boolean => closeRate.kind === 'rate'
  const changed = rows.filter((row) => isMet(row) && row.points !== row.now.points)
  const take = (taken: typeof rows, label: string) =>
    edit(label, ({ rules }) => {
      for (const { index, points } of taken) {
        changeAt(rules, index, (rule) => {
          rule.points = points
        })
      }
    })
  return (
    <Section
      title="Points that past leads suggest"
      words={`From how leads that met each rule ended, all rules weighed together: ${POINTS_THAT_DOUBLE_THE_ODDS} points double the odds of a win. Rules that few leads met get few points. Look at the threshold again afterwards.`}
    >
      <Button
        variant="default"
        w="fit-content"
        loading={asked !== null && answer === null}
        disabled={scoring.rules.length === 0}
        onClick={() => void suggest()}
      >
        Suggest points
      </Button>
      {answer?.suggested.kind === 'one-outcome' && (
        <Text>All these leads ended alike, so there is nothing to learn from them.</Text>
      )}
      {rows.length > 0 && !rows.some(isMet) && (
        <Text>
          None of the leads meets any of the rules, so nothing can be learnt from them. Let the rules ask for
          what the leads have.
        </Text>
      )}
      {rows.some(isMet) && answer && (
        <>
          <OriginGroup>
            <Table aria-label="Suggested points" maw="var(--sla-column-width)">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Rule</Table.Th>
                  <Table.Th ta="end">Leads that met it</Table.Th>
                  <Table.Th ta="end">Of them won</Table.Th>
                  <Table.Th ta="end">Points now</Table.Th>
                  <Table.Th ta="end">Suggested</Table.Th>
                  <Table.Th aria-label="Take over" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className={classes.number}>
                {rows.map((row) => {
                  const { index, points, closeRate, now } = row
                  return (
                    <Table.Tr key={index}>
                      <Table.Td>{now.name}</Table.Td>
                      <Table.Td ta="end">
                        {closeRate.kind === 'rate' ? (
                          <Origin told={() => countedLeads(`Leads that met “${now.name}”`, closeRate.leads)}>
                            {format.count(closeRate.leads)}
                          </Origin>
                        ) : (
                          'none'
                        )}
                      </Table.Td>
                      <Table.Td ta="end">
                        {closeRate.kind === 'rate' ? (
                          <>
                            <Origin
                              told={() => closeRateOrigin(`Won of those that met “${now.name}”`, closeRate)}
                            >
                              {format.share(closeRate.share)}
                            </Origin>
                            {closeRate.few && ', few cases'}
                          </>
                        ) : (
                          '–'
                        )}
                      </Table.Td>
                      <Table.Td ta="end">{format.number(now.points, 0)}</Table.Td>
                      <Table.Td ta="end" fw={600}>
                        {isMet(row) ? (
                          <Origin told={() => suggestedOrigin(now.name, points, closeRate)}>
                            {format.number(points, 0)}
                          </Origin>
                        ) : (
                          '–'
                        )}
                      </Table.Td>
                      <Table.Td ta="end">
                        {!isMet(row) ? (
                          <Text c="dimmed">No lead meets it</Text>
                        ) : points === now.points ? (
                          <Text c="dimmed">As it is</Text>
                        ) : (
                          <Button
                            variant="default"
                            size="compact-sm"
                            aria-label={`Take ${points} points for ${now.name}`}
                            onClick={() => take([row], `Take the suggested points of “${now.name}”`)}
                          >
                            Take
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  )
                })}
              </Table.Tbody>
            </Table>
          </OriginGroup>
          <Group gap="md">
            <Button
              variant="default"
              disabled={changed.length === 0}
              onClick={() => take(changed, 'Take all suggested points')}
            >
              Take all
            </Button>
            <Text c="dimmed">
              <AucWords {...{ ...answer, tried, format }} />
            </Text>
          </Group>
        </>
      )}
    </Section>
  )
})

function AucWords({
  before,
  after,
  tried,
  format,
}: Pick<TriedSuggestion, 'before' | 'after'> & {
  readonly tried: Tried
  readonly format: Format
}): ReactNode {
  if (before.kind !== 'roc' || after.kind !== 'roc') return null
  const share = (auc: number): ReactNode => (
    <Origin told={() => aucOrigin(auc, tried)}>{format.share(auc)}</Origin>
  )
  return (
    <>
      Won before lost in {share(before.auc)} of all pairs with the points as they were, in {share(after.auc)}{' '}
      with those suggested.
    </>
  )
}
