import { Group, Skeleton, Text } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Bridge } from '../../../../shared/model/explain/bridge.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../../shared/model/seekOutputs.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import { useBridge } from '../../../api/bridge.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { outputOptions, outputWriter } from '../outputs.ts'
import type { Model } from '../useModel.ts'
import { bridgeOrigins } from './bridgeOrigins.ts'
import { bridgeChart, bridgeSteps, bridgeTable, signed } from './bridgeChart.ts'
import { chosenScenario, scenarioName, scenarioOptions } from './scenarioNames.ts'

const ROW_HEIGHT = 26
const WAITING_HEIGHT = 240

/** What each changed driver adds to the difference between two scenarios. */
export function BridgePart({ model }: { readonly model: Model }): ReactNode {
  const { plan } = model
  const [from, setFrom] = useState<ScenarioId | null>(null)
  const [to, setTo] = useState<ScenarioId | null>(plan.scenarios.find(hasChanges)?.id ?? null)
  const [output, setOutput] = useState<SeekOutput>(
    plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue',
  )
  const known = (id: ScenarioId | null): ScenarioId | null =>
    plan.scenarios.find((scenario) => scenario.id === id)?.id ?? null
  const ends = { from: known(from), to: known(to) }
  const options = scenarioOptions(plan)
  const found = useBridge({ plan, ...ends, output })
  // What was found before stays, with the table view that may be open, until the next is.
  const [shown, setShown] = useState<Shown | null>(null)
  if (found !== null && found !== shown?.found) setShown({ found, output, from: known(from), to: known(to) })
  return (
    <div>
      <Group gap="md" mb="md">
        <ChoiceField
          label="From"
          maw="var(--sla-wide-field-width)"
          options={options}
          value={ends.from ?? ''}
          onChoose={(value) => setFrom(chosenScenario(plan, value))}
        />
        <ChoiceField
          label="To"
          maw="var(--sla-wide-field-width)"
          options={options}
          value={ends.to ?? ''}
          onChoose={(value) => setTo(chosenScenario(plan, value))}
        />
        <ChoiceField label="Figure" options={outputOptions} value={output} onChoose={setOutput} />
      </Group>
      {shown === null ? (
        <Skeleton height={WAITING_HEIGHT} animate={false} aria-label="Being worked out" />
      ) : (
        <FoundBridge model={model} {...shown} />
      )}
    </div>
  )
}

interface Shown {
  readonly found: Bridge
  readonly output: SeekOutput
  readonly from: ScenarioId | null
  readonly to: ScenarioId | null
}

function FoundBridge({ model, found, output, from, to }: Shown & { readonly model: Model }): ReactNode {
  const { plan, format, drivers } = model
  const names = { from: scenarioName(plan, from), to: scenarioName(plan, to) }
  const write = useMemo(() => outputWriter(output, format), [output, format])
  const drawn = useMemo(() => {
    if (found.kind === 'no-figure') return null
    const steps = bridgeSteps(found, (key) => drivers.find((driver) => driver.key === key)?.side ?? null)
    const ends = {
      from: { name: names.from, value: found.from },
      to: { name: names.to, value: found.to },
    }
    return {
      rows: steps.length + 2,
      option: bridgeChart(ends, steps, write),
      table: bridgeTable(
        ends,
        steps,
        SEEK_OUTPUTS[output].label,
        write,
        bridgeOrigins({ plan, from, to, output, method: methodWords(found, format).replace(/\.$/, '') }),
      ),
    }
  }, [found, drivers, names.from, names.to, output, write, plan, from, to, format])
  if (found.kind === 'no-figure' || drawn === null) {
    return <Text>{missingWords(found.kind === 'no-figure' ? found.where : 'between', names)}</Text>
  }
  if (found.parts.length === 0) return <Text>{sameWords(names)}</Text>
  return (
    <Chart
      order={2}
      title={`Why does ${names.to} differ from ${names.from}?`}
      subtitle={`${SEEK_OUTPUTS[output].label}. ${methodWords(found, format)}`}
      option={drawn.option}
      summary={`${SEEK_OUTPUTS[output].label}: ${write(found.from)} in ${names.from}, ${write(found.to)} in ${names.to}. The changes sum to ${signed(found.to - found.from, write)}.`}
      table={drawn.table}
      height={drawn.rows * ROW_HEIGHT}
    />
  )
}

function hasChanges({ overrides }: { readonly overrides: object }): boolean {
  return Object.keys(overrides).length > 0
}

function methodWords({ method }: Extract<Bridge, { kind: 'bridge' }>, format: Format): string {
  return method.kind === 'exact'
    ? 'Each driver has its mean share over every order in which they could change.'
    : `Each driver has its mean share over ${format.count(method.orders)} orders in which they could change.`
}

function sameWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? 'Choose two scenarios that differ.' : `${to} sets every driver as ${from} does.`
}

function missingWords(
  where: 'from' | 'to' | 'between',
  { from, to }: { readonly from: string; readonly to: string },
): string {
  if (where === 'between')
    return 'With only some of the changes there is no such figure, so they cannot be told apart.'
  return `There is no such figure in ${where === 'from' ? from : to}.`
}
