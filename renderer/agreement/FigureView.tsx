import { useMemo, type ReactNode } from 'react'
import type { Block } from '../../shared/agreement/document.ts'
import { agreementChart } from '../charts/agreementChart.ts'
import { Chart } from '../charts/Chart.tsx'
import type { Writing } from './BlockView.tsx'
import { partOf } from './parts.ts'
import classes from './DocumentPage.module.css'

export function FigureView({
  block,
  writing: { locale, currency },
}: {
  readonly block: Extract<Block, { kind: 'figure' }>
  readonly writing: Writing
}): ReactNode {
  const { id, caption, description, chart } = block
  const drawn = useMemo(() => agreementChart(chart, locale, currency), [chart, locale, currency])
  return (
    <div className={classes.figure} {...partOf(id)}>
      <Chart title={caption} summary={description} {...drawn} />
    </div>
  )
}
