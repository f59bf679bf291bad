import { useMemo, type ReactNode } from 'react'
import { Chart } from '../../charts/Chart.tsx'
import { gapWords, largestGap } from './handshake.ts'
import { handshakeChart, handshakeTable } from './handshakeChart.ts'
import type { Model } from './useModel.ts'

/** The product's own picture: what the goal needs, what marketing expects, what sales can work. */
export function HandshakePart({ model }: { readonly model: Model }): ReactNode {
  const { handshake, format, plan } = model
  const option = useMemo(() => handshakeChart(handshake, format), [handshake, format])
  const handoff = plan.stages.find(({ id }) => id === plan.handoffStageId)?.name ?? ''
  return (
    <Chart
      order={1}
      title="Leads needed against leads sales can work"
      subtitle={`Entries to ${handoff} a month. The need is for an even chance of the goal.`}
      option={option}
      summary={summaryOf(model)}
      table={handshakeTable(handshake, format)}
      height={272}
    />
  )
}

function summaryOf({ handshake, format }: Model): string {
  const { needed, planned, workable } = handshake
  const span = (values: readonly number[]): string =>
    `${format.count(Math.min(...values))} to ${format.count(Math.max(...values))} leads a month`
  const gap = largestGap(handshake)
  return [
    needed && `The goal needs ${span(needed)}.`,
    `Marketing expects ${span(planned)}.`,
    workable && `Sales can work ${span(workable)}.`,
    gap && `${gapWords(gap, handshake, format)}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
