import { Skeleton, Text, Title, type TitleOrder } from '@mantine/core'
import { lazy, Suspense, useCallback, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useApplication } from '../api/client.ts'
import { useNotify } from '../controls/notices.tsx'
import { fontFamily, textSizes } from '../theme.ts'
import classes from './Chart.module.css'
import { ChartMenu, type ChartAction } from './ChartMenu.tsx'
import { ChartTableView } from './ChartTableView.tsx'
import type { ChartTable, DrawOption } from './chartOption.ts'

/** The widths of words are measured once while drawing, so the drawing waits for their font as well. */
const ChartCanvas = lazy(async () => {
  const [{ ChartCanvas: canvas }] = await Promise.all([
    import('./ChartCanvas.tsx'),
    document.fonts.load(`${textSizes.small}px ${fontFamily}`),
  ])
  return { default: canvas }
})

export interface ChartProps {
  /** The question that the chart answers, as a phrase. */
  readonly title: string
  /** What is counted, and over which time. */
  readonly subtitle?: ReactNode
  /** A further line below it, for what changes while the chart is open: one line, whatever it says. */
  readonly state?: string
  readonly order?: TitleOrder
  readonly option: DrawOption
  /** The answer in a sentence, for somebody who cannot see the chart. */
  readonly summary: string
  readonly table: ChartTable
  /** Height of the drawing in pixels. */
  readonly height?: number
}

/** A chart with its question, its figures as a table, and ways to take both along. */
export function Chart({
  title,
  subtitle,
  state,
  order = 3,
  option,
  summary,
  table,
  height = 260,
}: ChartProps) {
  const { saveFile } = useApplication()
  const notify = useNotify()
  const [asTable, setAsTable] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()

  const take = async (action: Exclude<ChartAction, 'table'>): Promise<void> => {
    const size = { width: body.current?.clientWidth ?? height * 2, height }
    try {
      // Taking pictures needs the drawing library, which is loaded apart.
      const { takeAlong } = await import('./takeAlong.ts')
      const done = await takeAlong(action, { title, option, table, size, saveFile })
      if (done !== null) notify({ kind: 'done', text: done })
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      const text = 'The clipboard did not take it. Click into the window and try again, or save the picture.'
      notify({ kind: 'trouble', text })
    }
  }

  const latest = useRef(take)
  useLayoutEffect(() => {
    latest.current = take
  })
  const act = useCallback((action: ChartAction): void => {
    if (action === 'table') setAsTable((before) => !before)
    else void latest.current(action)
  }, [])

  return (
    <figure className={classes.figure} aria-labelledby={titleId}>
      <div className={classes.head}>
        <Title id={titleId} order={order} className={classes.title}>
          {title}
        </Title>
        <ChartMenu title={title} asTable={asTable} onAction={act} />
      </div>
      {subtitle !== undefined && (
        <Text size="sm" c="dimmed" className={classes.subtitle ?? ''}>
          {subtitle}
        </Text>
      )}
      {state !== undefined && (
        <Text size="sm" c="dimmed" truncate title={state}>
          {state}
        </Text>
      )}
      <div ref={body} className={classes.body}>
        {asTable ? (
          <ChartTableView title={title} table={table} height={height} />
        ) : (
          <Suspense fallback={<Skeleton height={height} animate={false} />}>
            <ChartCanvas draw={option} summary={summary} height={height} />
          </Suspense>
        )}
      </div>
    </figure>
  )
}
