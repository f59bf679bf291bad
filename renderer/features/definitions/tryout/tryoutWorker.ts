import '../../../withoutEval.ts'
import { pastLeads, type PastLeads } from '../../../../shared/model/leads/pastLeads.ts'
import { trySuggestion, tryScoring, type TriedLead } from '../../../../shared/model/leads/tryScoring.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { TryoutAnswer, TryoutNews, TryoutOrder, TryoutQuestion } from './tryoutMessages.ts'

const rows: LeadRow[] = []
let past: PastLeads = { leads: [], young: 0, daysToWin: null }
let lastRanked: readonly TriedLead[] = []

addEventListener('message', ({ data }: MessageEvent<TryoutOrder>) => {
  switch (data.kind) {
    case 'leads':
      rows.push(...data.rows)
      break
    case 'funnel':
      past = pastLeads(rows, data.funnel)
      break
    case 'ask':
      postMessage({ id: data.id, answer: answerTo(data.question) } satisfies TryoutNews)
      break
  }
})

function answerTo(question: TryoutQuestion): TryoutAnswer {
  switch (question.kind) {
    case 'try': {
      const { ranked, ...tried } = tryScoring(question.scoring, question.matrix, past.leads)
      lastRanked = ranked
      return { kind: 'try', tried: { ...tried, young: past.young, daysToWin: past.daysToWin } }
    }
    case 'suggest':
      return { kind: 'suggest', suggestion: trySuggestion(question.scoring, past.leads) }
    case 'ranked':
      return {
        kind: 'ranked',
        leads: lastRanked.slice(question.from, question.from + question.count),
      }
  }
}
