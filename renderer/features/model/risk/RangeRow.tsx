import { Table } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import type { DriverInfo } from '../../../../shared/model/driverList.ts'
import type { Range } from '../../../../shared/model/explain/tornado.ts'
import type { Company } from '../../../../shared/plan/company.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { driverText } from '../seek.ts'
import { TYPED_AS } from '../typedAs.ts'
import classes from './Risk.module.css'

interface RangeRowProps {
  readonly driver: DriverInfo
  /** What the user has set; null where nothing is. */
  readonly range: Range | null
  readonly writing: Pick<Company, 'locale' | 'currency'>
  readonly format: Format
}

/** The range of one driver. It is taken over as soon as both ends are there. */
export const RangeRow = memo(function RangeRow({ driver, range, writing, format }: RangeRowProps): ReactNode {
  const { edit } = useSettledPlanSession()
  const [typed, setTyped] = useState<Partial<Range>>({})
  const { low = null, high = null } = { ...range, ...typed }
  const take = (end: 'low' | 'high', value: number): Result<unknown, readonly Problem[]> => {
    const next = { low, high, [end]: value }
    if (next.low === null || next.high === null) {
      setTyped((before) => ({ ...before, [end]: value }))
      return ok(null)
    }
    if (next.low > next.high) {
      return fail([{ path: [], message: 'The low end lies above the high end.' }])
    }
    const set = { low: next.low, high: next.high }
    setTyped({})
    return edit(`Set the range of ${driver.label}`.slice(0, 200), (draft) => {
      // The other end from the range as it is by then: the page may still show that before the last change.
      draft.driverRanges[driver.key] = { ...set, ...draft.driverRanges[driver.key], ...typed, [end]: value }
    })
  }
  const field = (end: 'low' | 'high', name: string, value: number | null): ReactNode => (
    <NumberField
      {...TYPED_AS[driver.unit]}
      locale={writing.locale}
      currency={writing.currency}
      min={0}
      label={`${driver.label}: ${name}`}
      hideLabel
      placeholder="not set"
      value={value}
      onCommit={(taken) => take(end, taken)}
    />
  )
  return (
    <Table.Tr>
      <Table.Td className={classes.cell ?? ''}>{driver.label}</Table.Td>
      <Table.Td className={classes.cell ?? ''} ta="end">
        {driverText(driver, driver.baseline, format)}
      </Table.Td>
      <Table.Td>{field('low', 'low end', low)}</Table.Td>
      <Table.Td>{field('high', 'high end', high)}</Table.Td>
      <Table.Td ta="end">
        {range && (
          <RemoveButton
            what={`the range of ${driver.label}`}
            onClick={() =>
              edit(`Take away the range of ${driver.label}`.slice(0, 200), (draft) => {
                delete draft.driverRanges[driver.key]
              })
            }
          />
        )}
      </Table.Td>
    </Table.Tr>
  )
})
