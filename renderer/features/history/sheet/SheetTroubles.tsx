import { Anchor, Button, Text } from '@mantine/core'
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
  onRead,
}: {
  readonly plan: Pick<Plan, 'stages' | 'segments'>
  readonly troubles: readonly TroubledCell[]
  readonly format: Format
  readonly onGo: (cell: TroubledCell) => void
  /** Takes the number that may be meant, in each of these cells. */
  readonly onRead: (cells: readonly TroubledCell[]) => void
}): ReactNode {
  if (troubles.length === 0) return null
  const unread = troubles.filter(({ kind }) => kind === 'unread').length
  const readable = troubles.filter(({ reading }) => reading !== null)
  const first = readable[0]?.reading ?? 0
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
              {cell.reading !== null && (
                <>
                  {' '}
                  <Anchor component="button" type="button" underline="always" onClick={() => onRead([cell])}>
                    Read it as {format.count(cell.reading)}
                  </Anchor>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {readable.length > 1 && (
        <Button variant="default" w="fit-content" mt="xs" onClick={() => onRead(readable)}>
          Read all {format.count(readable.length)} as whole numbers, such as {format.count(first)}
        </Button>
      )}
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
