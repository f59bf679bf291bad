import type { Day } from '../../base/month.ts'
import type { StepNeeds } from '../../plan/stepNeeds.ts'
import { standings, type Standing } from './standing.ts'
import type { VersionRecord } from './version.ts'

/**
 * What signing an agreement still needs: it is done when a version is in force, or signed by all and waiting for its first day.
 * @param today in the zone of the plan's calendar
 */
export function signoffNeeds(records: readonly VersionRecord[], today: Day): StepNeeds {
  const all = standings(records, today)
  const waiting = all.findIndex(({ state }) => state === 'proposed')
  const isAgreed = all.some(({ state }) => state === 'in-force' || state === 'signed')
  const message =
    waiting >= 0 ? waitingWords(waiting + 1, all[waiting]) : isAgreed ? null : openWords(all.at(-1))
  return {
    untouched: records.length === 0,
    missing: message === null ? [] : [{ message, path: ['signoff'] }],
  }
}

function waitingWords(number: number, standing: Standing | undefined): string {
  const open = (standing?.signatories ?? []).filter(({ stance }) => stance.kind !== 'signed')
  const names = open.map(({ signatory }) => signatory.name).join(', ')
  return `Version ${number} waits for ${names}.`
}

function openWords(latest: Standing | undefined): string {
  if (latest === undefined) return 'Propose the agreement, so that both sides can sign it.'
  if (latest.state === 'declined')
    return 'The last version was declined. Change the plan and propose it anew.'
  if (latest.state === 'withdrawn') return 'The last proposal was withdrawn. Propose the agreement anew.'
  return 'No version is in force. Propose a new one.'
}
