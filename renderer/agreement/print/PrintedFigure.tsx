import { Title } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { ChartProps } from '../../charts/Chart.tsx'
import { createChart } from '../../charts/echarts.ts'
import { palettes } from '../../theme.ts'
import classes from './PrintedAgreement.module.css'

/** A chart in lines and letters instead of dots, so that it is sharp at the resolution of any printer. */
export function PrintedFigure({ title, summary, option, height = 260 }: ChartProps): ReactNode {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return undefined
    const drawing = createChart(element, palettes.print, 'svg')
    drawing.setOption(option(palettes.print, drawing.getWidth()))
    return () => drawing.dispose()
  }, [option])
  return (
    <figure className={classes.figure} aria-label={title}>
      <Title order={3} className={classes.caption ?? ''}>
        {title}
      </Title>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is put inside, which is no img */}
      <div ref={holder} role="img" aria-label={summary} style={{ height }} />
    </figure>
  )
}
