import { Table, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { evaluateFigures } from '../../../../shared/model/evaluate.ts'
import type { FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { originOf, type Origin as ToldOrigin } from '../../../../shared/model/explain/origin.ts'
import { isMoreOfWorse, leadMix } from '../../../../shared/model/explain/mixGuard.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import { useSimulations } from '../../../api/simulations.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { Section } from '../../../controls/Section.tsx'
import { GoTo } from '../GoTo.tsx'
import type { Model } from '../useModel.ts'
import { differenceOrigin } from './bridgeOrigins.ts'
import classes from './Compare.module.css'
import { comparedRows, type Compared } from './comparedFigures.ts'
import { scenarioName } from './scenarioNames.ts'

/** What the chosen scenarios come to, in columns, with the difference to the first. */
export function SideBySide({
  model,
  compared,
}: {
  readonly model: Model
  readonly compared: readonly (ScenarioId | null)[]
}): ReactNode {
  const { plan, format } = model
  const simulated = useSimulations(plan, compared)
  const columns = useMemo(
    () =>
      compared.map((id): Compared => ({
        name: scenarioName(plan, id),
        figures: evaluateFigures(plan, id),
        simulated: simulated.get(id) ?? null,
      })),
    [plan, compared, simulated],
  )
  const [first, ...others] = columns
  const differenceTo = (index: number, heading: string, figure: FigureName): ToldOrigin => {
    const [from = null, to = null] = [compared[0], compared[index]]
    const ofTo = originOf(plan, to, figure, {}, simulated.get(to) ?? null)
    const ofFrom = originOf(plan, from, figure, {}, simulated.get(from) ?? null)
    return differenceOrigin(`${heading}: difference`, ofTo.unit, { plan, from, to }, ofTo, ofFrom)
  }
  const worse = others.filter(
    ({ figures }) => first && isMoreOfWorse(leadMix(plan, first.figures), leadMix(plan, figures)),
  )
  return (
    <Section
      title="What does each come to?"
      words="Over the whole horizon; small, the difference to the first."
    >
      <OriginGroup>
        <Table className={classes.figures ?? ''} aria-label="Scenarios side by side" withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {columns.map(({ name }, index) => (
                <Table.Th key={compared[index] ?? ''} ta="end" scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparedRows(plan, columns, format).map(({ heading, figure, scope, cells }) => (
              <Table.Tr key={heading}>
                <Table.Th scope="row" fw={400}>
                  {heading}
                </Table.Th>
                {cells.map(({ text, difference }, index) => (
                  <Table.Td key={compared[index] ?? ''} ta="end">
                    {text === null ? (
                      <span aria-label="being worked out">…</span>
                    ) : (
                      <Origin
                        figure={figure}
                        scenarioId={compared[index] ?? null}
                        {...(scope !== null && { scope })}
                      >
                        {text}
                      </Origin>
                    )}
                    {difference !== '' && (
                      <span className={classes.difference}>
                        <Origin
                          told={() => differenceTo(index, heading, figure)}
                          {...(scope !== null && { scope })}
                        >
                          {difference}
                        </Origin>
                      </span>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
      {worse.map(({ name }) => (
        <Text key={name} maw="var(--sla-words-width)">
          Watch the mix: {name} has more leads than {first?.name}, each worth less. A promise of a number
          could be met with worse leads. <GoTo path={['commitments']}>Promise their value as well</GoTo>
        </Text>
      ))}
    </Section>
  )
}
