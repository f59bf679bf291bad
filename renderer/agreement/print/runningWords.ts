import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { STATE_NAMES } from '../../../shared/agreement/signoff/standingWords.ts'
import type { ToldStanding } from '../../../shared/agreement/signoff/toldStanding.ts'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'

/** What is printed. */
export interface Printed {
  readonly document: AgreementDocument
  /** Of a version; null for a draft, which has none. */
  readonly fingerprint: string | null
  /** What was done with the version; once there is something, a sign-off sheet tells it. */
  readonly signoff?: VersionRecord
  /** Where the version stands; absent for drafts. */
  readonly standing?: ToldStanding
  /** Made smaller, as far as it stays readable, where it needs more than one page. */
  readonly onOnePage?: true
}

/** The words on top and at the foot of every page. */
export interface RunningWords {
  /** Whose agreement it is. */
  readonly name: string
  /** The version, that it is a draft or an excerpt where it is one, and where it stands. */
  readonly version: string
  /** What the version is told by; empty for drafts. */
  readonly fingerprint: string
}

export function runningWords({ document, fingerprint, standing }: Printed): RunningWords {
  const { company, title, version, status, excerptOf } = document
  const shown =
    excerptOf !== undefined
      ? `Excerpt of ${shortened(excerptOf.version, 22)}`
      : status === 'draft' && !version.startsWith('Draft')
        ? `${shortened(version, 32)} · Draft`
        : shortened(version, 32)
  return {
    name: `${isolated(shortened(company, 26))} · ${isolated(shortened(title, 54))}`,
    version: standing === undefined ? shown : `${shown} · ${STATE_NAMES[standing.state]}`,
    fingerprint:
      excerptOf !== undefined
        ? `Excerpt of fingerprint ${startOf(excerptOf.fingerprint)}`
        : fingerprint === null
          ? ''
          : `Fingerprint ${startOf(fingerprint)}`,
  }
}

/** What a PDF is called. */
export function printTitle({ document: { company, title, version } }: Printed): string {
  return `${shortened(company, 26)} - ${shortened(title, 54)} - ${version}`
}

/** A name that is written from right to left does not turn round what stands beside it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** In groups that can be read out. */
function startOf(fingerprint: string): string {
  return (fingerprint.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')
}

/** The running head has one line; names stand in full on the first page. */
function shortened(text: string, most: number): string {
  const characters = Array.from(text.replaceAll(/[\s\p{C}]+/gu, ' '))
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
