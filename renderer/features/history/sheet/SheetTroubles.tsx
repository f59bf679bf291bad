import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import classes from './HistorySheet.module.css'
import type { TroubledCell } from './sheetContent.ts'

const SHOWN = 6

/** The cells that cannot be read or do not go with the others, each with the way to it. */
export function SheetTroubles({
  plan,
  troubles,
  format,
  onGo,
}: {
  readonly plan: Pick<Plan, 'stages' | 'segments'>
  readonly troubles: readonly TroubledCell[]
  readonly format: Format
  readonly onGo: (cell: TroubledCell) => void
}): ReactNode {
  if (troubles.length === 0) return null
  const unread = troubles.filter(({ kind }) => kind === 'unread').length
  const unlikely = troubles.length - unread
  return (
    <section aria-label="Cells to look at">
      <Text component="output" className={classes.trouble ?? ''}>
        {[
          ...(unread > 0 ? [`${cellCount(unread, format)} not read`] : []),
          ...(unlikely > 0 ? [`${cellCount(unlikely, format)} to look at`] : []),
        ].join(', ')}
      </Text>
      <ul className={classes.troubles}>
        {troubles.slice(0, SHOWN).map((cell) => {
          const place = placeName(plan, cell, format)
          return (
            <li key={place}>
              <Anchor component="button" type="button" underline="always" onClick={() => onGo(cell)}>
                {place}
              </Anchor>
              {': '}
              {cell.why}
            </li>
          )
        })}
      </ul>
      {troubles.length > SHOWN && (
        <Text c="dimmed" size="xs">
          The first {SHOWN}. The others are marked in the sheet.
        </Text>
      )}
    </section>
  )
}

function cellCount(count: number, format: Format): string {
  return count === 1 ? '1 cell' : `${format.count(count)} cells`
}

function placeName(
  { stages, segments }: Pick<Plan, 'stages' | 'segments'>,
  { series, month }: TroubledCell,
  format: Format,
): string {
  const segment = segments.find(({ id }) => id === series.segmentId)?.name ?? ''
  const column =
    series.kind === 'entries'
      ? (stages.find(({ id }) => id === series.stageId)?.name ?? '')
      : series.kind === 'revenue'
        ? 'Revenue'
        : 'Spend'
  return `${format.month(month)}, ${column} of ${segment}`
}
