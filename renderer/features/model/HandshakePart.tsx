import { useMemo, type ReactNode } from 'react'
import { Chart } from '../../charts/Chart.tsx'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
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
      subtitle={`Entries to ${handoff} a month. Band: what marketing delivers, 8 times in 10.`}
      state={needWords(model)}
      option={option}
      summary={summaryOf(model)}
      table={handshakeTable(handshake, format)}
      height={372}
    />
  )
}

/** Which need it is that is shown. */
function needWords({ handshake, plan, outlook }: Model): string {
  const { needed, confidence, isFresh } = handshake
  if (needed === null) return 'No need can be computed yet.'
  const wanted = chanceWords(plan.goal.confidence)
  if (confidence === null) {
    return outlook.isFresh
      ? `The need is at even odds: the rates are known too little for a chance of ${wanted}.`
      : `The need is at even odds, until the trials for ${wanted} are done.`
  }
  return isFresh
    ? `The need is for a chance of ${wanted}.`
    : `The need is for a chance of about ${wanted}; trials are running.`
}

function summaryOf(model: Model): string {
  const { handshake, format } = model
  const { needed, planned, band, all, workable } = handshake
  const span = (values: readonly number[]): string =>
    `${format.count(Math.min(...values))} to ${format.count(Math.max(...values))} leads a month`
  const gap = largestGap(handshake)
  return [
    needed && `The goal needs ${span(needed)}. ${needWords(model)}`,
    `Marketing expects ${span(planned)}.`,
    band && 'A band shows where that lies with a chance of 8 in 10.',
    all && `With those of others, sales gets ${span(all)}.`,
    workable && `Sales can work ${span(workable)}.`,
    gap && `${gapWords(gap, handshake, format)}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
