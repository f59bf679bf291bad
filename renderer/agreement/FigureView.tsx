import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Block } from '../../shared/agreement/document.ts'
import { agreementChart } from '../charts/agreementChart.ts'
import { Chart, type ChartProps } from '../charts/Chart.tsx'
import type { Writing } from './BlockView.tsx'
import { partOf } from './parts.ts'
import classes from './DocumentPage.module.css'

/** What figures are drawn with: on the screen a chart with its menu, elsewhere whatever is put around them. */
export const FigureDrawing = createContext<(props: ChartProps) => ReactNode>((props) => <Chart {...props} />)

export function FigureView({
  block,
  writing: { locale, currency },
}: {
  readonly block: Extract<Block, { kind: 'figure' }>
  readonly writing: Writing
}): ReactNode {
  const { id, caption, description, chart } = block
  const draw = useContext(FigureDrawing)
  const drawn = useMemo(() => agreementChart(chart, locale, currency), [chart, locale, currency])
  return (
    <div className={classes.figure} {...partOf(id)}>
      {draw({ title: caption, summary: description, ...drawn })}
    </div>
  )
}
