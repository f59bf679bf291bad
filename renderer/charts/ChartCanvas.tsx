import type { EChartsType } from 'echarts/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { usePalette } from '../theme.ts'
import type { ChartOption } from './chartOption.ts'
import { createChart } from './echarts.ts'

export interface ChartCanvasProps {
  readonly option: ChartOption
  /** What the chart says, for somebody who cannot see it. */
  readonly summary: string
  readonly height: number
}

/** The picture itself, drawn again in the frame in which its option changes. `data-drawn` counts how often. */
export function ChartCanvas({ option, summary, height }: ChartCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const latest = useRef(option)
  const palette = usePalette()

  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const drawing = createChart(element, palette)
    drawing.on('finished', () => {
      element.dataset['drawn'] = String(Number(element.dataset['drawn'] ?? 0) + 1)
    })
    drawing.setOption(latest.current)
    chart.current = drawing
    const resizes = new ResizeObserver(() => {
      if (drawing.getWidth() !== element.clientWidth || drawing.getHeight() !== element.clientHeight) {
        drawing.resize()
      }
    })
    resizes.observe(element)
    return () => {
      resizes.disconnect()
      drawing.dispose()
      chart.current = null
    }
  }, [palette])

  useLayoutEffect(() => {
    if (option === latest.current) return
    latest.current = option
    // Series that the option no longer has go away; the rest is updated in place, which is cheap.
    chart.current?.setOption(option, { replaceMerge: ['series'] })
  }, [option])

  useEffect(() => {
    let mounted = true
    // Words are measured while drawing, so what was drawn before its font had come is drawn once more.
    const drawAgain = async (): Promise<void> => {
      await document.fonts.ready
      if (mounted) chart.current?.resize()
    }
    if (document.fonts.status === 'loading') void drawAgain()
    return () => {
      mounted = false
    }
  }, [])

  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is on a canvas inside, which is no img
  return <div ref={holder} role="img" aria-label={summary} style={{ height }} />
}
