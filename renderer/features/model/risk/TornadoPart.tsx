import { Text } from '@mantine/core'
import { memo, useMemo, useState, type ReactNode } from 'react'
import { tornado } from '../../../../shared/model/explain/tornado.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../../shared/model/seekOutputs.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { outputOptions, outputWriter } from '../outputs.ts'
import { driverText } from '../seek.ts'
import type { Model } from '../useModel.ts'
import { tornadoChart, tornadoTable } from './tornadoChart.ts'
import { tornadoOrigin } from './tornadoOrigins.ts'

/** Bars that are drawn; the table has all of them. */
const SHOWN = 14
const ROW_HEIGHT = 26

/** Which driver's uncertainty moves a figure most. */
export const TornadoPart = memo(function TornadoPart({
  plan,
  scenarioId,
  drivers,
  format,
}: Pick<Model, 'plan' | 'scenarioId' | 'drivers' | 'format'>): ReactNode {
  const [output, setOutput] = useState<SeekOutput>(
    plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue',
  )
  const found = useMemo(() => tornado(plan, scenarioId, output), [plan, scenarioId, output])
  const write = useMemo(() => outputWriter(output, format), [output, format])
  const { today, bars } = found
  const rows = useMemo(
    () =>
      bars.flatMap((bar) => {
        const driver = drivers.find(({ key }) => key === bar.key)
        if (!driver || bar.swing === 0) return []
        const text = (value: number): string => driverText(driver, value, format)
        return [{ bar, side: driver.side, low: text(bar.low.value), high: text(bar.high.value) }]
      }),
    [bars, drivers, format],
  )
  const option = useMemo(
    () => (today === null ? null : tornadoChart(today, rows.slice(0, SHOWN), write)),
    [today, rows, write],
  )
  const label = SEEK_OUTPUTS[output].label
  const [most] = rows
  return (
    <div>
      <ChoiceField
        label="Figure"
        w="fit-content"
        mb="md"
        options={outputOptions}
        value={output}
        onChoose={setOutput}
      />
      {option === null || most === undefined ? (
        <Text>
          {today === null
            ? 'There is no such figure in this scenario.'
            : 'No driver whose range is known moves this figure.'}
        </Text>
      ) : (
        <Chart
          order={2}
          title="Which uncertainty matters most?"
          subtitle={`${label}, one driver at a time at the low (light) and high (strong) end of its 80% range${rows.length > SHOWN ? `; the widest ${SHOWN} of ${rows.length}` : ''}.`}
          option={option}
          summary={`${label} is ${write(today ?? 0)}. ${most.bar.label} matters most: from ${most.low} to ${most.high} it moves by ${most.bar.swing === null ? 'more than can be said' : write(most.bar.swing)}.`}
          table={tornadoTable(
            { bars: rows.map(({ bar }) => bar) },
            (bar) => rows.find((row) => row.bar === bar) ?? { low: '', high: '' },
            write,
            (bar, part) => tornadoOrigin(plan, scenarioId, output, bar, part),
          )}
          height={(Math.min(SHOWN, rows.length) + 2) * ROW_HEIGHT}
        />
      )}
    </div>
  )
})
