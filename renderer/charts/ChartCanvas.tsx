import type { EChartsType } from 'echarts/core'
import { useLayoutEffect, useRef } from 'react'
import { usePalette } from '../theme.ts'
import type { DrawOption } from './chartOption.ts'
import { drawInTurn } from './drawInTurn.ts'
import { createChart } from './echarts.ts'

export interface ChartCanvasProps {
  readonly draw: DrawOption
  /** What the chart says, for somebody who cannot see it. */
  readonly summary: string
  readonly height: number
}

/** The picture itself, drawn again in the frame in which its figures change. `data-drawn` counts how often. */
export function ChartCanvas({ draw, summary, height }: ChartCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const latest = useRef(draw)
  const palette = usePalette()

  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const resizes = new ResizeObserver(() => {
      const drawing = chart.current
      if (!drawing) return
      if (drawing.getWidth() === element.clientWidth && drawing.getHeight() === element.clientHeight) return
      drawing.resize({ silent: true })
      drawing.setOption(latest.current(palette, drawing.getWidth()), UPDATE)
    })
    const takeBack = drawInTurn(() => {
      const drawing = createChart(element, palette)
      chart.current = drawing
      drawing.on('finished', () => {
        element.dataset['drawn'] = String(Number(element.dataset['drawn'] ?? 0) + 1)
      })
      drawing.setOption(latest.current(palette, drawing.getWidth()))
      resizes.observe(element)
    })
    return () => {
      takeBack()
      resizes.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [palette])

  useLayoutEffect(() => {
    if (draw === latest.current) return
    latest.current = draw
    chart.current?.setOption(draw(palette, chart.current.getWidth()), UPDATE)
  }, [draw, palette])

  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is on a canvas inside, which is no img
  return <div ref={holder} role="img" aria-label={summary} style={{ height }} />
}

/** Series that are no longer there go away; the rest is updated in place, which is cheap. */
const UPDATE = { replaceMerge: ['series', 'legend'] }
