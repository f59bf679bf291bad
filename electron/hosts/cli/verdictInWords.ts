import { assertNever } from '../../../shared/base/invariant.ts'
import type { Change } from '../../word/changes.ts'
import type { FilledIn } from '../../word/filledIn.ts'
import type { Identity, Verdict } from '../../word/verify.ts'

/** Changes that are listed; a person reads no more. */
const CHANGES_SHOWN = 20

/** What verifying a file found, for a person. */
export function verdictInWords(path: string, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'matches':
      return lines([
        verdict.against.kind === 'version'
          ? `${path} matches version ${verdict.against.number} of this agreement, and nothing in it was changed.`
          : `${path} matches the plan: it is what the plan gives for that moment, and nothing in it was changed.`,
        identityLine(verdict.agreement),
        ...filledInLines(verdict.filledIn),
      ])
    case 'consistent':
      return lines([
        `${path} is consistent with itself: its text, tables, charts, headers and footers are those of the record in it.`,
        verdict.origin === 'not checked'
          ? 'Where it comes from was not checked. Give the plan by --plan F to hold it against.'
          : 'It is none of the versions of this plan and not what the plan gives now: the plan has changed since, or the file comes from another one.',
        identityLine(verdict.agreement),
        ...filledInLines(verdict.filledIn),
      ])
    case 'altered':
      return lines([
        `${path} was altered after it was written:`,
        ...verdict.changes.slice(0, CHANGES_SHOWN).map(changeLine),
        ...(verdict.changes.length > CHANGES_SHOWN
          ? [`  and ${verdict.changes.length - CHANGES_SHOWN} more changes`]
          : []),
        ...(verdict.agreement === null ? [] : [identityLine(verdict.agreement)]),
        ...filledInLines(verdict.filledIn),
      ])
    case 'not ours':
      return `${path} is not an agreement that this app wrote. ${verdict.why}`
    default:
      return assertNever(verdict)
  }
}

function identityLine({ title, company, version, composedAt, fingerprint }: Identity): string {
  return `It says that it is: ${title}, ${company}, ${version}, composed ${composedAt}, fingerprint ${fingerprint}`
}

function changeLine({ where, was, now }: Change): string {
  const place = `  ${where}: `
  if (was === null) return `${place}${where === 'record' ? now : `added “${now}”`}`
  return now === null ? `${place}“${was}” is gone` : `${place}“${was}” is now “${now}”`
}

function filledInLines(filledIn: readonly FilledIn[]): string[] {
  return filledIn.length === 0
    ? []
    : ['Filled in:', ...filledIn.map(({ name, label, value }) => `  ${name} · ${label}: ${value}`)]
}

function lines(all: readonly string[]): string {
  return all.join('\n')
}
