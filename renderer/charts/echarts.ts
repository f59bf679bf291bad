import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { Palette } from '../theme.ts'
import { chartTheme } from './theme.ts'

use([
  BarChart,
  CanvasRenderer,
  CustomChart,
  GridComponent,
  LegendPlainComponent,
  LineChart,
  SVGRenderer,
  TooltipComponent,
])

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** A chart that fills its holder: in dots, which are quick to draw again, or in lines and letters, which print sharply. */
export function createChart(
  holder: HTMLElement,
  palette: Palette,
  renderer: 'canvas' | 'svg' = 'canvas',
): EChartsType {
  return init(holder, chartTheme(palette), { renderer })
}

/** A chart apart from the page, to take a picture of. */
export function createPicture(palette: Palette, renderer: 'canvas' | 'svg', size: PictureSize): EChartsType {
  return renderer === 'svg'
    ? init(null, chartTheme(palette), { renderer, ssr: true, ...size })
    : init(document.createElement('div'), chartTheme(palette), { renderer, devicePixelRatio: 2, ...size })
}
