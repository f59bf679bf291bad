import type { Format } from '../base/format.ts'
import { USUAL_RESPONSE, type Response } from '../plan/pace.ts'

/** Numbers of a response that have usual values. */
const ASSUMABLE = ['respondersOnDuty', 'touchesAnHour', 'waitingAtOpening'] as const
type Assumable = (typeof ASSUMABLE)[number]

/**
 * The usual values of who makes first touches that nobody has confirmed and that still stand, each in words; none once they are
 * confirmed. One that was changed is confirmed by that.
 */
export function assumedResponse(response: Response | null, format: Format): string[] {
  if (response === null) return []
  const words: Readonly<Record<Assumable, string>> = {
    respondersOnDuty: `${format.count(response.respondersOnDuty)} on duty`,
    touchesAnHour: `${format.number(response.touchesAnHour, 1)} first touches an hour`,
    waitingAtOpening: `${format.share(response.waitingAtOpening)} of the leads waiting at opening`,
  }
  return ASSUMABLE.filter((name) => isAssumed(response, name)).map((name) => words[name])
}

/** Whether a number is a usual value that nobody has confirmed. */
export function isAssumed(response: Response, name: Assumable): boolean {
  return response.assumed === true && response[name] === USUAL_RESPONSE[name]
}
