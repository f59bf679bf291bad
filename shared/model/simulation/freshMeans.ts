import { present } from '../../base/invariant.ts'
import type { TrialRoom } from './runTrial.ts'
import type { TrialSegment } from './trialSegment.ts'

/**
 * Sends what enters on average through the funnel at the rates of a trial: `room.entering` gives `room.handoffMean` and
 * `room.customersMean`, for leads that enter inside the horizon.
 */
export function freshMeans(segment: TrialSegment, handoffIndex: number | null, room: TrialRoom): void {
  if (segment.arrivals === null) passOnStepByStep(segment, handoffIndex, room)
  else arriveAtOnce(segment.arrivals, handoffIndex, room)
}

/** With rates and lags that never change, what gets to a stage is what entered, spread over months, times all rates before it. */
function arriveAtOnce(
  arrivals: readonly Float64Array[],
  handoffIndex: number | null,
  { rates, entering, handoffMean, customersMean }: TrialRoom,
): void {
  let reaching = 1
  for (let stage = 0; stage < arrivals.length; stage++) {
    if (stage === handoffIndex) spread(entering, reaching, present(arrivals[stage], 'stage'), handoffMean)
    if (stage < arrivals.length - 1) reaching *= rates[stage]?.[0] ?? 0
  }
  spread(entering, reaching, present(arrivals.at(-1), 'last stage'), customersMean)
}

function spread(entering: Float64Array, reaching: number, shares: Float64Array, into: Float64Array): void {
  const latest = Math.min(shares.length, into.length) - 1
  for (let t = 0; t < into.length; t++) {
    let sum = 0
    for (let months = Math.min(t, latest); months >= 0; months--) {
      sum += (shares[months] ?? 0) * (entering[t - months] ?? 0)
    }
    into[t] = sum * reaching
  }
}

function passOnStepByStep(
  { steps }: TrialSegment,
  handoffIndex: number | null,
  { rates, lists, entering, handoffMean, customersMean }: TrialRoom,
): void {
  const months = entering.length
  let [here, next] = lists
  here.set(entering)
  for (let step = 0; step < steps.length; step++) {
    if (step === handoffIndex) handoffMean.set(here.subarray(0, months))
    const { lagMonths, late } = present(steps[step], 'step')
    const byMonth = present(rates[step], 'step')
    next.fill(0, 0, months)
    for (let t = 0; t < months; t++) {
      const going = (here[t] ?? 0) * (byMonth[t] ?? 0)
      const lateGoing = going * (late[t] ?? 0)
      const arrival = t + (lagMonths[t] ?? 0)
      if (arrival < months) next[arrival] = (next[arrival] ?? 0) + (going - lateGoing)
      if (arrival + 1 < months) next[arrival + 1] = (next[arrival + 1] ?? 0) + lateGoing
    }
    const before = here
    here = next
    next = before
  }
  customersMean.set(here.subarray(0, months))
}
