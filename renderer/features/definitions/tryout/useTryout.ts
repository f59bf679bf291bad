import { useEffect, useState } from 'react'
import { present } from '../../../../shared/base/invariant.ts'
import type { TriedLead, TriedSuggestion } from '../../../../shared/model/leads/tryScoring.ts'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Scoring } from '../../../../shared/plan/scoring.ts'
import { createTryout, type Tryout } from './createTryout.ts'
import type { Tried } from './tryoutMessages.ts'

/** The leads in a worker of the page, for as long as they and the order of the stages stay; null until there are any. */
export function useTryout(rows: readonly LeadRow[], { stages, handoffStageId }: Plan): Tryout | null {
  const [tryout, setTryout] = useState<Tryout | null>(null)
  const order = stages.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (rows.length === 0) return undefined
    const started = createTryout(rows, { stages, handoffStageId })
    setTryout(started)
    return () => {
      started.end()
      setTryout(null)
    }
    // What a stage is called and means does not matter here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rows, order, handoffStageId])
  return tryout
}

/** How the scoring does on the leads; the answer before stays while the next is computed. The threshold does not matter. */
export function useTried(
  tryout: Tryout | null,
  scoring: Scoring | null,
  matrix: LeadMatrix | null,
): Tried | null {
  const [tried, setTried] = useState<Tried | null>(null)
  const { rules, disqualifiers } = scoring ?? NO_RULES
  useEffect(() => {
    if (!tryout) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await tryout.ask({
        kind: 'try',
        scoring: { rules, disqualifiers, threshold: 0 },
        matrix,
      })
      if (wanted && answer.kind === 'try') setTried(answer.tried)
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [tryout, rules, disqualifiers, matrix])
  return tryout ? tried : null
}

/** Leads of what was tried last, by their rank. */
export function useRanked(
  tryout: Tryout | null,
  tried: Tried | null,
  from: number,
  count: number,
): readonly TriedLead[] {
  const [leads, setLeads] = useState<readonly TriedLead[]>([])
  useEffect(() => {
    if (!tryout || !tried) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await tryout.ask({ kind: 'ranked', from, count })
      if (wanted && answer.kind === 'ranked') setLeads(answer.leads)
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [tryout, tried, from, count])
  return leads
}

export async function askForPoints(tryout: Tryout, scoring: Scoring): Promise<TriedSuggestion> {
  const answer = await tryout.ask({ kind: 'suggest', scoring })
  return present(answer.kind === 'suggest' ? answer.suggestion : null, 'the answer to the question asked')
}

const NO_RULES: Pick<Scoring, 'rules' | 'disqualifiers'> = { rules: [], disqualifiers: [] }
