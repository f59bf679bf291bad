import { shortestTime, touchedWithin, type Responders } from '../speedToLead.ts'
import { contactEffort, type Contact } from './contactEffort.ts'

/** A number is found to the last digit that it has. */
const HALVINGS = 60

/** The time that sales has for contacting new leads in a month. */
export interface ContactHours extends Contact {
  /** Selling hours of all reps, for contacting leads. */
  readonly hours: number
}

/** What sales has for new leads in a month. */
export interface ContactTeam extends ContactHours {
  /** Business hours in the month, over which leads arrive. */
  readonly businessHours: number
  /** People on duty at any time who do nothing but first touches; the time to first touch is a best case because of it. */
  readonly onDuty: number
  /** First touches that one of them makes in an hour. */
  readonly touchesAnHour: number
}

/** The two promises that go together: leads, and what is done with each. */
export interface ContactPromise {
  /** K: attempts at most. */
  readonly attempts: number
  /** T: business minutes to the first touch. */
  readonly withinMinutes: number
  /** Share of leads that are touched within T, 0 to below 1. */
  readonly share: number
}

/** What runs out first. */
export type Limit = 'hours' | 'responders'

export interface HonouredLeads {
  /** N: leads a month that can be honoured. */
  readonly leads: number
  readonly limit: Limit
}

/** Leads a month that are contacted with so many attempts at most. */
export interface AttemptRow {
  readonly attempts: number
  /** Minutes that a lead takes on average, and the share of leads that is reached. */
  readonly minutes: number
  readonly reached: number
  /** Leads that the hours are enough for. */
  readonly leads: number
}

/** Leads a month that can be honoured for each K and T: rows and columns of the picture. */
export interface TradeOff {
  readonly attempts: readonly AttemptRow[]
  readonly times: readonly {
    readonly withinMinutes: number
    /** Leads that the responders are enough for. */
    readonly leads: number
  }[]
  /** By attempts, then time. */
  readonly cells: readonly (readonly HonouredLeads[])[]
}

/** What a number of leads leaves room for. */
export interface HeldPromise {
  /** Most attempts that the hours are enough for, of those asked; null where they are not enough for one. */
  readonly attempts: number | null
  /** Shortest time in business minutes in which that share is touched; null where the responders cannot keep up. */
  readonly withinMinutes: number | null
  /** Which of the two is used to the larger part. */
  readonly limit: Limit
}

/**
 * @param share of leads that are touched within the time, 0 to below 1
 * @param attempts to compare, whole, above 0
 * @param times to compare, in business minutes
 */
export function tradeOff(
  team: ContactTeam,
  share: number,
  attempts: readonly number[],
  times: readonly number[],
): TradeOff {
  const rows = attemptRows(team, attempts)
  const columns = times.map((withinMinutes) => ({
    withinMinutes,
    leads: leadsByResponders(team, withinMinutes, share),
  }))
  return {
    attempts: rows,
    times: columns,
    cells: rows.map((row) => columns.map((column) => fewer(row.leads, column.leads))),
  }
}

/**
 * The picture where nobody is there for first touches alone, so that no time to them can be told.
 *
 * @param attempts to compare, whole, above 0
 */
export function attemptRows(team: ContactHours, attempts: readonly number[]): AttemptRow[] {
  return attempts.map((most): AttemptRow => {
    const { minutes, reached } = contactEffort(team, most)
    return { attempts: most, minutes, reached, leads: leadsByHours(team, most) }
  })
}

/** N for one K and T. */
export function honouredLeads(team: ContactTeam, promise: ContactPromise): HonouredLeads {
  return fewer(
    leadsByHours(team, promise.attempts),
    leadsByResponders(team, promise.withinMinutes, promise.share),
  )
}

/**
 * K and T for one N.
 *
 * @param most attempts at most that are thought of
 */
export function heldPromise(team: ContactTeam, leads: number, share: number, most: number): HeldPromise {
  const attempts = heldAttempts(team, leads, most)
  const hours = shortestTime(respondersFor(team, leads), share)
  const { limit } = fewer(leadsByHours(team, attempts ?? 1), mostTouches(team))
  return { attempts, withinMinutes: hours === null ? null : hours * 60, limit }
}

/** K for one N, of up to `most`; null where the hours are not enough for one attempt. */
export function heldAttempts(team: ContactHours, leads: number, most: number): number | null {
  const counts = Array.from({ length: most }, (_, index) => most - index)
  return counts.find((count) => leadsByHours(team, count) >= leads) ?? null
}

function fewer(byHours: number, byResponders: number): HonouredLeads {
  return byHours <= byResponders
    ? { leads: byHours, limit: 'hours' }
    : { leads: byResponders, limit: 'responders' }
}

function leadsByHours(team: ContactHours, attempts: number): number {
  return (team.hours * 60) / contactEffort(team, attempts).minutes
}

/** The most leads a month of which that share is touched within T: the more there are, the longer they wait. */
function leadsByResponders(team: ContactTeam, withinMinutes: number, share: number): number {
  let enough = 0
  let tooMany = mostTouches(team)
  for (let halving = 0; halving < HALVINGS; halving++) {
    const leads = (enough + tooMany) / 2
    if (touchedWithin(respondersFor(team, leads), withinMinutes / 60) >= share) enough = leads
    else tooMany = leads
  }
  return enough
}

function respondersFor(team: ContactTeam, leads: number): Responders {
  return {
    arrivalsAnHour: team.businessHours > 0 ? leads / team.businessHours : 0,
    touchesAnHour: team.touchesAnHour,
    onDuty: Math.floor(team.onDuty),
  }
}

/** Leads a month that are touched at all, however late. */
function mostTouches(team: ContactTeam): number {
  return Math.floor(team.onDuty) * team.touchesAnHour * team.businessHours
}
