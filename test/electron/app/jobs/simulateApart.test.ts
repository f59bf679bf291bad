import { expect, it } from 'vitest'
import { simulateApart } from '../../../../electron/app/jobs/simulateApart.ts'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import { planOf } from '../../../shared/model/planOf.ts'

const plan = planOf({
  goal: { amounts: [100_000], sourcedShare: 1 },
  segments: [{ entries: 80, rates: [0.3, 0.2], lagDays: [20, 30], dealValue: 2000 }],
})
const request = { plan, scenarioId: null, seed: 4, trials: 1000 }

it('gives the same figures on another thread as on this one, and tells how they stand meanwhile', async () => {
  const seen: number[] = []
  const figures = await simulateApart(request, new AbortController().signal, ({ trials }) =>
    seen.push(trials),
  )
  expect(figures).toEqual(simulateAtOnce(request))
  expect(seen).toEqual([250, 1000])
})

it('stops when it is cancelled, at the first figures or before', async () => {
  const stop = new AbortController()
  const long = { ...request, trials: 100_000 }
  expect(await simulateApart(long, stop.signal, () => stop.abort())).toBeNull()
  expect(await simulateApart(long, stop.signal, () => stop.abort())).toBeNull()
})
