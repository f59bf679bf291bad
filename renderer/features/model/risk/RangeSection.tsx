import { Button } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import { CellTable } from '../../../controls/CellTable.tsx'
import { Section } from '../../../controls/Section.tsx'
import type { Model } from '../useModel.ts'
import { RangeRow } from './RangeRow.tsx'

/** Rows without a range that stand there before somebody asks for all. */
const SHOWN_AT_FIRST = 6

const COLUMNS = [
  { heading: 'Driver' },
  { heading: 'Baseline', width: 14, numeric: true },
  { heading: 'Low end', width: 16, numeric: true },
  { heading: 'High end', width: 16, numeric: true },
  { heading: 'Take the range away', width: 7, silent: true },
] as const

/** Drivers whose range no history says, to be given one by hand. */
export const RangeSection = memo(function RangeSection({
  plan,
  drivers,
  format,
}: Pick<Model, 'plan' | 'drivers' | 'format'>): ReactNode {
  const [all, setAll] = useState(false)
  const isOwn = ({ key }: { readonly key: string }): boolean => Object.hasOwn(plan.driverRanges, key)
  const open = drivers.filter((driver) => driver.interval === null || isOwn(driver))
  const unknown = open.filter((driver) => !isOwn(driver))
  const shown = all
    ? open
    : open.filter((driver) => isOwn(driver) || unknown.indexOf(driver) < SHOWN_AT_FIRST)
  if (open.length === 0) return null
  return (
    <Section
      title="Which drivers have no range yet?"
      words="No history says how surely these are known, so they count as exact and have no bar. Give the two ends that a driver lies between in 8 of 10 cases."
    >
      <CellTable label="Ranges of drivers" columns={COLUMNS}>
        {shown.map((driver) => (
          <RangeRow
            key={driver.key}
            driver={driver}
            range={plan.driverRanges[driver.key] ?? null}
            writing={plan.company}
            format={format}
          />
        ))}
      </CellTable>
      {shown.length < open.length && (
        <Button variant="subtle" w="fit-content" onClick={() => setAll(true)}>
          Show all {open.length}
        </Button>
      )}
    </Section>
  )
})
